using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Lessons.Classroom;

namespace Lessons.Cli.Courses;

/// <summary>Writes exported marks whole, and never silently over something else or over more.</summary>
internal static class ExportedFile
{
    /// <summary>Writes the file.</summary>
    /// <returns>Whether it held the same already.</returns>
    /// <exception cref="UsageException">Something else is there, or more; or it cannot be written.</exception>
    public static bool Write(Screen screen, string path, ExportedMarks marks, MarksFormat format, bool replace)
    {
        if (Directory.Exists(path))
        {
            throw CourseWords.CannotWrite(screen.Shown(path), "it is a folder.");
        }

        try
        {
            if (File.Exists(path))
            {
                var there = File.ReadAllBytes(path);
                if (there.AsSpan().SequenceEqual(marks.Content.Span))
                {
                    return true;
                }

                if (!replace)
                {
                    Require(screen, path, there, marks, format);
                }
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
            try
            {
                File.WriteAllBytes(part, marks.Content.Span);
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }

            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CourseWords.CannotWrite(screen.Shown(path), screen.Sentence(e.Message));
        }
    }

    private static void Require(Screen screen, string path, byte[] there, ExportedMarks marks, MarksFormat format)
    {
        var rows = format is MarksFormat.Ags ? Scores(there) : Rows(there, marks.Content.ToArray());
        if (rows is not { } count)
        {
            throw FeedbackWords.HoldsOther(screen.Shown(path));
        }

        if (count > marks.Rows)
        {
            throw FeedbackWords.HoldsMore(screen.Shown(path), count, marks.Rows);
        }
    }

    // Null when it is no table of this form: the columns that do not name a lesson are the same.
    private static int? Rows(byte[] there, byte[] ours)
    {
        var (theirs, mine) = (Records(there), Records(ours));
        return theirs.Count == 0 || mine.Count == 0 || !theirs[0].Take(5).SequenceEqual(mine[0].Take(5)) ? null : theirs.Skip(1).Count(r => r.FirstOrDefault()?.Trim() != "Points Possible");
    }

    private static List<string[]> Records(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        using var parser = new CsvParser(reader, new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { BadDataFound = null });
        var records = new List<string[]>();
        while (parser.Read())
        {
            records.Add(parser.Record!);
        }

        return records;
    }

    private static int? Scores(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonArray scores && scores.All(s => s is JsonObject o && o.ContainsKey("userId")) ? scores.Count : null;
        }
        catch (JsonException)
        {
            // The caller says that something else is there.
            return null;
        }
    }
}
