namespace Lessons;

/// <summary>Looks up quotes in numbered paragraphs.</summary>
internal sealed class QuoteSearch(string source, IReadOnlyList<Paragraph> paragraphs)
{
    private readonly Lazy<IReadOnlyList<(Paragraph Paragraph, Folded Folded)>> folded =
        new(() => [.. paragraphs.Select(p => (p, new Folded(p.Text)))]);

    /// <summary>The quote, or a sentence that says what comes nearest.</summary>
    public Quote Get(string words, int? paragraph)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (paragraph is { } n && (n < 1 || n > paragraphs.Count))
        {
            throw new ArgumentOutOfRangeException(nameof(paragraph), n, $"There is no ¶{n}: the paragraphs of “{source}” are numbered from 1 to {paragraphs.Count}.");
        }

        var asked = new Folded(words.Normalize()).Text;
        if (asked.Length == 0)
        {
            throw new ArgumentException("A quote needs words, but the words given are empty. Type the words that you look for between the quotation marks.", nameof(words));
        }

        var places = Places(asked, paragraph);
        if (places.Count == 0 && Unquoted(asked) is { } inner)
        {
            places = Places(inner, paragraph);
        }

        if (places.Count == 0)
        {
            throw NotFound(words, asked, paragraph);
        }

        var first = places[0];
        return new(first.Words, first.Paragraph, first.Sentence, first.Start, source) { Places = places };
    }

    private List<QuotePlace> Places(string asked, int? paragraph) =>
    [
        .. folded.Value
            .Where(p => paragraph is null || p.Paragraph.Number == paragraph)
            .SelectMany(p => p.Folded.Places(asked).Select(place => Place(p.Paragraph, place.Start, place.End))),
    ];

    private static QuotePlace Place(Paragraph paragraph, int start, int end) =>
        new(paragraph.Number, paragraph.SentenceAt(start).Number, start, paragraph.Text[start..end]);

    // A learner may type the quotation marks too: “police melted away”.
    private static string? Unquoted(string asked) =>
        asked.Length > 2 && (asked[0], asked[^1]) is ('"', '"') or ('\'', '\'') ? asked[1..^1].Trim() : null;

    private QuoteNotFoundException NotFound(string words, string asked, int? paragraph)
    {
        var where = paragraph is { } n ? $"in ¶{n} of" : "in";
        var start = $"The words “{Short(words.Trim())}” do not stand {where} “{source}”.";
        if (paragraph is not null && Places(asked, null) is [var elsewhere, ..])
        {
            return new(words, new(elsewhere.Words, elsewhere.Paragraph, []), $"{start} They stand in ¶{elsewhere.Paragraph}.");
        }

        if (paragraph is null && Across(asked) is { } first)
        {
            return new(words, null, $"{start} They run over from ¶{first} into ¶{first + 1}. Quote each part by itself.");
        }

        if (Gapped(asked) is { } parts)
        {
            return new(words, null, $"{start} A quote has no gap in it. Quote each part by itself: {parts}.");
        }

        var nearest = PassageSearch.Nearest(words, paragraphs.Where(p => paragraph is null || p.Number == paragraph));
        return nearest is null
            ? new(words, null, $"{start} Nothing there comes near them. Look for one of the words with Find, and copy the passage from there.")
            : new(words, nearest, $"{start} The nearest passage is in ¶{nearest.Paragraph}: “{nearest.Words}”. {Differences(words, nearest)}");
    }

    // The first of two neighbouring paragraphs that the words run over, or null.
    private int? Across(string asked) =>
        Enumerable.Range(0, paragraphs.Count - 1)
            .Where(i => new Folded($"{paragraphs[i].Text} {paragraphs[i + 1].Text}").Text.Contains(asked, StringComparison.Ordinal))
            .Select(i => (int?)paragraphs[i].Number).FirstOrDefault();

    // Words with … between them, each of which stands in the text.
    private string? Gapped(string asked)
    {
        var parts = asked.Split("...", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Places(p, null).FirstOrDefault()).ToList();
        return parts.Count > 1 && parts.TrueForAll(p => p is not null) ? string.Join(", ", parts.Select(p => $"“{p!.Words}” (¶{p.Paragraph})")) : null;
    }

    private static string Differences(string words, NearestPassage nearest)
    {
        if (string.Equals(new Folded(words).Text, new Folded(nearest.Words).Text, StringComparison.OrdinalIgnoreCase))
        {
            return "Only capital letters differ: " + string.Join("; ", nearest.Differences.Take(3)) + ".";
        }

        const int Shown = 4;
        var more = nearest.Differences.Count > Shown ? $"; and {nearest.Differences.Count - Shown} more differences" : "";
        return nearest.Differences.Count == 0
            ? "Copy it from there, mark for mark."
            : $"The difference: {string.Join("; ", nearest.Differences.Take(Shown))}{more}.";
    }

    private static string Short(string words) => words.Length <= 200 ? words : words[..200] + "…";
}
