using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Words that the source itself puts in quotation marks.</summary>
/// <remarks>
/// Quotation marks do several jobs: they give somebody's words, name an event, or hold a word at arm's length. The speaker tells
/// the first job from the others, where the text names one.
/// </remarks>
/// <param name="Words">The words between the marks.</param>
/// <param name="Marks">Whether the marks are double or single.</param>
/// <param name="Speaker">Who the text says spoke or wrote these words: a person or a group, in the text's own words; null when it names nobody.</param>
/// <param name="Paragraph">The ¶.</param>
/// <param name="Sentence">The sentence of the paragraph, from 1.</param>
/// <param name="Start">Where the opening mark stands in the paragraph, in characters from 0.</param>
public sealed record Quotation(string Words, QuotationMarks Marks, string? Speaker, int Paragraph, int Sentence, int Start)
{
    /// <summary>The words, the speaker and the ¶.</summary>
    public override string ToString() => $"“{Words}” — {Speaker ?? "no speaker named"} (¶{Paragraph})";
}

/// <summary>The two kinds of quotation marks.</summary>
#pragma warning disable CA1720 // Marks are called double and single; no number is meant.
public enum QuotationMarks
{
    /// <summary>“ ” or " ".</summary>
    Double,

    /// <summary>‘ ’.</summary>
    Single,
}
#pragma warning restore CA1720

/// <summary>Finds quotations.</summary>
internal static partial class Quotations
{
    /// <summary>The quotations in some paragraphs, in order.</summary>
    public static IReadOnlyList<Quotation> In(IEnumerable<Paragraph> paragraphs) => [.. paragraphs.SelectMany(In)];

    private static IEnumerable<Quotation> In(Paragraph paragraph) =>
        Pattern().Matches(paragraph.Text).Select(m =>
        {
            var sentence = paragraph.SentenceAt(m.Index);
            var end = m.Index + m.Length;
            return new Quotation(
                m.Groups["words"].Value,
                m.Value[0] is '‘' or '\'' ? QuotationMarks.Single : QuotationMarks.Double,
                Speakers.Of(paragraph.Text[sentence.Start..m.Index], m.Groups["words"].Value, end >= sentence.End ? "" : paragraph.Text[end..sentence.End]),
                paragraph.Number,
                sentence.Number,
                m.Index);
        });

    // A single mark closes only where no letter follows: in ‘workers’ rights’ the first ’ may close, in ‘people’s’ it does not.
    [GeneratedRegex(@"“(?<words>[^“”]+)”|(?<![\w""])""(?<words>[^""\s][^""]*)""|«\s?(?<words>[^«»]+?)\s?»|„(?<words>[^„“”]+)[“”]|(?<!\w)'(?<words>[^'\s](?:[^']|(?<=\w)'(?=\w))*)'(?!\w)|(?<!\w)‘(?<words>[^‘]+?)’(?!\w)")]
    private static partial Regex Pattern();
}
