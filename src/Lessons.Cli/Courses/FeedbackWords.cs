using System.Globalization;
using System.Text;
using Lessons.Classroom;

namespace Lessons.Cli.Courses;

/// <summary>The sentences of feedback and export.</summary>
internal static class FeedbackWords
{
    /// <summary>What was made, what changed, and who still waits.</summary>
    public static string Report(ClassMarks marks, IReadOnlyList<StudentMarks> chosen, IReadOnlyDictionary<string, FileChange> changes, string? zip, string folder)
    {
        var text = new StringBuilder();
        var lesson = marks.Assignment.Lesson;
        var each = chosen.Select(s => (s.Student.Id, Change: Of(changes.Where(c => c.Key.StartsWith(FeedbackFolder.Of(s.Student.Id) + "/", StringComparison.Ordinal)).Select(c => c.Value)))).ToList();
        text.Append(CultureInfo.InvariantCulture, $"Feedback for {Run.Count(chosen.Count, "student")}: {each.Count(e => e.Change is FileChange.New)} new, {each.Count(e => e.Change is FileChange.Changed)} changed, {each.Count(e => e.Change is FileChange.Unchanged or FileChange.Kept)} as before.\n");
        Say(each.Where(e => e.Change is FileChange.Changed).Select(e => e.Id), "Changed");
        foreach (var kept in changes.Where(c => c.Value is FileChange.Kept))
        {
            text.Append(CultureInfo.InvariantCulture, $"{kept.Key} was changed by hand and stays as it is. --replace writes over it.\n");
        }

        Say(chosen.Where(s => s.IsGraded && !s.IsFinished).Select(s => s.Student.Id), "Some of it is not marked yet, and the page says so");
        Say(chosen.Where(s => !s.IsGraded).Select(s => s.Student.Id), "Has no marks yet, and the page says so");
        Say(marks.Students.Where(s => s.Counted is not null && !s.IsSeen).Select(s => s.Student.Id), $"Not graded yet, so there is nothing to say (lessons grade {lesson})");
        Say(marks.Students.Where(s => s.IsSeen && !chosen.Contains(s)).Select(s => s.Student.Id), "Left out, because something is not marked yet");
        Say(marks.Students.Where(s => s.HasNewer && s.IsGraded).Select(s => s.Student.Id), $"Has handed in again, and that is not graded yet (lessons grade {lesson})");
        Say(marks.Students.Where(s => s.Counted is null).Select(s => s.Student.Id), "Handed in nothing");
        if (chosen.Count(s => s.IsGraded && s.Counted!.Grading!.Marks.Any(m => m.Feedback is null)) is > 0 and var older)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(older == 1 ? "One hand-in was" : $"{older} hand-ins were")} graded before sentences for learners were kept apart, so the pages give outcomes without reasons. To have them: lessons grade {lesson} --again\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"It is in {folder}: a folder for each student, and overview.html for you alone.");
        return zip is null ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\nFor Moodle, under \"Upload multiple feedback files in a zip\": {Path.Combine(folder, zip)}").ToString();

        void Say(IEnumerable<string> who, string what)
        {
            if (who.ToList() is { Count: > 0 } ids)
            {
                text.Append(CultureInfo.InvariantCulture, $"{what}: {string.Join(", ", ids)}\n");
            }
        }
    }

    public static UsageException NoFormat(string said) => new(
        $"--format {said} is no form that marks can leave in. There are nbgrader, questions, canvas, moodle and ags: --format canvas");

    public static UsageException OneLesson(string format, IReadOnlyList<string> lessons) => new(lessons.Count == 0
        ? $"No lesson was assigned in this course, so there are no marks. Assign one first: lessons assign NOTEBOOK"
        : $"--format {format} takes one lesson, and {lessons.Count} were named. Name one: lessons export {lessons[0]} --format {format}");

    public static UsageException NothingAssigned() => new("No lesson was assigned in this course, so there are no marks to write. Assign one first: lessons assign NOTEBOOK");

    public static UsageException OnlyCanvas() => new("--column names the column of one lesson in Canvas. Say both: lessons export LESSON --format canvas --column \"LESSON (4711)\"");

    public static UsageException NoGradebook(string shown, string lesson) => new($"There is no gradebook {shown} yet, so nothing has marks. Grade first: lessons grade {lesson}");

    public static UsageException HoldsMore(string shown, int there, int now) => new(
        $"{shown} is there and has {Run.Count(there, "row")}, more than the {now} that would take their place. Choose another file (--to FILE), or write over it: --replace");

    public static UsageException HoldsOther(string shown) => new(
        $"{shown} is there and holds something else than marks in this form. Choose another file (--to FILE), or write over it: --replace");

    public static string Exported(string shown, int rows, string format, bool isSame) =>
        isSame ? $"{shown} holds these marks already ({Run.Count(rows, "row")}, {format})." : $"Written: {shown} ({Run.Count(rows, "row")}, {format}).";

    private static FileChange Of(IEnumerable<FileChange> files)
    {
        var all = files.ToList();
        return all.TrueForAll(f => f is FileChange.New) ? FileChange.New : all.Exists(f => f is FileChange.New or FileChange.Changed) ? FileChange.Changed : all.Exists(f => f is FileChange.Kept) ? FileChange.Kept : FileChange.Unchanged;
    }
}
