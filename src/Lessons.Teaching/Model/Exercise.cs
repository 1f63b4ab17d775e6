namespace Lessons.Teaching;

/// <summary>A code cell that a learner completes.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Points">What it is worth at most.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
/// <param name="Stub">The cell's text as it is handed out, without the directive.</param>
public sealed record Exercise(string Id, double Points, int Cell, string Stub) : LessonItem(Id, Points, Cell)
{
    /// <summary>The cell's text with the author's solution in it; null in a release.</summary>
    public string? Solution { get; init; }

    /// <summary>What decides it; null when the author has not written it yet.</summary>
    public Check? Check { get; init; }

    /// <summary>Near misses, each with the words it must be met with; none in a release.</summary>
    public IReadOnlyList<WrongAnswer> WrongAnswers { get; init; } = [];

    /// <summary>Help that climbs, first to last.</summary>
    public IReadOnlyList<Hint> Hints => Check?.Hints ?? [];

    /// <summary>When the learner may see a solution.</summary>
    public SolutionPolicy SolutionPolicy { get; init; } = SolutionPolicy.AfterPass;

    /// <summary>The solution as a release holds it, locked; null in an instructor notebook, and where none is handed out.</summary>
    public LockedText? Locked { get; init; }

    /// <inheritdoc/>
    // The stub and not the check: a check that was mended asks no other question.
    public override string Content => Fingerprint.Of(Id, CodeText.WithoutSpace(Stub));
}
