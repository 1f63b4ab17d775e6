using System.Security.Cryptography;

namespace Lessons;

/// <summary>Where a seed comes from: its row in <c>seeds/README.md</c>.</summary>
/// <param name="File">The file's name, such as <c>tulip-revolution.txt</c>.</param>
/// <param name="Title">What the text or the data is called.</param>
/// <param name="Publisher">Who published it, as far as is known.</param>
/// <param name="Date">When it was published.</param>
/// <param name="From">Where this copy was taken from.</param>
/// <param name="Sha256">The SHA-256 of the file that the row speaks of, 64 hexadecimal digits.</param>
/// <param name="Rights">Under what terms it may be used.</param>
public sealed record Provenance(string File, string Title, string Publisher, string Date, string From, string Sha256, string Rights)
{
    /// <summary>Whether these are the bytes that the row speaks of.</summary>
    /// <param name="bytes">A seed's bytes.</param>
    public bool Matches(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexString(SHA256.HashData(bytes)).Equals(Sha256, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every row of the table in a folder's <c>README.md</c>; none when the folder has no such file.</summary>
    /// <param name="folder">The folder of seeds.</param>
    /// <returns>One row for each line of the table whose first cell is a file's name.</returns>
    public static IReadOnlyList<Provenance> ReadAll(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder, "README.md");
        return System.IO.File.Exists(path)
            ? [.. System.IO.File.ReadLines(path).Select(Row).OfType<Provenance>()]
            : [];
    }

    /// <summary>The row of one seed, or null when it has none.</summary>
    internal static Provenance? Of(string path) =>
        ReadAll(Path.GetDirectoryName(path)!).FirstOrDefault(p => p.File == Path.GetFileName(path));

    // A row reads: | `file` | title | publisher | date | from | `sha256` | rights |
    private static Provenance? Row(string line)
    {
        var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim().Trim('`')).ToArray();
        return cells.Length == 7 && cells[5].Length == 64 && cells[5].All(char.IsAsciiHexDigit)
            ? new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6])
            : null;
    }
}
