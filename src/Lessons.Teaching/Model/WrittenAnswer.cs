namespace Lessons.Teaching;

/// <summary>A question answered in prose. A machine looks at length and quotations; the prose is the teacher's to grade.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Points">What it is worth at most.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Words">How many words it needs at least; 0 for any number.</param>
/// <param name="Quotes">How many different passages of the source it must quote at least; 0 for none.</param>
public sealed record WrittenAnswer(string Id, double Points, int Cell, string Question, int Words, int Quotes) : LessonItem(Id, Points, Cell)
{
    /// <summary>What stands in the cell where the learner writes; empty when the author wrote nothing there.</summary>
    public string Stub { get; init; } = "";

    /// <summary>What the teacher gives points for; none in a release.</summary>
    public IReadOnlyList<RubricRow> Rubric { get; init; } = [];

    /// <inheritdoc/>
    public override string Content => Fingerprint.Of(Id, TextMatch.Plain(Question));
}

/// <summary>One row of a rubric.</summary>
/// <param name="Points">The points it gives at most.</param>
/// <param name="Text">What it gives them for.</param>
public sealed record RubricRow(double Points, string Text);
