namespace Lessons;

/// <summary>Words verified to stand in a source, and where.</summary>
/// <param name="Words">The words exactly as the source has them, whatever marks and white space they were asked for with.</param>
/// <param name="Paragraph">The ¶ they stand in; the first one when they stand in several.</param>
/// <param name="Sentence">The sentence of that paragraph in which they begin, from 1.</param>
/// <param name="Start">Where they begin in the paragraph, in characters from 0.</param>
/// <param name="Source">The source's title.</param>
public sealed record Quote(string Words, int Paragraph, int Sentence, int Start, string Source) : IShow
{
    /// <summary>Where they end in the paragraph: the character after the last.</summary>
    public int End => Start + Words.Length;

    /// <summary>Every place in the source where these words stand, this one first.</summary>
    public IReadOnlyList<QuotePlace> Places { get; init; } = [];

    /// <summary>The words in quotation marks and the ¶, such as <c>“police melted away” (¶4)</c>.</summary>
    public override string ToString() => $"“{Words}” (¶{Paragraph})";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show()
    {
        var where = Places.Count > 1 ? $"¶{Paragraph}, and {Places.Count - 1} more: {string.Join(", ", Places.Skip(1).Select(p => $"¶{p.Paragraph}").Distinct())}" : $"¶{Paragraph}, sentence {Sentence}";
        return Bundle.Of(
            $"“{Words}”\n  — {Source}, {where}",
            $"""<figure style="margin:0.5em 0"><blockquote style="margin:0 0 0 1em;padding-left:0.75em;border-left:3px solid currentColor">“{Bundle.Html(Words)}”</blockquote><figcaption style="margin-left:1em">— {Bundle.Html(Source)}, {where}</figcaption></figure>""");
    }
}

/// <summary>One place where a quote's words stand.</summary>
/// <param name="Paragraph">The ¶.</param>
/// <param name="Sentence">The sentence of the paragraph in which the words begin, from 1.</param>
/// <param name="Start">Where they begin in the paragraph, in characters from 0.</param>
/// <param name="Words">The words as they stand there.</param>
public sealed record QuotePlace(int Paragraph, int Sentence, int Start, string Words);
