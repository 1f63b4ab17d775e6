namespace Lessons;

/// <summary>A date that a source gives.</summary>
/// <param name="Date">The date; a day without a year takes the year in which the text was published.</param>
/// <param name="Text">The words as they stand, such as <c>24 March</c>.</param>
/// <param name="YearIsGiven">Whether the text itself gives the year at this place.</param>
/// <param name="Sentence">The sentence that gives it.</param>
public sealed record DateMention(PartialDate Date, string Text, bool YearIsGiven, Sentence Sentence)
{
    /// <summary>The ¶ that gives it.</summary>
    public int Paragraph => Sentence.Paragraph;

    /// <summary>The date, the ¶ and the sentence.</summary>
    public override string ToString() => $"{Date}: {Sentence.Text} (¶{Paragraph})";

    /// <summary>The dates in some paragraphs, earliest first. A day without a year is left out when the year of the text is not known.</summary>
    internal static IReadOnlyList<DateMention> In(IEnumerable<Paragraph> paragraphs, int? published) =>
    [
        .. paragraphs.SelectMany(p => Dates.In(p.Text)
                .Where(d => d.Year is not null || published is not null)
                .Select(d => new DateMention(new(d.Year ?? published!.Value, d.Month, d.Day), d.Text, d.Year is not null, p.SentenceAt(d.Start))))
            .OrderBy(d => d.Date).ThenBy(d => d.Paragraph),
    ];
}
