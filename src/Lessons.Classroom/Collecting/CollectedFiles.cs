using System.Globalization;
using System.Text;

namespace Lessons.Classroom;

/// <summary>What collecting writes: a folder for each hand-in, and the report beside them.</summary>
internal static class CollectedFiles
{
    /// <summary>Writes a hand-in: its folder is there whole, or not at all.</summary>
    /// <param name="folder">The student's folder.</param>
    /// <param name="handIn">What is known of it.</param>
    /// <param name="found">What was found.</param>
    public static void Write(string folder, HandIn handIn, FoundHandIn found)
    {
        var to = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{handIn.HandedIn.ToUniversalTime():yyyyMMdd-HHmmss}-{handIn.Sha256[..8]}"));
        var part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            CourseFile.Write(Path.Combine(part, HandIn.Notebook), found.Notebook);
            if (found.Progress is { } progress)
            {
                CourseFile.Write(Path.Combine(part, HandIn.Progress), progress);
            }

            CourseFile.Write(Path.Combine(part, HandIn.FileName), CourseFile.Bytes(handIn));
            Directory.Move(part, to);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{to} cannot be written: {e.Message} Check that there is room on the disk and that you may write there.");
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    /// <summary>Writes <c>report.csv</c> and <c>report.json</c>.</summary>
    public static void Write(string folder, CollectReport report)
    {
        CourseFile.Write(Path.Combine(folder, "report.json"), CourseFile.Bytes(report));
        var csv = new StringBuilder("student,name,state,attempts,handed in,late by hours,notes\n");
        foreach (var s in report.Students)
        {
            csv.AppendJoin(',', new[]
            {
                s.Id, s.Name, s.State.ToString(), s.Attempts.ToString(CultureInfo.InvariantCulture), s.HandedIn?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "",
                s.LateBy > TimeSpan.Zero ? s.LateBy.TotalHours.ToString("0.##", CultureInfo.InvariantCulture) : "", string.Join(' ', s.Notes),
            }.Select(Field)).Append('\n');
        }

        // Excel takes a file for UTF-8 when it begins with the mark.
        CourseFile.Write(Path.Combine(folder, "report.csv"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(csv.ToString())]);
    }

    /// <summary>A field that no spreadsheet takes for a formula.</summary>
    public static string Field(string text)
    {
        var plain = text.Replace('\n', ' ').Replace('\r', ' ');
        var safe = plain.TrimStart() is ['=' or '+' or '-' or '@' or '\t', ..] or ['＝' or '＋' or '－' or '＠', ..] ? "'" + plain : plain;
        return safe.AsSpan().ContainsAny(',', '"', '\'') || safe.Contains(';', StringComparison.Ordinal) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
