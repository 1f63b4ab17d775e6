using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Makes the learner's copy of an instructor notebook.</summary>
/// <remarks>
/// What is kept is named, and all else is left out: a teaching cell that could not be read goes, and so does metadata that nobody knows here.
/// Two copies of one notebook differ in the salts of what is locked, and in nothing else.
/// </remarks>
public static class LearnerCopy
{
    /// <summary>The tag of a cell that is for teachers alone.</summary>
    public const string InstructorOnly = "instructor-only";

    /// <summary>Makes the copy.</summary>
    /// <param name="instructor">The author's notebook; it is not changed.</param>
    /// <param name="name">What the lesson is called when no cell says so, such as the file's name.</param>
    /// <param name="options">What the teacher decides; null for a release without a word for the day.</param>
    public static Notebook Of(Notebook instructor, string name, ReleaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(instructor);
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        var lesson = LessonReader.Read(instructor.LessonCells(), name, TeachingWords.English).Lesson;
        var ids = new NbGraderIds(lesson);

        // Locking is slow on purpose, and each cell's is its own.
        var cells = instructor.Cells.AsParallel().AsOrdered().Select((c, i) => Copy(c, i + 1, lesson, ids, options)).OfType<Cell>().ToList();
        var metadata = KeptMetadata.OfNotebook(instructor.Metadata);
        metadata[Handout.Key] = Handout.Of(lesson, cells);
        return new(metadata, cells);
    }

    /// <summary>The learner's copy without anything locked in it: what a process sees in which a learner's code runs.</summary>
    /// <param name="instructor">The author's notebook; it is not changed.</param>
    /// <param name="name">What the lesson is called when no cell says so, such as the file's name.</param>
    public static Notebook WithoutLocks(Notebook instructor, string name) => Of(instructor, name, new() { Locks = false });

    /// <summary>Whether a notebook is a release in which nobody has worked: its cells are as they were handed out, and none has run.</summary>
    /// <param name="notebook">The notebook.</param>
    public static bool IsUntouched(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return Handout.IsUntouched(notebook);
    }

    /// <summary>The items whose solution waits for a word for the day.</summary>
    /// <param name="lesson">The lesson.</param>
    public static IReadOnlyList<Exercise> WaitingForWord(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return [.. lesson.Items.OfType<Exercise>().Where(e => e.SolutionPolicy.Kind is SolutionRule.TeacherWord)];
    }

    // Null where the learner gets nothing of it.
    private static Cell? Copy(Cell cell, int number, Lesson lesson, NbGraderIds ids, ReleaseOptions options)
    {
        if (cell.Tags.Contains(InstructorOnly, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var bare = new Cell(cell.Id, cell.Kind, Plain(cell), KeptMetadata.OfCell(cell.Metadata)) { Attachments = Used(cell) };
        if (cell.Kind is not CellKind.Code || !TeachingCells.HoldsOne(cell.Source))
        {
            return bare;
        }

        var exercises = lesson.Items.OfType<Exercise>();
        return lesson.Items.FirstOrDefault(i => i.Cell == number) is { } item ? Marked(bare, Handed(item, options), item, isCheck: false, ids)
            : exercises.FirstOrDefault(e => e.Check?.Cell == number) is { Check: { } check } exercise ? Marked(bare, ReleasedCell.Text(check, options.Locks ? LockedSolution.Of(exercise, options.Word) : null), exercise, isCheck: true, ids)
            : null;
    }

    private static string Handed(LessonItem item, ReleaseOptions options) => item is Quiz quiz && !options.Locks ? QuizRelease.Text(quiz with { Feedback = QuizFeedback.Later }) : ReleasedCell.Text(item);

    private static Cell Marked(Cell bare, string text, LessonItem item, bool isCheck, NbGraderIds ids)
    {
        // Hidden tests may stand anywhere that an author has put them.
        var cell = bare with { Source = Regions.WithoutHiddenTests(text) };
        IEnumerable<KeyValuePair<string, JsonNode?>> marks =
        [
            new(Handout.Key, Handout.Of(item, isCheck, cell.Source)),
            new("nbgrader", NbGrader.Metadata(cell, ids.Of(item, isCheck), item, isCheck)),
            .. cell.Metadata.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())),
        ];
        return cell with { Metadata = new(marks.OrderBy(m => m.Key, StringComparer.Ordinal)) };
    }

    // In words a solution gives way to a line that asks for one; nbgrader does the same.
    private static string Plain(Cell cell)
    {
        var text = Regions.WithoutHiddenTests(cell.Source.ReplaceLineEndings("\n"));
        return !Regions.Has(text, "SOLUTION") ? text
            : cell.Kind is CellKind.Code ? Regions.WithoutSolutions(text)
            : Regions.WithoutSolutions(text).Replace(Regions.YourCode, "YOUR ANSWER HERE", StringComparison.Ordinal);
    }

    private static JsonObject? Used(Cell cell)
    {
        var used = cell.Attachments?.Where(a => cell.Source.Contains("attachment:" + a.Key, StringComparison.Ordinal)).Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone())).ToList();
        return used is { Count: > 0 } ? new JsonObject(used) : null;
    }
}
