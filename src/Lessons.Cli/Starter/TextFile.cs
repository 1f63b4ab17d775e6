using System.Text;

namespace Lessons.Cli.Starter;

/// <summary>The text that a lesson is made of, as its file has it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Shown">The file, as a person in the current folder writes it.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Source">The text, read.</param>
internal sealed record TextFile(string Path, string Shown, byte[] Bytes, Source Source)
{
    /// <summary>Reads a text that a person named.</summary>
    /// <exception cref="UsageException">There is no such file, or it is not a plain text in UTF-8; the message says what to do.</exception>
    public static TextFile Read(Screen screen, string asked)
    {
        if (asked.Contains("://", StringComparison.Ordinal))
        {
            throw NewWords.Link(asked);
        }

        var path = System.IO.Path.GetFullPath(asked, screen.Folder);
        var shown = screen.Shown(path);
        var bytes = ReadBytes(screen, path, shown);
        if (path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            throw NewWords.Notebook(shown);
        }

        if (ForeignFormat.Of(path, bytes) is { } foreign)
        {
            throw NewWords.Format(shown, foreign.Name, foreign.How);
        }

        var text = Decode(bytes, shown);
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw NewWords.Empty(shown);
        }

        var source = Source.Parse(text, System.IO.Path.GetFileNameWithoutExtension(path));
        return source.Article.Count == 0 ? throw NewWords.OnlyBoilerplate(shown) : new(path, shown, bytes, source);
    }

    private static byte[] ReadBytes(Screen screen, string path, string shown)
    {
        if (Directory.Exists(path))
        {
            throw NewWords.Folder(shown);
        }

        try
        {
            var length = new FileInfo(path).Length;
            return length > SeedLimit.Mega * 1e6 ? throw NewWords.TooLarge(shown, length / 1e6) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NewWords.Missing(shown, Near(path) is { } near ? screen.Shown(near) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NewWords.CannotRead(shown, screen.Sentence(e.Message));
        }
    }

    private static string Decode(byte[] bytes, string shown)
    {
        if (GuessedEncoding.AsUtf16(bytes) is { } wide)
        {
            throw NewWords.NotUtf8(shown, wide);
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            throw NewWords.Binary(shown);
        }

        string text;
        try
        {
            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            throw Controls(bytes.Select(b => (char)b)) > bytes.Length / 50 ? NewWords.Binary(shown) : NewWords.NotUtf8(shown, GuessedEncoding.Of(bytes));
        }

        return Controls(text) > text.Length / 50 ? throw NewWords.Binary(shown) : text;
    }

    // Below the blank only; what stands between 0x80 and 0x9F is a letter in many older encodings.
    private static int Controls(IEnumerable<char> text) => text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f'));

    // A slip of the finger in the name, or an ending left off.
    private static string? Near(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var (asked, there) = (System.IO.Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList());
        var meant = there.Find(f => System.IO.Path.GetFileNameWithoutExtension(f) == asked) ?? Nearest.Of(asked, there);
        return meant is null ? null : System.IO.Path.Combine(folder, meant);
    }
}
