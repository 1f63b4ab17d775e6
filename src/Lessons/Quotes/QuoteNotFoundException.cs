namespace Lessons;

/// <summary>Words that do not stand in the source, and the passage that comes nearest to them.</summary>
public sealed class QuoteNotFoundException : Exception
{
    /// <summary>Says which words were asked for, and what comes nearest.</summary>
    /// <param name="asked">The words that were asked for.</param>
    /// <param name="nearest">The passage that comes nearest, or null when nothing is near.</param>
    /// <param name="message">What was asked, what was found, what to do.</param>
    public QuoteNotFoundException(string asked, NearestPassage? nearest, string message)
        : base(message)
    {
        Asked = asked;
        Nearest = nearest;
    }

    /// <summary>Words that are not named.</summary>
    public QuoteNotFoundException()
        : this("", null, "These words do not stand in the source.")
    {
    }

    /// <summary>Words that are not named.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    public QuoteNotFoundException(string message)
        : this("", null, message)
    {
    }

    /// <summary>Words that are not named.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    /// <param name="innerException">What went wrong before.</param>
    public QuoteNotFoundException(string message, Exception innerException)
        : base(message, innerException) => Asked = "";

    /// <summary>The words that were asked for.</summary>
    public string Asked { get; }

    /// <summary>The passage that comes nearest, or null when nothing is near.</summary>
    public NearestPassage? Nearest { get; }
}

/// <summary>The passage of a source that comes nearest to some words.</summary>
/// <param name="Words">The words of the source.</param>
/// <param name="Paragraph">The ¶ they stand in.</param>
/// <param name="Differences">Where the two part, in order: what was asked for, and what stands there. One of the two may be empty.</param>
public sealed record NearestPassage(string Words, int Paragraph, IReadOnlyList<Difference> Differences);

/// <summary>One place where asked-for words and a source part.</summary>
/// <param name="Asked">The words that were asked for, or empty when the source has more.</param>
/// <param name="Found">The words that stand in the source, or empty when it has fewer.</param>
public sealed record Difference(string Asked, string Found)
{
    /// <summary>The difference in a sentence's part, such as <c>you wrote “melt”, the text has “melted”</c>.</summary>
    public override string ToString() =>
        Found.Length == 0 ? $"you wrote “{Asked}”, which the text does not have"
        : Asked.Length == 0 ? $"the text also has “{Found}”"
        : $"you wrote “{Asked}”, the text has “{Found}”";
}
