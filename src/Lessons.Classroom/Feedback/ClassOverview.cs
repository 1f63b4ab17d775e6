using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>How a class did in one lesson, for the teacher alone: it names learners, solutions and what hidden tests found.</summary>
/// <param name="Marks">Everybody, with what they handed in.</param>
/// <param name="Title">The lesson's title.</param>
/// <param name="Items">How each item came out, in the order of the lesson.</param>
public sealed record ClassOverview(ClassMarks Marks, string Title, IReadOnlyList<ItemOverview> Items)
{
    /// <summary>What is amiss with the progress files, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>How many hand-ins came with a record of tries and hints that can be believed.</summary>
    public int WithProgress { get; private init; }

    /// <summary>Makes the overview.</summary>
    /// <param name="course">The course.</param>
    /// <param name="marks">Everybody, with what they handed in.</param>
    /// <exception cref="CourseException">The lesson's files cannot be read.</exception>
    public static ClassOverview Of(Course course, ClassMarks marks)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(marks);
        var assignment = marks.Assignment;
        var feedback = LessonFeedback.Of(course, assignment.Lesson);
        var author = Author(course, assignment);
        var notes = new List<string>();
        var seen = marks.Students.Where(s => s.Counted is not null).Select(s => (Marks: s, Feedback: feedback.Of(s)!, Progress: ProgressOf(s, feedback.Lesson, notes))).ToList();
        return new(marks, feedback.Lesson.Title, [.. feedback.Lesson.Items.Select(i => ItemOverview.Of(
            author.Items.FirstOrDefault(a => string.Equals(a.Id, i.Id, StringComparison.OrdinalIgnoreCase)) ?? i,
            [.. seen.Where(s => s.Marks.IsGraded || s.Marks.Counted!.Manual.Count > 0).Select(s => s.Feedback.Items.First(f => f.Item.Id == i.Id))],
            [.. seen.Select(s => s.Progress?.For(i)).OfType<ItemProgress>()]))])
        {
            Notes = notes,
            WithProgress = seen.Count(s => s.Progress is not null),
        };
    }

    private static Lesson Author(Course course, Assignment assignment)
    {
        try
        {
            return LessonReader.Read(NotebookFile.Read(Path.Combine(course.LessonFolder(assignment.Lesson), Assignment.Instructor)).LessonCells(), assignment.Lesson, TeachingWords.English).Lesson;
        }
        catch (NotebookException e)
        {
            throw new CourseException(e.Message);
        }
    }

    // A file that was changed counts for nothing: nobody can say which of its lines are true.
    private static LessonProgress? ProgressOf(StudentMarks marks, Lesson lesson, List<string> notes)
    {
        var file = marks.Folder is { } folder ? Path.Combine(folder, HandIn.Progress) : "";
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var log = new ProgressFile(file).Read();
            if (log.Changed.Count > 0)
            {
                notes.Add($"The progress file of {marks.Student.Id} does not stand as it was written (from line {log.Changed[0]}), so its tries and hints are not counted.");
                return null;
            }

            if (log.IsTorn)
            {
                notes.Add($"The progress file of {marks.Student.Id} breaks off in its last line; the lines before it are counted.");
            }

            return LessonProgress.Of(lesson, log, TeachingWords.English);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notes.Add($"The progress file of {marks.Student.Id} cannot be read ({e.Message}), so its tries and hints are not counted.");
            return null;
        }
    }
}
