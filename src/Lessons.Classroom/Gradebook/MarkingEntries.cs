namespace Lessons.Classroom;

/// <summary>What a teacher has for one item of a hand-in while marking: points, what the learner reads, and which lines of the rubric are ticked.</summary>
/// <param name="Points">The points; null while there are none, and then the item is not marked.</param>
/// <param name="Comment">What the learner reads beside them.</param>
/// <param name="Rubric">The ticked lines of the rubric, from 1, with commas between; empty for none.</param>
public sealed record HandMark(double? Points, string Comment, string Rubric)
{
    /// <summary>Nothing yet.</summary>
    public static HandMark None { get; } = new(null, "", "");
}

/// <summary>What is kept of marking beside the mark itself. No learner sees it.</summary>
/// <param name="AttemptId">The hand-in.</param>
/// <param name="Item">The item.</param>
internal sealed record MarkingNote(long AttemptId, string Item)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }

    /// <summary>The comment while there are no points.</summary>
    public string Comment { get; set; } = "";

    /// <summary>The ticked lines of the rubric, from 1, with commas between.</summary>
    public string Rubric { get; set; } = "";
}

/// <summary>A comment that is kept to be used again.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Item">The item it was written for.</param>
/// <param name="Text">The words.</param>
internal sealed record KeptComment(string Lesson, string Item, string Text)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }
}
