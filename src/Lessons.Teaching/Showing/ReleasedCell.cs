using System.Globalization;

namespace Lessons.Teaching;

/// <summary>The text of a cell as it is handed out, for a release and for <c>#!reset</c>.</summary>
public static class ReleasedCell
{
    /// <summary>The text of an item's cell.</summary>
    /// <param name="item">The item.</param>
    /// <param name="learner">Whose copy it is; null for the author's order of options.</param>
    public static string Text(LessonItem item, string? learner = null) => item switch
    {
        Exercise e => string.Create(CultureInfo.InvariantCulture, $"#!exercise {e.Id} --points {e.Points}{(e.SolutionPolicy == SolutionPolicy.AfterPass ? "" : $" --solution {e.SolutionPolicy}")}\n{e.Stub}"),
        Quiz q => QuizRelease.Text(q, learner),
        WrittenAnswer w => string.Create(CultureInfo.InvariantCulture, $"#!answer {w.Id} --points {w.Points}{Asked("words", w.Words)}{Asked("quotes", w.Quotes)}\n{w.Question}\n--- answer\n{w.Stub}"),
        null => throw new ArgumentNullException(nameof(item)),
        _ => throw new ArgumentException($"There is no cell for {item.GetType().Name}.", nameof(item)),
    };

    /// <summary>The text of a check's cell: without hidden tests, with their number, and with the solution locked where it may be seen one day.</summary>
    /// <param name="check">The check.</param>
    /// <param name="locked">The locked solution; null for none.</param>
    public static string Text(Check check, LockedText? locked)
    {
        ArgumentNullException.ThrowIfNull(check);
        var hidden = CheckText.Expectations(check.Text) - CheckText.Expectations(check.Released) + check.AfterHandIn;
        var limit = check.Limit == Check.UsualLimit ? "" : string.Create(CultureInfo.InvariantCulture, $" --limit {check.Limit.TotalSeconds}");
        return $"#!check {check.Id}{limit}{Asked("after-hand-in", hidden)}\n{check.Released}{(locked is null ? "" : "\n" + LockedSolution.Line(locked))}";
    }

    private static string Asked(string option, int least) => least > 0 ? string.Create(CultureInfo.InvariantCulture, $" --{option} {least}") : "";
}
