using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A notebook's cells as teaching reads them.</summary>
public static class TeachingCells
{
    // What a learner gets none of, or gets changed.
    private static readonly string[] Changed = ["exercise", "check", "wrong", "quiz", "answer"];

    /// <summary>The cells, for <see cref="LessonReader"/>. In a release that a learner has worked in, each question as it was handed out.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<LessonCell> LessonCells(this Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return [.. notebook.Cells.Select(c => new LessonCell(Handout.SourceOf(c), c.Kind is CellKind.Code))];
    }

    /// <summary>Whether one of the cell's lines is a directive that a release changes; also one that stands too far down to be read.</summary>
    internal static bool HoldsOne(string text) => Lines(text).Any(IsOne);

    /// <summary>The line, from 1, of such a directive that is not the cell's first line with words; null when there is none.</summary>
    internal static int? TooFarDown(string text)
    {
        var lines = Lines(text);
        var first = Array.FindIndex(lines, l => l.Trim().Length > 0);
        var found = Array.FindIndex(lines, Math.Max(0, first + 1), IsOne);
        return found < 0 ? null : found + 1;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool IsOne(string line) =>
        DirectiveLine.IsOne(line) && line.TrimStart()[2..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var name, ..] && IsName(name);

    // #!exercize was meant to be one too.
    private static bool IsName(string name) => Changed.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (Directives.Find(name) is null && Nearest.Of(name, Directives.All.Select(d => d.Name)) is { } near && Changed.Contains(near));
}
