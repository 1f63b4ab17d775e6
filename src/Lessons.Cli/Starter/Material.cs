using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Cli.Starter;

/// <summary>What a text gives a lesson about it: words to count, passages to quote, figures, speakers.</summary>
/// <param name="Source">The text.</param>
internal sealed partial record Material(Source Source)
{
    private const int LongestShown = 1500;

    private static readonly HashSet<string> SaysLittle = new(
        "said says asked told one two three four five six seven eight nine ten hundred thousand million first second third mrs many much also".Split(' '), StringComparer.Ordinal);

    // What fits on a line of the page, with the call around it.
    private const int LongestQuote = 58;

    /// <summary>The words that the lesson counts and looks for, the most telling first: no small words, no numbers, no verbs of saying.</summary>
    public IReadOnlyList<KeyWord> KeyWords { get; } = FindKeyWords(Source);

    /// <summary>Long words of the text that a reader may not know, with the ¶ they stand in first.</summary>
    public IReadOnlyList<KeyWord> HardWords { get; } = FindHardWords(Source);

    /// <summary>Short passages that can be quoted: whole sentences first, then the beginnings of longer ones.</summary>
    public IReadOnlyList<Quote> Passages { get; } = FindPassages(Source);

    /// <summary>How many paragraphs the lesson begins with: up to the second one of the text itself, twelve at most.</summary>
    public int Beginning => Math.Min((Source.Body.Count > 0 ? Source.Body : Source.Article).Take(2).Last().Number, 12);

    /// <summary>The words of the text, title and headings included.</summary>
    public int WordCount { get; } = Source.Article.Sum(p => p.Words.Count);

    /// <summary>The line that may say who wrote the text, and its date line.</summary>
    public IReadOnlyList<Paragraph> Masthead => [.. Source.Article.Where(p => p.Part is Part.Masthead && p.Words.Count > 0)];

    /// <summary>The numbers of the text that are no dates.</summary>
    public IReadOnlyList<Figure> Figures { get; } = [.. Source.Figures.Where(f => f.Kind is not FigureKind.Date)];

    /// <summary>The first of the quotations whose speaker the text names and that can be told in one line.</summary>
    public Quotation? Spoken { get; } = Source.Quotations.FirstOrDefault(q => q.Speaker is { Length: <= 60 } speaker && IsPlain(q.Words) && IsPlain(speaker) && q.Words.Length <= 120 && Lookup(Source, q.Words, q.Paragraph) is not null);

    /// <summary>Whether the small words of the text are those that the library knows: then it is English.</summary>
    public bool IsEnglish { get; } = IsInEnglish(Source);

    /// <summary>Whether a paragraph can be shown whole.</summary>
    public static bool IsShort(Paragraph paragraph) => paragraph.Text.Length <= LongestShown;

    /// <summary>The code that shows a paragraph; of a long one, its first sentences.</summary>
    public static string Shown(Paragraph paragraph) => string.Create(
        CultureInfo.InvariantCulture, $"source.Paragraph({paragraph.Number}){(IsShort(paragraph) ? "" : ".Sentences.Take(3)")}");

    /// <summary>Whether words can stand in Markdown as they are: nothing in them makes a list, a link, a formula or a table.</summary>
    public static bool IsPlain(string words) => !Marks().IsMatch(words);

    // What the title names, the text is about: such a word counts double, and may be short, as the small words of other languages are not known.
    private static List<KeyWord> FindKeyWords(Source source)
    {
        var title = Words.Frequencies(source.Paragraphs.Where(p => p.Part is Part.Title or Part.Subtitle)).Rows.Select(r => (string)r[0]).ToHashSet(StringComparer.Ordinal);
        var least = IsInEnglish(source) ? 4 : 5;
        return
        [
            .. Counted(source).Where(w => w.Word.Length >= (title.Contains(w.Word) ? 3 : least) && !SaysLittle.Contains(w.Word))
                .OrderByDescending(w => w.Count * (title.Contains(w.Word) ? 2 : 1)).ThenByDescending(w => w.Word.Length).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Take(40).Select(w => KeyWord.In(source, w.Word)).OfType<KeyWord>(),
        ];
    }

    private static bool IsInEnglish(Source source) =>
        source.Article.SelectMany(p => p.Words).Take(2000).Select(StopWords.Contains).DefaultIfEmpty(false).Average(isSmall => isSmall ? 1 : 0) > 0.2;

    // A name is written with a capital wherever it stands, and a list of words to know is no list of names.
    private static List<KeyWord> FindHardWords(Source source)
    {
        var small = source.Article.SelectMany(p => p.Words).Where(w => !char.IsUpper(w[0])).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Counted(source).Where(w => w.Word.Length >= 8 && small.Contains(w.Word))
                .OrderByDescending(w => w.Word.Length * Math.Log(1 + w.Count)).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Take(12).Select(w => KeyWord.In(source, w.Word)).OfType<KeyWord>().Take(6),
        ];
    }

    private static IEnumerable<(string Word, int Count)> Counted(Source source) =>
        Words.Frequencies(source.Article).Rows.Select(r => (Word: (string)r[0], Count: (int)r[1])).Where(w => w.Word.All(char.IsLetter));

    /// <summary>Whether a paragraph's words can be quoted as they are.</summary>
    public bool Stands(Paragraph paragraph) => Lookup(Source, paragraph.Text, paragraph.Number) is not null;

    private static List<Quote> FindPassages(Source source)
    {
        var sentences = source.Sentences.Count > 0 ? source.Sentences : source.Article.SelectMany(p => p.Sentences);
        var whole = new List<Quote>();
        var parts = new List<Quote>();
        foreach (var sentence in sentences.Take(2000))
        {
            var words = sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is >= 4 && sentence.Text.Length <= LongestQuote && Lookup(source, sentence.Text, sentence.Paragraph) is { } quote)
            {
                whole.Add(quote);
            }
            else if (words.Length > 0 && parts.Count < 20 && Lookup(source, string.Join(' ', words.Take(7)).TrimEnd(',', ';', ':'), sentence.Paragraph) is { Words.Length: <= 200 } begin)
            {
                parts.Add(begin);
            }
        }

        return [.. whole, .. parts];
    }

    private static Quote? Lookup(Source source, string words, int paragraph)
    {
        try
        {
            return source.Quote(words, paragraph);
        }
        catch (Exception e) when (e is QuoteNotFoundException or ArgumentException)
        {
            // Marks alone, or a line of a table whose gaps are wider than a blank: not a passage to quote.
            return null;
        }
    }

    [GeneratedRegex(@"[*_`<>\[\]|\\$~#&{}\p{Cc}\p{Zl}\p{Zp}“”„""«»]|^\s*(?:[-+]|\d+[.)])\s")]
    private static partial Regex Marks();
}

/// <summary>A word of the text that the lesson speaks of.</summary>
/// <param name="Word">The word in small letters, as it is looked for.</param>
/// <param name="AsItStands">As it stands at its first place.</param>
/// <param name="Places">How often it stands in the text.</param>
/// <param name="Paragraphs">The ¶s it stands in.</param>
internal sealed record KeyWord(string Word, string AsItStands, int Places, IReadOnlyList<int> Paragraphs)
{
    /// <summary>The word with its places; null when it is not found, or not as one word.</summary>
    public static KeyWord? In(Source source, string word) =>
        source.Find(word) is { Count: > 0 } found && found.Lines[0].Keyword.Normalize() is var first && first.All(char.IsLetter)
            ? new(word, first, found.Count, found.Paragraphs)
            : null;
}
