namespace Lessons.Teaching;

/// <summary>One quotation in an answer, looked up in the source.</summary>
/// <param name="Words">The words as the learner has them.</param>
/// <param name="Standing">Whether they stand in the source.</param>
public sealed record Evidence(string Words, QuoteStanding Standing)
{
    /// <summary>Where its opening mark stands in the answer, in characters from 0.</summary>
    public int Start { get; init; }

    /// <summary>The character of the answer behind its closing mark.</summary>
    public int End { get; init; }

    /// <summary>The words as the source has them, with their place; null when they do not stand there.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The passage that comes nearest, with the differences; null when nothing is near or nothing differs.</summary>
    public NearestPassage? Nearest { get; init; }

    /// <summary>The paragraphs that the learner names for it; none when none is named.</summary>
    public IReadOnlyList<int> Cited { get; init; } = [];

    /// <summary>Whether the named paragraphs are right; true when none is named.</summary>
    public bool IsCitedRightly => Cited.Count == 0 || Quote is null || Cited.Any(c => Quote.Places.Any(p => p.Paragraph == c));

    /// <summary>Whether it counts toward the quotations that are asked for: it stands in the source, and is three words or longer.</summary>
    public bool Counts => Standing is QuoteStanding.Exact && Lessons.Words.Of(Words).Take(3).Count() == 3;
}

/// <summary>Whether words stand in a source.</summary>
public enum QuoteStanding
{
    /// <summary>Word for word; the kinds of marks and white space make no difference.</summary>
    Exact,

    /// <summary>Nearly: some words or marks differ.</summary>
    Near,

    /// <summary>Not at all.</summary>
    Absent,
}
