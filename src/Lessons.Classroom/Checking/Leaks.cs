using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A secret of the author's that stands in the learner's copy.</summary>
/// <param name="What">Which, as a sentence begins.</param>
/// <param name="CellId">The cell.</param>
/// <param name="Line">The line in it, from 1; null when it is not in one line.</param>
internal sealed record Leak(string What, string CellId, int? Line);

/// <summary>Looks through a learner's copy for whole solutions, and for rows of rubrics.</summary>
internal static class Leaks
{
    // Shorter ones stand in worked examples too, and give nothing away.
    private const int Shortest = 12;

    public static IEnumerable<Leak> In(CheckedLesson lesson) => lesson.Exercises.SelectMany(e => Solution(lesson, e)).Concat(lesson.Reading.Lesson.Items.OfType<WrittenAnswer>().SelectMany(a => Rubric(lesson, a)));

    private static IEnumerable<Leak> Solution(CheckedLesson lesson, Exercise exercise)
    {
        var secret = Tokens(SolutionText.Of(lesson, exercise));
        return secret.Length < Shortest ? [] : lesson.Release.Cells.SelectMany(c => Texts(c).Where(t => Tokens(t.Text).Contains(secret, StringComparison.Ordinal)).Take(1).Select(t => new Leak($"The solution of `{exercise.Id}`", c.Id, t.Line)));
    }

    private static IEnumerable<Leak> Rubric(CheckedLesson lesson, WrittenAnswer answer) =>
        answer.Rubric.Where(r => r.Text.Length >= Shortest).SelectMany(r => lesson.Release.Cells.Where(c => c.Source.Contains(r.Text, StringComparison.OrdinalIgnoreCase))
            .Select(c => new Leak($"A row of the rubric of `{answer.Id}`", c.Id, CheckedLesson.LineOf(c.Source, c.Source.IndexOf(r.Text, StringComparison.OrdinalIgnoreCase)))));

    // Hints have a rule of their own.
    private static IEnumerable<(string Text, int? Line)> Texts(Cell cell)
    {
        var lines = cell.Source.Split('\n').Select(l => l.Contains(".Hint(", StringComparison.Ordinal) ? "" : l).ToList();
        return lines.Select((l, i) => (l, (int?)(i + 1))).Append((string.Join('\n', lines), null));
    }

    // Marks of Markdown and spaces make no difference.
    private static string Tokens(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '`' and not ';'));
}

/// <summary>The lines of an exercise's cell that are the author's solution.</summary>
internal static class SolutionText
{
    /// <summary>Those lines; empty when there are none.</summary>
    public static string Of(CheckedLesson lesson, Exercise exercise)
    {
        if (exercise.Solution is null)
        {
            return "";
        }

        var own = Regions.SolutionLines(CellSections.Of(lesson.Notebook.Cells[exercise.Cell - 1].Source, sections: false)!.Body);
        return string.Join('\n', exercise.Solution.Split('\n').Where((_, i) => own.Contains(i)));
    }
}
