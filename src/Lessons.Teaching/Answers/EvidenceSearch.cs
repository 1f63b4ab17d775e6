using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Looks up a learner's quotations in a source.</summary>
internal static partial class EvidenceSearch
{
    /// <summary>The quotation with where it stands.</summary>
    public static Evidence Find(Source source, string words, IReadOnlyList<int> cited)
    {
        if (Exact(source, words, cited) is { } exact)
        {
            return new(words, QuoteStanding.Exact) { Quote = exact, Cited = cited };
        }

        try
        {
            return new(words, QuoteStanding.Exact) { Quote = source.Quote(words), Cited = cited };
        }
        catch (QuoteNotFoundException missing)
        {
            return new(words, missing.Nearest is null ? QuoteStanding.Absent : QuoteStanding.Near) { Nearest = missing.Nearest, Cited = cited };
        }
        catch (ArgumentException)
        {
            // Nothing but marks and white space stands between the quotation marks.
            return new(words, QuoteStanding.Absent) { Cited = cited };
        }
    }

    // A sentence's own comma or full stop may stand inside the marks, […] may leave words out, and [P]olice may change a capital.
    private static Quote? Exact(Source source, string words, IReadOnlyList<int> cited)
    {
        var forms = new[] { words, words.Trim(' ', ',', '.', ';', ':', '!', '?', '…') };
        return forms.Distinct().Select(f => At(source, f, cited)).FirstOrDefault(q => q is not null)
            ?? (Bracketed().IsMatch(words) ? Capitals(words).Select(f => At(source, f, cited)).FirstOrDefault(q => q is not null) : null)
            ?? Gapped(source, words);
    }

    // Of several places the one that the learner names.
    private static Quote? At(Source source, string words, IReadOnlyList<int> cited) =>
        cited.Where(c => c >= 1 && c <= source.Paragraphs.Count).Select(c => Get(source, words, c)).FirstOrDefault(q => q is not null) is { } named
            ? named with { Places = Get(source, words, null)!.Places }
            : Get(source, words, null);

    private static Quote? Get(Source source, string words, int? paragraph)
    {
        try
        {
            return source.Quote(words, paragraph);
        }
        catch (Exception problem) when (problem is QuoteNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Capitals(string words) =>
        [Bracketed().Replace(words, m => m.Groups["letter"].Value.ToLowerInvariant()), Bracketed().Replace(words, m => m.Groups["letter"].Value.ToUpperInvariant())];

    // Parts with … between them stand for the whole when they stand in one paragraph, in this order.
    private static Quote? Gapped(Source source, string words)
    {
        var parts = Gap().Split(words).Select(p => p.Trim(' ', ',', '.', ';', ':')).Where(p => p.Length > 0).ToList();
        if (parts.Count < 2)
        {
            return null;
        }

        foreach (var paragraph in source.Paragraphs)
        {
            var found = parts.Select(p => Get(source, p, paragraph.Number)).ToList();
            if (found.TrueForAll(q => q is not null) && found.Zip(found.Skip(1)).All(pair => pair.First!.End <= pair.Second!.Start))
            {
                var first = found[0]!;
                return first with { Words = paragraph.Text[first.Start..found[^1]!.End], Places = [first.Places[0]] };
            }
        }

        return null;
    }

    [GeneratedRegex(@"\[(?<letter>\p{L})\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")]
    private static partial Regex Gap();
}
