using System.Globalization;
using System.Text;
using Lessons.Classroom;

namespace Lessons.Cli.Courses;

/// <summary>The sentences of grade.</summary>
internal static class GradeWords
{
    /// <summary>What came of a run: who has what, what could not be graded and why, and where marks are others than before.</summary>
    public static string Report(GradingReport report, Gradebook book)
    {
        var text = new StringBuilder();
        var lesson = report.Assignment.Lesson;
        foreach (var row in book.Rows(lesson).GroupBy(r => r.Attempt.Student).Select(r => r.Last()))
        {
            var (points, after) = (row.Points, row.PointsAfter(report.Assignment));
            var late = after < points ? $" ({Number(points)} before lateness)" : "";
            var open = row.Grading is { End: GradingEnd.Graded } && row.NeedsTeacher ? row.Grading.IsUnstable ? "; two gradings gave two results: look at it" : "; some of it is yours to mark" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.Attempt.Student}: {(row.Grading is { End: GradingEnd.Graded } ? $"{Number(after)} of {Number(row.Of)}{late}{open}" : "no marks yet")}");
        }

        foreach (var graded in report.Graded.Where(g => g.Result.End is not GradingEnd.Graded).OrderBy(g => g.Attempt.Student, StringComparer.Ordinal))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{graded.Attempt.Student} ({graded.Attempt.Name}) {(graded.Result.End is GradingEnd.Refused ? "was refused" : "could not be graded")}: {graded.Result.Reason}");
        }

        foreach (var change in report.Graded.SelectMany(g => g.Changes.Select(c => (g.Attempt.Student, c))).OrderBy(c => c.Student, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{change.Student}, {change.c.Item}: was {change.c.Before}, is {change.c.After}");
        }

        text.AppendLine();
        text.Append(CultureInfo.InvariantCulture, $"{Run.Count(report.Graded.Count, "hand-in")} graded in {report.Elapsed.TotalSeconds:0} s");
        text.Append(report.Before > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {report.Before} graded before stay as they are (--again grades them too)") : "").Append('.');
        if (report.IsInterrupted)
        {
            text.Append(CultureInfo.InvariantCulture, $" Interrupted: what is graded stays, and {report.Left} are still to do. Go on with the same command: lessons grade {lesson}");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
