using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Makes the feedback of a lesson: for each learner the notebook as it was graded, and what came of it.</summary>
/// <remarks>All that is shown of the lesson comes from the learner's copy without its locks, so that nothing of the author's can stand in it.</remarks>
public sealed class LessonFeedback
{
    private const string Unreadable = "Your notebook could not be read, so it has no marks yet. Save it once more and hand it in again, or ask your teacher.";
    private readonly Assignment assignment;
    private readonly Notebook release;
    private readonly Lesson lesson;

    private LessonFeedback(Assignment assignment, Notebook release) =>
        (this.assignment, this.release, lesson) = (assignment, release, LessonReader.Read(release.LessonCells(), assignment.Lesson, TeachingWords.English).Lesson);

    /// <summary>The lesson as it was handed out, without what was locked in it.</summary>
    public Lesson Lesson => lesson;

    /// <summary>Reads a lesson of a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="name">The lesson's name.</param>
    /// <exception cref="CourseException">The lesson was not assigned, or its files cannot be read.</exception>
    public static LessonFeedback Of(Course course, string name)
    {
        ArgumentNullException.ThrowIfNull(course);
        var assignment = course.Assignment(name);
        try
        {
            return new(assignment, LearnerCopy.WithoutLocks(NotebookFile.Read(Path.Combine(course.LessonFolder(name), Assignment.Instructor)), assignment.Lesson));
        }
        catch (NotebookException e)
        {
            throw new CourseException(e.Message);
        }
    }

    /// <summary>The feedback of a learner; null when nothing was handed in.</summary>
    /// <param name="marks">The learner's marks.</param>
    /// <exception cref="CourseException">The late policy cannot be read.</exception>
    public LearnerFeedback? Of(StudentMarks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks.Counted is not { } row)
        {
            return null;
        }

        var notebook = Repaired(marks);
        var mark = ItemMark.InOrder(row, assignment);
        return new(marks.Student, assignment, lesson.Title, Lateness.Of(assignment, row.Attempt, marks.HandIn), [.. lesson.Items.Select(i => Item(i, mark, notebook))])
        {
            Notebook = notebook,
            Problem = row.Manual.Count > 0 ? null : Problem(row, notebook),
            Repairs = row.Grading?.Repairs.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Notes = [.. Notes(marks)],
            Points = row.Points,
            PointsAfter = row.PointsAfter(assignment),
            Of = row.Of > 0 ? row.Of : assignment.Points,
            IsFinished = marks.IsFinished,
        };
    }

    /// <summary>The learner's notebook put right, as it was graded; null when it cannot be read.</summary>
    /// <param name="marks">The learner's marks.</param>
    public Notebook? Repaired(StudentMarks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks is not { HandIn.Problem: null, Folder: { } folder, Counted: not null } || Read(folder) is not { } submission)
        {
            return null;
        }

        // Where each has numbers of their own, the copy that was handed out is the learner's own too.
        var own = assignment.Variants ? Variants.Of(release, assignment.Lesson, marks.Student.Id) : release;
        return new SubmissionRepair().Of(own, submission).Notebook;
    }

    private static Notebook? Read(string folder)
    {
        try
        {
            return SubmissionFile.Read(File.ReadAllBytes(Path.Combine(folder, HandIn.Notebook)), HandIn.Notebook).Notebook;
        }
        catch (Exception e) when (e is CourseException or IOException or UnauthorizedAccessException)
        {
            // The grader has told the teacher why.
            return null;
        }
    }

    private static string? Problem(GradebookRow row, Notebook? notebook) => row.Grading switch
    {
        { End: GradingEnd.Graded } => null,
        { End: GradingEnd.Refused } => "Your notebook was not graded, because of something that its code did. Please talk to your teacher.",
        _ when notebook is null => Unreadable,
        null => "Your notebook is not graded yet.",
        _ => "Your notebook could not be graded yet. That costs you no points: your teacher has been told why.",
    };

    private static IEnumerable<string> Notes(StudentMarks marks)
    {
        if (marks.HasNewer)
        {
            yield return "You have handed in again since then. This is about the last one that was graded.";
        }
        else if (marks.Attempts.Count > 1)
        {
            yield return $"You have handed in {marks.Attempts.Count} times. This is about the last one.";
        }
    }

    private static FeedbackItem Item(LessonItem item, IReadOnlyList<ItemMark> marks, Notebook? notebook)
    {
        var mark = marks.FirstOrDefault(m => string.Equals(m.Item, item.Id, StringComparison.OrdinalIgnoreCase)) ?? new(item.Id, item.Points, null, null);
        if (notebook?.Cells.FirstOrDefault(c => c.Kind is CellKind.Code && IsOf(c, item)) is not { } cell)
        {
            return new(item, mark, null, "");
        }

        var body = CellSections.Of(cell.Source, sections: false)!.Body;
        return item switch
        {
            WrittenAnswer => new(item, mark, cell.Id, AnswerCell.Written(body).Trim()),
            Quiz => Marked(item, mark, cell.Id, body),
            _ => new(item, mark, cell.Id, body.Trim('\n')),
        };
    }

    private static FeedbackItem Marked(LessonItem item, ItemMark mark, string cell, string body)
    {
        var (_, options, written) = QuizCell.Body(body);
        var line = written.LastOrDefault(w => w.Right)?.Accepted.Trim() ?? "";
        return new(item, mark, cell, line.All(c => c is '_' or ' ') ? "" : line) { Chosen = options };
    }

    private static bool IsOf(Cell cell, LessonItem item) =>
        CellSections.Of(cell.Source, sections: false)?.First.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["#!exercise" or "#!quiz" or "#!answer", var id, ..] && string.Equals(id, item.Id, StringComparison.OrdinalIgnoreCase);
}
