using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>The zip that Moodle takes under “Upload multiple feedback files in a zip”.</summary>
/// <remarks>
/// Moodle finds the learner by the folder's name as its own download had it, <c>Full name_123_assignsubmission_file_</c>: parted at _, the second part is the
/// participant's number and the third and fourth name a plugin (mod/assign/feedback/file/importziplib.php, is_valid_filename_for_import).
/// </remarks>
public static partial class MoodleFeedback
{
    // A zip knows no year before 1980, and the same files make the same zip.
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder that Moodle's download had for a hand-in; null when it did not come from Moodle.</summary>
    /// <param name="handIn">The hand-in.</param>
    public static string? FolderOf(HandIn handIn)
    {
        ArgumentNullException.ThrowIfNull(handIn);
        return Match(handIn) is { } match ? $"{Plain(match.Groups["name"].Value)}_{match.Groups["id"].Value}_assignsubmission_file_" : null;
    }

    /// <summary>The participant's number, as in Moodle's <c>Participant 123</c>; null when it did not come from Moodle.</summary>
    /// <param name="handIn">The hand-in.</param>
    public static string? ParticipantOf(HandIn handIn)
    {
        ArgumentNullException.ThrowIfNull(handIn);
        return Match(handIn)?.Groups["id"].Value;
    }

    /// <summary>Makes the zip.</summary>
    /// <param name="files">The files by their path in it.</param>
    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Always;
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static Match? Match(HandIn handIn) => handIn.From.Split('/').Select(p => Moodle().Match(p)).LastOrDefault(m => m.Success);

    // A name from outside becomes a folder's; Moodle reads no more of it than that it is there.
    private static string Plain(string name) => new([.. name.Select(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '_' ? '-' : c)]);

    [GeneratedRegex(@"^(?<name>.+?)_(?<id>\d{1,18})_assignsubmission_(?:file|onlinetext)")]
    private static partial Regex Moodle();
}
