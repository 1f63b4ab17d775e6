namespace Lessons.Teaching;

/// <summary>How an answer came out, its points, and the sentences that explain it. The last value of a cell, and it appears under the cell.</summary>
/// <param name="Id">The exercise, quiz or written answer.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Points">The points it has; of a written answer, and while the check is broken, none yet.</param>
/// <param name="Of">The points there are.</param>
/// <param name="Sentences">What the learner reads: the reason first, then what belongs to it.</param>
public sealed record Grade(string Id, Outcome Outcome, double Points, double Of, IReadOnlyList<string> Sentences) : IShow
{
    /// <summary>How far the answer came.</summary>
    public Stage Stage { get; init; }

    /// <summary>What kind of success or mistake it is, such as <c>1:Number.TooLarge</c>: two tries that went wrong in the same way have the same kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Each part with points of its own; none when it is all or nothing.</summary>
    public IReadOnlyList<GradePart> Parts { get; init; } = [];

    /// <summary>What to do next, such as the hint that is offered; null when there is nothing to offer.</summary>
    public string? Next { get; init; }

    /// <summary>True when a teacher gives the points.</summary>
    public bool IsForTeacher { get; init; }

    /// <summary>What broke, for the author; null unless the check is broken.</summary>
    public string? ForAuthor { get; init; }

    /// <summary>What the learner may read once a teacher has graded it: as the sentences and the parts, but of hidden tests no more than whether they held. What broke is not in it.</summary>
    public IReadOnlyList<string> Feedback
    {
        get => field ?? [.. Sentences, .. Parts.Select(p => p.Sentence)];
        init;
    }

    /// <summary>False when it is left out of a total: the check is broken, and that costs no marks.</summary>
    public bool Counts => Outcome is not Outcome.CheckBroken;

    /// <summary>Whether it was a try: something was judged and came out one way or the other.</summary>
    public bool IsTry => Outcome is Outcome.Passed or Outcome.Failed;

    /// <summary>The language it shows itself in.</summary>
    public TeachingWords Words { get; init; } = TeachingWords.English;

    /// <summary>The grade in words.</summary>
    public override string ToString() => GradeText.Of(this);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show() => Bundle.Of(GradeText.Of(this), GradeHtml.Of(this));
}

/// <summary>One part of a grade.</summary>
/// <param name="Holds">Whether it is as expected.</param>
/// <param name="Points">The points it has.</param>
/// <param name="Of">The points there are.</param>
/// <param name="Sentence">What the learner reads.</param>
public sealed record GradePart(bool Holds, double Points, double Of, string Sentence);
