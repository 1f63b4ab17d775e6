namespace Lessons.Teaching;

/// <summary>Puts into words what was found in a written answer.</summary>
internal static class AnswerGrading
{
    private const int LongestShown = 200;

    public static Grade Grade(AnswerReport report, string? unclosed, Source? source, TeachingWords words)
    {
        var (question, evidence) = (report.Question, report.Evidence);
        if (report.Words == 0)
        {
            return new Grading(words).Unanswered(question, new Told("Answer.Empty"));
        }

        var quotes = evidence.Where(e => e.Counts).Select(e => (e.Quote!.Paragraph, e.Quote.Start)).Distinct().Count();
        var todo = new List<Told>();
        if (report.CountedWords < question.Words)
        {
            todo.Add(new(report.Copied.Count > 0 ? "Answer.TooShort.Copied" : "Answer.TooShort", report.Words, question.Words, question.Words - report.CountedWords, report.Words - report.CountedWords));
        }

        if (source is not null && quotes < question.Quotes)
        {
            todo.Add(new("Answer.TooFewQuotes", quotes, question.Quotes));
        }

        if (unclosed is not null)
        {
            todo.Add(new("Answer.Unclosed", Cut(unclosed, 30)));
        }

        if (report.MissingParagraphs.Count > 0)
        {
            todo.Add(new("Answer.NoParagraph", string.Join(", ", report.MissingParagraphs.Select(p => $"¶{p}")), source!.Paragraphs.Count));
        }

        todo.AddRange(evidence.Where(e => e.Standing is not QuoteStanding.Exact || !e.IsCitedRightly).Select(Tell));
        todo.AddRange(report.Copied.Select(c => new Told("Answer.Copied", Cut(c.Words, LongestShown), c.Paragraph)));
        var fine = evidence.Where(e => e is { Standing: QuoteStanding.Exact, IsCitedRightly: true }).Select(Tell);
        var length = new Told("Answer.Length", report.Words, report.OwnWords);
        return new(question.Id, todo.Count == 0 ? Outcome.Passed : Outcome.Failed, 0, question.Points,
            [.. todo.Concat(fine).Append(length).Concat(todo.Count == 0 ? [new("Answer.Ready")] : []).Select(words.Say)])
        {
            Stage = Stage.Values,
            Kind = todo.Count == 0 ? "Complete" : todo[0].Id,
            IsForTeacher = true,
            Words = words,
        };
    }

    private static Told Tell(Evidence evidence)
    {
        var said = Cut(evidence.Words, LongestShown);
        if (evidence.Standing is QuoteStanding.Exact)
        {
            var places = string.Join(", ", evidence.Quote!.Places.Select(p => $"¶{p.Paragraph}").Distinct().Take(5));
            return !evidence.IsCitedRightly ? new("Quote.WrongParagraph", said, places, string.Join(", ", evidence.Cited.Select(c => $"¶{c}")))
                : !evidence.Counts ? new("Quote.Short", said, places)
                : new(evidence.Cited.Count > 0 ? "Quote.Cited" : "Quote.Exact", said, evidence.Cited.Count > 0 ? string.Join(", ", evidence.Cited.Where(c => evidence.Quote.Places.Any(p => p.Paragraph == c)).Select(c => $"¶{c}")) : places);
        }

        // Words that differ in capitals alone differ in them; none differ where a quotation runs over a gap.
        return evidence.Nearest is { Differences.Count: > 0 } near
            ? new("Quote.Near", said, near.Paragraph, Differences(near))
            : evidence.Nearest is { } elsewhere ? new("Quote.Near.NoDifference", said, elsewhere.Paragraph, Cut(elsewhere.Words, LongestShown))
            : new("Quote.Absent", said);
    }

    private static List<Told> Differences(NearestPassage near)
    {
        const int Most = 4;
        var told = near.Differences.Take(Most).Select(d => (Asked: Cut(d.Asked, 60), Found: Cut(d.Found, 60)))
            .Select(d => d.Found.Length == 0 ? new Told("Quote.NotThere", d.Asked) : d.Asked.Length == 0 ? new("Quote.LeftOut", d.Found) : new("Quote.Differs", d.Asked, d.Found));
        return [.. told, .. near.Differences.Count > Most ? [new("Quote.DiffersMore")] : Array.Empty<Told>()];
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
