namespace Lessons.Classroom;

/// <summary>Something about a lesson that its author is told.</summary>
/// <param name="Rule">The rule that it is about, such as <c>hint-tells</c>.</param>
/// <param name="IsError">Whether the lesson cannot be released with it; a note is worth a look and no more.</param>
/// <param name="Sentence">What was found, and what to do.</param>
public sealed record Finding(string Rule, bool IsError, string Sentence)
{
    /// <summary>The cell, from 1; null when it is about the whole notebook, or about no notebook.</summary>
    public int? Cell { get; init; }

    /// <summary>That cell's id.</summary>
    public string? CellId { get; init; }

    /// <summary>The line in the cell, from 1; null when it is about no one line.</summary>
    public int? Line { get; init; }
}
