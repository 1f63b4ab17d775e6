using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Turns what was found in a source into frames, a row for each find.</summary>
public static class Frames
{
    /// <summary>Figures as a frame.</summary>
    /// <param name="figures">Such as <c>source.Figures</c>.</param>
    /// <returns>A frame with <c>paragraph</c>, <c>sentence</c>, <c>text</c>, <c>value</c>, <c>kind</c> and <c>context</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Figure> figures) => Frame.Of(
        figures,
        Frame.Whole<Figure>("paragraph", f => f.Paragraph),
        Frame.Whole<Figure>("sentence", f => f.Sentence),
        Frame.Text<Figure>("text", f => f.Text),
        Frame.Number<Figure>("value", f => f.Value),
        Frame.Text<Figure>("kind", f => f.Kind.ToString()),
        Frame.Text<Figure>("context", f => f.Context));

    /// <summary>Quotations as a frame.</summary>
    /// <param name="quotations">Such as <c>source.Quotations</c>.</param>
    /// <returns>A frame with <c>paragraph</c>, <c>sentence</c>, <c>words</c>, <c>marks</c> and <c>speaker</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Quotation> quotations) => Frame.Of(
        quotations,
        Frame.Whole<Quotation>("paragraph", q => q.Paragraph),
        Frame.Whole<Quotation>("sentence", q => q.Sentence),
        Frame.Text<Quotation>("words", q => q.Words),
        Frame.Text<Quotation>("marks", q => q.Marks.ToString()),
        Frame.Text<Quotation>("speaker", q => q.Speaker));

    /// <summary>Dates as a frame.</summary>
    /// <param name="dates">Such as <c>source.Timeline</c>.</param>
    /// <returns>A frame with <c>date</c> (ISO 8601: a year, a month or a day), <c>text</c>, <c>paragraph</c> and <c>sentence</c> (its words).</returns>
    public static DataFrame ToFrame(this IEnumerable<DateMention> dates) => Frame.Of(
        dates,
        Frame.Text<DateMention>("date", d => d.Date.Iso),
        Frame.Text<DateMention>("text", d => d.Text),
        Frame.Whole<DateMention>("paragraph", d => d.Paragraph),
        Frame.Text<DateMention>("sentence", d => d.Sentence.Text));

    /// <summary>People as a frame.</summary>
    /// <param name="people">Such as <c>source.People</c>.</param>
    /// <returns>A frame with <c>name</c>, <c>mentions</c>, <c>forms</c> and <c>paragraphs</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Person> people) => Frame.Of(
        people,
        Frame.Text<Person>("name", p => p.Name),
        Frame.Whole<Person>("mentions", p => p.Mentions),
        Frame.Text<Person>("forms", p => string.Join(", ", p.Forms)),
        Frame.Text<Person>("paragraphs", p => string.Join(" ", p.Paragraphs)));

    /// <summary>Places as a frame.</summary>
    /// <param name="places">Such as <c>source.Places</c>.</param>
    /// <returns>A frame with <c>name</c>, <c>mentions</c>, <c>forms</c> and <c>paragraphs</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Place> places) => Frame.Of(
        places,
        Frame.Text<Place>("name", p => p.Name),
        Frame.Whole<Place>("mentions", p => p.Mentions),
        Frame.Text<Place>("forms", p => string.Join(", ", p.Forms)),
        Frame.Text<Place>("paragraphs", p => string.Join(" ", p.Paragraphs)));

    /// <summary>Paragraphs as a frame.</summary>
    /// <param name="paragraphs">Such as <c>source.Paragraphs</c>.</param>
    /// <returns>A frame with <c>paragraph</c>, <c>part</c>, <c>section</c>, <c>words</c> and <c>text</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Paragraph> paragraphs) => Frame.Of(
        paragraphs,
        Frame.Whole<Paragraph>("paragraph", p => p.Number),
        Frame.Text<Paragraph>("part", p => p.Part.ToString()),
        Frame.Text<Paragraph>("section", p => p.Section),
        Frame.Whole<Paragraph>("words", p => p.Words.Count),
        Frame.Text<Paragraph>("text", p => p.Text));

    /// <summary>Sections as a frame.</summary>
    /// <param name="sections">Such as <c>source.Sections</c>.</param>
    /// <returns>A frame with <c>section</c>, <c>from</c> and <c>to</c> (the first and last ¶; empty when it has none), <c>paragraphs</c> and <c>words</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Section> sections) => Frame.Of(
        sections,
        Frame.Text<Section>("section", s => s.Name),
        Frame.Whole<Section>("from", s => s.Paragraphs is [var first, ..] ? first.Number : null),
        Frame.Whole<Section>("to", s => s.Paragraphs is [.., var last] ? last.Number : null),
        Frame.Whole<Section>("paragraphs", s => s.Paragraphs.Count),
        Frame.Whole<Section>("words", s => s.Paragraphs.Sum(p => p.Words.Count)));

    /// <summary>Sentences as a frame.</summary>
    /// <param name="sentences">Such as <c>source.Sentences</c>.</param>
    /// <returns>A frame with <c>paragraph</c>, <c>sentence</c> (its number in the paragraph) and <c>text</c>.</returns>
    public static DataFrame ToFrame(this IEnumerable<Sentence> sentences) => Frame.Of(
        sentences,
        Frame.Whole<Sentence>("paragraph", s => s.Paragraph),
        Frame.Whole<Sentence>("sentence", s => s.Number),
        Frame.Text<Sentence>("text", s => s.Text));
}
