using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What a release says of itself in the notebook's metadata, under <c>lessons</c>.</summary>
internal static class Handout
{
    /// <summary>Where it stands.</summary>
    public const string Key = "lessons";

    /// <summary>The lesson, and a fingerprint of the cells' texts as they are handed out.</summary>
    public static JsonObject Of(Lesson lesson, IReadOnlyList<Cell> cells) => new()
    {
        ["lesson"] = lesson.Id,
        ["version"] = lesson.Version,
        ["content"] = lesson.Content,
        ["handout"] = PrintOf(cells),
    };

    /// <summary>A release whose cells were changed before it is handed out, with the fingerprint that it has now.</summary>
    public static Notebook Renewed(Notebook release)
    {
        var metadata = (JsonObject)release.Metadata.DeepClone();
        if (metadata[Key] is JsonObject about)
        {
            about["handout"] = PrintOf(release.Cells);
        }

        return release with { Metadata = metadata };
    }

    /// <summary>The fingerprint of the cells as they were handed out; null when the notebook says none.</summary>
    public static string? Print(Notebook notebook) => Text(notebook, "handout");

    /// <summary>The lesson's name; null when the notebook says none.</summary>
    public static string? LessonOf(Notebook notebook) => Text(notebook, "lesson");

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

    private static string? Text(Notebook notebook, string name) => (notebook.Metadata[Key] as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string PrintOf(IReadOnlyList<Cell> cells) => Fingerprint.Whole(string.Join('\u001E', cells.Select(c => $"{c.Kind}\u001F{c.Id}\u001F{c.Source}")));
}
