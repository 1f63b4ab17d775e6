using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What a release says of itself in the notebook's metadata, under <c>lessons</c>.</summary>
internal static class Handout
{
    /// <summary>Where it stands.</summary>
    public const string Key = "lessons";

    private const string AsHandedOut = "handout";

    /// <summary>The lesson, and a fingerprint of the cells' texts as they are handed out.</summary>
    public static JsonObject Of(Lesson lesson, IReadOnlyList<Cell> cells) => new()
    {
        ["lesson"] = lesson.Id,
        ["version"] = lesson.Version,
        ["content"] = lesson.Content,
        [AsHandedOut] = PrintOf(cells),
    };

    /// <summary>
    /// What a cell of a release says of itself. An exercise and a written answer keep the text they were handed out with: once the learner has saved
    /// an answer, nothing else in the notebook says what the question was, and the answer would be taken for it. A quiz has its locked key for that,
    /// which must not stand here too.
    /// </summary>
    public static JsonObject Of(LessonItem item, bool isCheck, string source)
    {
        JsonObject about = new() { ["id"] = item.Id, ["kind"] = isCheck ? "check" : KindOf(item) };
        if (!isCheck && item is not Quiz)
        {
            about[AsHandedOut] = source;
        }

        return about;
    }

    /// <summary>A cell's text as it was handed out; its text now when the cell says nothing of that.</summary>
    public static string SourceOf(Cell cell) => Said(cell) ?? cell.Source;

    /// <summary>A release whose cells were changed before it is handed out, with the fingerprint that it has now.</summary>
    public static Notebook Renewed(Notebook release)
    {
        var metadata = (JsonObject)release.Metadata.DeepClone();
        if (metadata[Key] is JsonObject about)
        {
            about[AsHandedOut] = PrintOf(release.Cells);
        }

        return release with { Metadata = metadata, Cells = [.. release.Cells.Select(Renewed)] };
    }

    /// <summary>The fingerprint of the cells as they were handed out; null when the notebook says none.</summary>
    public static string? Print(Notebook notebook) => Text(notebook.Metadata, AsHandedOut);

    /// <summary>The lesson's name; null when the notebook says none.</summary>
    public static string? LessonOf(Notebook notebook) => Text(notebook.Metadata, "lesson");

    /// <summary>Whether a notebook is a release in which nobody has worked: its cells are as they were handed out, and none has run.</summary>
    public static bool IsUntouched(Notebook notebook) =>
        Print(notebook) is { } print && print == PrintOf(notebook.Cells) && notebook.Cells.All(c => c.Outputs.Count == 0 && c.ExecutionCount is null);

    /// <summary>What kind of item it is, in one word.</summary>
    public static string KindOf(LessonItem item) => item switch
    {
        Exercise => "exercise",
        Quiz => "quiz",
        _ => "answer",
    };

    private static string? Said(Cell cell) => Text(cell.Metadata, AsHandedOut);

    private static Cell Renewed(Cell cell)
    {
        if (Said(cell) is null)
        {
            return cell;
        }

        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata[Key]![AsHandedOut] = cell.Source;
        return cell with { Metadata = metadata };
    }

    private static string? Text(JsonObject metadata, string name) => (metadata[Key] as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string PrintOf(IReadOnlyList<Cell> cells) => Fingerprint.Whole(string.Join('\u001E', cells.Select(c => $"{c.Kind}\u001F{c.Id}\u001F{c.Source}")));
}
