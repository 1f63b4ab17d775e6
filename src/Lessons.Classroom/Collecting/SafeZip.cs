using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lessons.Classroom;

/// <summary>A file of a zip, or why it was refused.</summary>
/// <param name="Name">Its name, parts parted by /.</param>
/// <param name="Bytes">What it holds; null when it was refused.</param>
/// <param name="Time">When it was changed last, as the zip says; null when it says nothing useful.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
internal sealed record ZipPart(string Name, byte[]? Bytes, DateTimeOffset? Time, string? Refusal);

/// <summary>Reads zips that may mean harm. Nothing is written; what a name says is believed only as far as it is a name; sizes are counted and not taken on trust.</summary>
internal static class SafeZip
{
    private const int LongestName = 240;

    /// <summary>The files in a zip, one at a time, so that no more than one is held at once.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="name">What sentences call it.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <exception cref="CourseException">The whole zip is refused.</exception>
    public static IEnumerable<ZipPart> Read(Stream zip, string name, ZipLimits limits)
    {
        using var archive = Open(zip, name);
        var entries = Entries(archive, zip.Length, name, limits);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = limits.AllBytes;
        foreach (var entry in entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.EndsWith('/') || IsJunk(path))
            {
                continue;
            }

            var refusal = ZipNames.Problem(path) ?? Problem(entry, limits) ?? (names.Add(path.Normalize()) ? null : "stands in it twice, with capitals or without; only the first was read");
            if (refusal is not null)
            {
                yield return new(ZipNames.Shown(path), null, null, $"{ZipNames.Shown(path)} in {name} {refusal}.");
                continue;
            }

            var (bytes, problem) = Content(entry, Math.Min(limits.FileBytes, left));
            if (problem is not null && bytes is null && left < limits.FileBytes)
            {
                throw new CourseException(string.Create(CultureInfo.InvariantCulture, $"{name} would become more than {limits.AllBytes >> 20} MB when it is unpacked, so reading stopped at {ZipNames.Shown(path)}."));
            }

            left -= bytes?.Length ?? 0;
            yield return problem is null ? new(path, bytes, TimeOf(entry), null) : new(path, null, null, $"{path} in {name} {problem}.");
        }
    }

    /// <summary>The names of what is in a zip, as they stand there.</summary>
    /// <exception cref="CourseException">It is no zip.</exception>
    public static IReadOnlyList<string> Names(Stream zip, string name)
    {
        using var archive = Open(zip, name);
        var names = Entries(archive, zip.Length, name, ZipLimits.Download).Select(e => e.FullName).ToList();
        zip.Position = 0;
        return names;
    }

    private static ZipArchive Open(Stream zip, string name)
    {
        Span<byte> head = stackalloc byte[4];
        var read = zip.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        zip.Position = 0;
        if (read == 0)
        {
            throw new CourseException($"{name} is empty: there is nothing in it. Ask for it again.");
        }

        if (head is not [(byte)'P', (byte)'K', ..])
        {
            throw new CourseException($"{name} is not a zip, whatever its name says. Ask for it again.");
        }

        try
        {
            return new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        }
        catch (InvalidDataException)
        {
            throw new CourseException($"{name} is a zip that breaks off, or is damaged. Ask for it again.");
        }
    }

    private static List<ZipArchiveEntry> Entries(ZipArchive archive, long length, string name, ZipLimits limits)
    {
        List<ZipArchiveEntry> entries;
        try
        {
            entries = [.. archive.Entries];
        }
        catch (InvalidDataException)
        {
            throw new CourseException($"{name} is a zip that breaks off, or is damaged. Ask for it again.");
        }

        if (entries.Count > limits.Entries)
        {
            throw new CourseException(string.Create(CultureInfo.InvariantCulture, $"{name} holds {entries.Count:N0} files and folders, and {limits.Entries:N0} is the most that is read. Ask for the notebook alone."));
        }

        // Parts of a zip that share their bytes are how a small one unpacks to a huge one.
        return entries.Sum(e => e.CompressedLength) > length
            ? throw new CourseException($"{name} is refused: its parts lie over each other, which no program does by itself. Ask for the notebook alone.")
            : entries;
    }

    private static string? Problem(ZipArchiveEntry entry, ZipLimits limits)
    {
        // Unix keeps the kind of a file here: 0xA is a link, 8 a file, 0 unknown.
        var kind = (entry.ExternalAttributes >> 28) & 0xF;
        return kind == 0xA ? "is a link to something else, and links are not followed"
            : kind is not (0 or 8) ? "is a device or a pipe, and no file"
            : entry.IsEncrypted ? "is locked with a password"
            : entry.Length > limits.FileBytes ? string.Create(CultureInfo.InvariantCulture, $"says it is {entry.Length >> 20:N0} MB, and {limits.FileBytes >> 20} MB is the most that is read")
            : entry.Length > ZipLimits.Small && entry.Length / Math.Max(1, entry.CompressedLength) > ZipLimits.Ratio ? string.Create(CultureInfo.InvariantCulture, $"unpacks to {entry.Length / Math.Max(1, entry.CompressedLength):N0} times its size, as only a zip bomb does")
            : null;
    }

    // What the zip says of sizes may be a lie, so bytes are counted as they come.
    private static (byte[]? Bytes, string? Problem) Content(ZipArchiveEntry entry, long most)
    {
        try
        {
            using var from = entry.Open();
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int n; (n = from.Read(buffer)) > 0;)
            {
                if (content.Length + n > most)
                {
                    return (null, string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {most >> 20} MB"));
                }

                if (content.Length + n > ZipLimits.Small && (content.Length + n) / Math.Max(1, entry.CompressedLength) > ZipLimits.Ratio)
                {
                    return (null, "unpacks to far more than it says, as only a zip bomb does");
                }

                content.Write(buffer, 0, n);
            }

            var bytes = content.ToArray();
            return Crc32.Of(bytes) == entry.Crc32 ? (bytes, null) : ([], "is damaged: it does not hold what was packed");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return ([], "is damaged, or packed in a way that cannot be read");
        }
    }

    // 1980 is the beginning of time in a zip, and is written where nobody knew.
    private static DateTimeOffset? TimeOf(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980 ? entry.LastWriteTime : null;

    private static bool IsJunk(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Split('/')[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini" || path.Contains("/.git/", StringComparison.Ordinal) || path.StartsWith(".git/", StringComparison.Ordinal);

    /// <summary>What names of files in zips may be.</summary>
    private static class ZipNames
    {
        public static string? Problem(string path)
        {
            var parts = path.Split('/');
            return path.Contains('\uFFFD', StringComparison.Ordinal) ? "has a name in an encoding that is not UTF-8"
                : path.StartsWith('/') || (path.Length > 1 && path[1] == ':') ? "names a place outside the zip, from the top of a disk"
                : parts.Contains("..") ? "names a place outside the zip, with .."
                : path.Any(char.IsControl) ? "has a name with invisible characters"
                : path.Any(IsHiding) ? "has a name with marks that hide what it is"
                : path.Length > LongestName ? string.Create(CultureInfo.InvariantCulture, $"has a name of {path.Length} characters, and {LongestName} is the most")
                : parts.Any(SafeName.IsDevice) ? "has a name that Windows takes for a device"
                : parts.Any(p => p.Contains(':', StringComparison.Ordinal)) ? "has a name with a colon, which Windows takes for something else"
                : null;
        }

        /// <summary>A name that can be put into a sentence.</summary>
        public static string Shown(string path)
        {
            var plain = string.Concat(path.Select(c => char.IsControl(c) || IsHiding(c) ? '�' : c));
            return plain.Length > 80 ? plain[..40] + "…" + plain[^20..] : plain;
        }

        // Marks for the direction of writing, and characters without width.
        private static bool IsHiding(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
    }
}
