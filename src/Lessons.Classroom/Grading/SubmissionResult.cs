namespace Lessons.Classroom;

/// <summary>What came of grading one hand-in.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Reason">Why it was not graded, and what to do; null when it was.</param>
/// <param name="Items">What each item got; none when it was not graded.</param>
public sealed record SubmissionResult(GradingEnd End, string? Reason, IReadOnlyList<ItemResult> Items)
{
    /// <summary>What repair did to the notebook, one sentence each.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>Whether grading it twice gave two different results.</summary>
    public bool IsUnstable { get; init; }

    /// <summary>One that could not be graded.</summary>
    /// <param name="reason">Why, and what to do.</param>
    public static SubmissionResult CouldNot(string reason) => new(GradingEnd.CouldNotBeGraded, reason, []);

    /// <summary>One that did what no answer does.</summary>
    /// <param name="reason">What it did.</param>
    public static SubmissionResult Refused(string reason) => new(GradingEnd.Refused, reason, []);
}

/// <summary>What one item of a hand-in got.</summary>
/// <param name="Item">The exercise, quiz or written answer.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Points">The points it has.</param>
/// <param name="Of">The points there are.</param>
/// <param name="Sentences">What the teacher is told, of hidden tests too.</param>
public sealed record ItemResult(string Item, string Outcome, double Points, double Of, IReadOnlyList<string> Sentences)
{
    /// <summary>Whether a teacher still has to look at it.</summary>
    public bool NeedsTeacher { get; init; }

    /// <summary>What the learner may read of it: nothing of hidden tests, and nothing that is for the author; null when nobody has said what may be read.</summary>
    public IReadOnlyList<string>? Feedback { get; init; }
}
