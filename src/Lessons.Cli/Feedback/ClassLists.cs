using System.Globalization;
using System.Text;
using Lessons.Classroom;
using Lessons.Cli.Site;

namespace Lessons.Cli.Feedback;

/// <summary>Who is missing, late, unreadable, or waits for a teacher, by name: for the teacher's page alone.</summary>
internal static class ClassLists
{
    /// <summary>The lists as HTML; a sentence when there is nothing in any.</summary>
    public static string Of(ClassMarks marks)
    {
        var html = new StringBuilder();
        html.Append(List("Handed in nothing", marks, s => s.Counted is null, _ => ""));
        html.Append(List("Wait for a mark of yours", marks, s => s.IsGraded && !s.IsFinished && s.Counted!.Grading!.IsUnstable is false, s => string.Join(", ", ItemMark.InOrder(s.Counted!, marks.Assignment).Where(i => i.IsWaiting).Select(i => i.Item))));
        html.Append(List("Two gradings gave two results", marks, s => s.Counted?.Grading?.IsUnstable is true, _ => "look at it, and mark it by hand"));
        html.Append(List("Could not be graded", marks, s => s.Counted?.Grading is { End: GradingEnd.CouldNotBeGraded }, s => s.Counted!.Grading!.Reason ?? ""));
        html.Append(List("Refused", marks, s => s.Counted?.Grading is { End: GradingEnd.Refused }, s => s.Counted!.Grading!.Reason ?? ""));
        html.Append(List("Not graded yet", marks, s => s.Counted is { Grading: null }, s => s.HandIn?.Problem ?? $"lessons grade {marks.Assignment.Lesson}"));
        html.Append(List("Have handed in again since", marks, s => s.HasNewer && s.IsGraded, _ => $"the newer one is not graded yet: lessons grade {marks.Assignment.Lesson}"));
        html.Append(List("Late", marks, s => s.Counted is { } row && Late(marks, row) > TimeSpan.Zero, s => Lateness.InWords(Late(marks, s.Counted!))));
        html.Append(List("Not in the roster", marks, s => !s.IsInRoster && marks.Students.Any(o => o.IsInRoster), _ => ""));
        return html.Length == 0 ? "<p>Nobody: all have handed in, in time, and everything is marked.</p>\n" : html.ToString();
    }

    private static TimeSpan Late(ClassMarks marks, GradebookRow row) => marks.Assignment.LateBy(row.Attempt.Student, row.Attempt.HandedIn);

    private static string List(string title, ClassMarks marks, Func<StudentMarks, bool> which, Func<StudentMarks, string> about)
    {
        var found = marks.Students.Where(which).Select(s => (Name: s.Student.Name == s.Student.Id ? s.Student.Id : $"{s.Student.Name} ({s.Student.Id})", About: about(s))).ToList();
        if (found.Count == 0)
        {
            return "";
        }

        var head = string.Create(CultureInfo.InvariantCulture, $"<h3>{Html.Escape(title)} ({found.Count})</h3>\n");
        return found.TrueForAll(f => f.About.Length == 0) ? $"{head}<p class=\"names\">{Html.Escape(string.Join(", ", found.Select(f => f.Name)))}</p>\n"
            : $"{head}<ul class=\"names\">\n{string.Concat(found.Select(f => $"<li>{Html.Escape(f.Name)}{(f.About.Length > 0 ? ": " + Words.Of(f.About) : "")}</li>\n"))}</ul>\n";
    }
}
