namespace Lessons.Teaching;

/// <summary>Gives hints one after the other, and offers the next one to whoever is stuck.</summary>
public static class HintLadder
{
    private const int SameTriesBeforeOffer = 3;

    /// <summary>The next hint.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="given">How many hints were given already.</param>
    /// <param name="words">The language.</param>
    /// <returns>The hint that was given, or null when there is none left to give, and what the learner reads.</returns>
    public static (Hint? Hint, Notice Notice) Next(Exercise exercise, int given, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        words ??= TeachingWords.OfLearner();
        var hints = exercise.Hints;
        if (hints.Count == 0)
        {
            return (null, new(words, words.Say("Hint.None", exercise.Id)));
        }

        if (given >= hints.Count)
        {
            return (null, new(words, words.Say("Hint.AllGiven", hints.Count, exercise.Id, hints[^1].Text)));
        }

        var hint = hints[Math.Max(0, given)];
        var said = words.Say("Hint.Given", hint.Number, hints.Count, hint.Text);
        return (hint, hint.Number == hints.Count ? new(words, said, words.Say("Hint.Last")) : new(words, said));
    }

    /// <summary>A grade with the next hint offered by name, when the last three tries went wrong in the same way.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="grade">The newest grade.</param>
    /// <param name="earlier">The kinds of the tries before it, oldest first; what was no try is left out.</param>
    /// <param name="given">How many hints were given already.</param>
    public static Grade Offer(Exercise exercise, Grade grade, IReadOnlyList<string> earlier, int given)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(grade);
        ArgumentNullException.ThrowIfNull(earlier);
        var isStuck = grade.Outcome is Outcome.Failed && earlier.Count >= SameTriesBeforeOffer - 1 && earlier.TakeLast(SameTriesBeforeOffer - 1).All(k => k == grade.Kind);
        return isStuck && given < exercise.Hints.Count
            ? grade with { Next = grade.Words.Say("Hint.Offer", Name(given + 1, exercise.Hints.Count, grade.Words), given + 1, exercise.Hints.Count, exercise.Id) }
            : grade;
    }

    /// <summary>What a hint is called by its place: a question first, a place to look, almost the answer last.</summary>
    private static string Name(int number, int of, TeachingWords words) => words.Say(
        of == 1 ? "Hint.Name.Only"
        : number == of ? "Hint.Name.Last"
        : number == 1 ? "Hint.Name.First"
        : "Hint.Name.Middle");
}
