using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What one learner is told of one hand-in. There is nothing in it of hidden tests, solutions, keys and rubrics.</summary>
/// <param name="Student">The learner.</param>
/// <param name="Assignment">The assignment.</param>
/// <param name="Title">The lesson's title.</param>
/// <param name="Lateness">When it came, and what that costs.</param>
/// <param name="Items">What was asked and what it got, in the order of the lesson.</param>
public sealed record LearnerFeedback(Student Student, Assignment Assignment, string Title, Lateness Lateness, IReadOnlyList<FeedbackItem> Items)
{
    /// <summary>The learner's notebook, put right, as it was graded; null when it cannot be read.</summary>
    public Notebook? Notebook { get; init; }

    /// <summary>Why it has no marks; null when it has.</summary>
    public string? Problem { get; init; }

    /// <summary>What was put right in the notebook, one sentence each.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>What else the learner should know, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The points before lateness, of what is marked.</summary>
    public double Points { get; init; }

    /// <summary>The points that count.</summary>
    public double PointsAfter { get; init; }

    /// <summary>The points there are.</summary>
    public double Of { get; init; }

    /// <summary>The points of items that wait for a teacher.</summary>
    public double Waiting => Items.Where(i => i.Mark.IsWaiting).Sum(i => i.Mark.Of);

    /// <summary>Whether nothing is left for a teacher to do.</summary>
    public bool IsFinished { get; init; }

    /// <summary>The total in one sentence.</summary>
    public string Total => Problem ?? (Waiting > 0
        ? $"{PointsText.Told(PointsAfter)} so far. {PointsText.Of(Waiting)} of the {PointsText.Told(Of)} {(Waiting == 1 ? "is" : "are")} not marked yet: your teacher still has to look at them."
        : $"{PointsText.Of(PointsAfter)} of {PointsText.Told(Of)}.{(IsFinished ? "" : " Your teacher still has to look at this once more, so it may change.")}");
}

/// <summary>One item of a learner's feedback.</summary>
/// <param name="Item">What was asked, as it was handed out.</param>
/// <param name="Mark">What it got.</param>
/// <param name="Cell">The id of its cell in the learner's notebook; null when there is no notebook.</param>
/// <param name="Answer">What the learner has below the cell's first line; in a written answer, the prose alone. Empty when there is none.</param>
public sealed record FeedbackItem(LessonItem Item, ItemMark Mark, string? Cell, string Answer)
{
    /// <summary>A quiz's options with the learner's marks; none for other items, and where a number or words are asked for.</summary>
    public IReadOnlyList<QuizOption> Chosen { get; init; } = [];

    /// <summary>What the learner reads, one sentence each.</summary>
    public IReadOnlyList<string> Sentences =>
        (Mark.Automatic?.Feedback ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How it came out, in words.</summary>
    public string Outcome => Mark.State switch
    {
        ItemState.Right => "Right",
        ItemState.Partly => "Partly right",
        ItemState.Wrong => "Not right yet",
        ItemState.NotAnswered => "Not answered",
        _ => "Not marked yet",
    };

    /// <summary>A sign for those who see it; the words say the same.</summary>
    public string Sign => Mark.State switch
    {
        ItemState.Right => "✓",
        ItemState.Partly => "◐",
        ItemState.Wrong => "✗",
        ItemState.NotAnswered => "○",
        _ => "…",
    };

    /// <summary>The points in words.</summary>
    public string Points => Mark.Points is { } points ? $"{PointsText.Of(points)} of {PointsText.Told(Mark.Of)}{(Mark.Manual is null ? "" : ", given by your teacher")}" : $"up to {PointsText.Told(Mark.Of)}";
}
