using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Every place where a word or a phrase stands in a source, each with the words around it (keyword in context).</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Source">The source's title.</param>
/// <param name="Lines">The places in the order of the text.</param>
/// <param name="Suggestion">A word of the source that is spelled nearly so, when nothing was found; otherwise null.</param>
public sealed record Concordance(string Query, string Source, IReadOnlyList<ConcordanceLine> Lines, string? Suggestion) : IShow
{
    /// <summary>How many places there are.</summary>
    public int Count => Lines.Count;

    /// <summary>The paragraphs it stands in, each once, in order.</summary>
    public IReadOnlyList<int> Paragraphs => [.. Lines.Select(l => l.Paragraph).Distinct()];

    /// <summary>The places as a frame.</summary>
    /// <returns>A frame with <c>paragraph</c>, <c>sentence</c>, <c>left</c>, <c>keyword</c> and <c>right</c>; a row for each place.</returns>
    public DataFrame ToFrame() => Frame.Of(
        Lines,
        Frame.Whole<ConcordanceLine>("paragraph", l => l.Paragraph),
        Frame.Whole<ConcordanceLine>("sentence", l => l.Sentence),
        Frame.Text<ConcordanceLine>("left", l => l.Left),
        Frame.Text<ConcordanceLine>("keyword", l => l.Keyword),
        Frame.Text<ConcordanceLine>("right", l => l.Right));

    /// <summary>The places as lines of text, the keyword in one column.</summary>
    public override string ToString()
    {
        if (Count == 0)
        {
            return Summary;
        }

        var left = Lines.Max(l => Width(l.Left));
        var number = Lines.Max(l => l.Paragraph).ToString(CultureInfo.InvariantCulture).Length + 1;
        var keyword = Lines.Max(l => Width(l.Keyword));
        var text = new StringBuilder(Summary);
        foreach (var line in Lines)
        {
            text.Append('\n').Append($"¶{line.Paragraph}".PadRight(number)).Append("  ")
                .Append(new string(' ', left - Width(line.Left))).Append(line.Left).Append("  ")
                .Append(line.Keyword).Append(new string(' ', keyword - Width(line.Keyword))).Append("  ").Append(line.Right);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show()
    {
        var html = new StringBuilder($"""<table style="border-collapse:collapse"><caption style="text-align:left;color:inherit">{Bundle.Html(Summary)}</caption>""");
        if (Count > 0)
        {
            html.Append("""<thead><tr><th scope="col">¶</th><th scope="col" style="text-align:right">before</th><th scope="col">keyword</th><th scope="col" style="text-align:left">after</th></tr></thead><tbody>""");
            foreach (var line in Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"""<tr><td>¶{line.Paragraph}</td><td style="text-align:right">{Bundle.Html(line.Left)}</td><td style="text-align:center"><strong>{Bundle.Html(line.Keyword)}</strong></td><td style="text-align:left">{Bundle.Html(line.Right)}</td></tr>""");
            }

            html.Append("</tbody>");
        }

        return Bundle.Of(ToString(), html.Append("</table>").ToString());
    }

    private string Summary => Count switch
    {
        0 => $"“{Query}” does not stand in “{Source}”." + (Suggestion is null ? " Try a shorter word, or put * where letters may differ." : $" Did you mean “{Suggestion}”?"),
        1 => $"“{Query}” stands once in “{Source}”.",
        _ => $"“{Query}” stands {Count} times in {Paragraphs.Count} paragraph{(Paragraphs.Count == 1 ? "" : "s")} of “{Source}”.",
    };

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}

/// <summary>One place of a concordance.</summary>
/// <param name="Paragraph">The ¶.</param>
/// <param name="Sentence">The sentence of the paragraph, from 1.</param>
/// <param name="Left">The words before.</param>
/// <param name="Keyword">The words that were found, as they stand.</param>
/// <param name="Right">The words after.</param>
public sealed record ConcordanceLine(int Paragraph, int Sentence, string Left, string Keyword, string Right);
