using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>A seed text, loaded: its title and date, its numbered paragraphs and sections, and its boilerplate set apart.</summary>
/// <remarks>See <see cref="Lessons.Paragraph"/> for what ¶ n counts.</remarks>
public sealed class Source : IShow
{
    private readonly QuoteSearch quotes;
    private readonly IReadOnlyList<(string Name, string[] Spellings)> gazetteer;
    private readonly Lazy<IReadOnlyList<Person>> people;
    private readonly Lazy<IReadOnlyList<Place>> foundPlaces;

    private Source(string name, IReadOnlyList<Paragraph> paragraphs, Provenance? provenance, bool isAsRecorded, IReadOnlyList<(string, string[])> places)
    {
        Name = name;
        Paragraphs = paragraphs;
        Provenance = provenance;
        IsAsRecorded = isAsRecorded;
        Title = paragraphs.FirstOrDefault(p => p.Part is Part.Title)?.Text ?? name;
        Subtitle = paragraphs.FirstOrDefault(p => p.Part is Part.Subtitle)?.Text;
        Published = Dates.Whole(paragraphs[^1].Text)
            ?? paragraphs.Where(p => p.Part is Part.Masthead).Select(p => Dates.Whole(p.Text)).FirstOrDefault(d => d is not null);
        gazetteer = [.. places, .. Lessons.Places.Countries];
        quotes = new(Title, paragraphs);
        people = new(() => Lessons.People.In(Article, gazetteer.SelectMany(g => g.Spellings).ToHashSet(StringComparer.Ordinal)));
        foundPlaces = new(() => Lessons.Places.In(Article, gazetteer));
    }

    /// <summary>The seed's name, such as <c>tulip-revolution</c>.</summary>
    public string Name { get; }

    /// <summary>The words of the first line, when it is a title; otherwise the seed's name.</summary>
    public string Title { get; }

    /// <summary>The line below the title, or null.</summary>
    public string? Subtitle { get; }

    /// <summary>When it was published, as far as its last line or the head of the page says so: often a month. Otherwise null.</summary>
    public PartialDate? Published { get; }

    /// <summary>Who published it, from <c>seeds/README.md</c>; null when it has no row there.</summary>
    public string? Publisher => Provenance?.Publisher;

    /// <summary>Its row in <c>seeds/README.md</c>, or null.</summary>
    public Provenance? Provenance { get; }

    /// <summary>Whether the file is, byte for byte, the one that its row in <c>seeds/README.md</c> speaks of.</summary>
    public bool IsAsRecorded { get; }

    /// <summary>Every paragraph in order: title, headings, body and boilerplate. The paragraph at index i is ¶ i + 1.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The paragraphs of the text itself, without title, headings and boilerplate.</summary>
    public IReadOnlyList<Paragraph> Body => [.. Paragraphs.Where(p => p.Part is Part.Body)];

    /// <summary>What a reader of the text reads: everything but the boilerplate.</summary>
    public IReadOnlyList<Paragraph> Article => [.. Paragraphs.Where(p => p.Part is not Part.Boilerplate)];

    /// <summary>What the website put below the text: appeals, buttons, the comment form.</summary>
    public IReadOnlyList<Paragraph> Boilerplate => [.. Paragraphs.Where(p => p.Part is Part.Boilerplate)];

    /// <summary>The headings with the paragraphs under each; what stands before the first heading comes first, under none.</summary>
    public IReadOnlyList<Section> Sections
    {
        get
        {
            var headings = Paragraphs.Where(p => p.Part is Part.Heading).ToList();
            var opening = new Section(null, [.. Body.Where(p => headings.Count == 0 || p.Number < headings[0].Number)]);
            var rest = headings.Select((h, i) => new Section(h.Text, [.. Body.Where(p => p.Number > h.Number && (i + 1 == headings.Count || p.Number < headings[i + 1].Number))]));
            return [.. opening.Paragraphs.Count > 0 ? [opening] : Array.Empty<Section>(), .. rest];
        }
    }

    /// <summary>The sentences of the body in order.</summary>
    public IReadOnlyList<Sentence> Sentences => [.. Body.SelectMany(p => p.Sentences)];

    /// <summary>The words that the text itself puts in quotation marks, with the speaker where it names one.</summary>
    public IReadOnlyList<Quotation> Quotations => Lessons.Quotations.In(Article);

    /// <summary>The numbers in the text, in digits or in words, with their ¶; dates are among them.</summary>
    public IReadOnlyList<Figure> Figures => Lessons.Figures.In(Article);

    /// <summary>The dates that the text gives, earliest first.</summary>
    public IReadOnlyList<DateMention> Timeline => DateMention.In(Article, Published?.Year);

    /// <summary>The people the text names, most often named first.</summary>
    /// <remarks>Found by how English writes names; it looks nothing up and may miss some. Names with one surname count as one person.</remarks>
    public IReadOnlyList<Person> People => people.Value;

    /// <summary>The places the text names, most often named first: countries, and those in the seed's list of places.</summary>
    public IReadOnlyList<Place> Places => foundPlaces.Value;

    /// <summary>Loads a seed by its name, such as <c>Source.Load("tulip-revolution")</c>.</summary>
    /// <param name="name">The file's name in <c>seeds/</c>, with or without <c>.txt</c>, or a path. The folder is looked for in the current folder and above it.</param>
    /// <exception cref="SeedException">There is no such seed, or it is empty, binary, not UTF-8 or larger than 20 MB.</exception>
    public static Source Load(string name)
    {
        var path = SeedFolder.Find(name, ".txt");
        var (text, bytes) = SeedText.Read(path, name);
        var provenance = Provenance.Of(path);
        var list = Path.ChangeExtension(path, ".places.csv");
        return new(
            Path.GetFileNameWithoutExtension(path), PageLayout.Read(text), provenance, provenance?.Matches(bytes) ?? false,
            File.Exists(list) ? ReadPlaces(list) : []);
    }

    /// <summary>Reads a text that is no seed, such as one typed into a cell.</summary>
    /// <param name="text">The text: a title in the first line when it has one, then paragraphs.</param>
    /// <param name="name">What to call it.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Source Parse(string text, string name = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        if (new Folded(text).Text.Length == 0)
        {
            throw new ArgumentException("The text is empty. Put some words into it.", nameof(text));
        }

        return new(name, PageLayout.Read(text.ReplaceLineEndings("\n")), null, false, []);
    }

    /// <summary>The paragraph with a number: <c>source.Paragraph(4)</c> is ¶4.</summary>
    /// <param name="number">The ¶, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such ¶.</exception>
    public Paragraph Paragraph(int number) =>
        number >= 1 && number <= Paragraphs.Count
            ? Paragraphs[number - 1]
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"There is no ¶{number}: the paragraphs of “{Title}” are numbered from 1 to {Paragraphs.Count}.");

    /// <summary>The words as they stand in the text, with their ¶ and sentence.</summary>
    /// <param name="words">
    /// Words of one paragraph. Curly or straight quotation marks, kinds of dash and white space make no difference; letters,
    /// capitals and punctuation do.
    /// </param>
    /// <param name="paragraph">The ¶ to look in, or null for all of them (boilerplate included).</param>
    /// <exception cref="QuoteNotFoundException">The words do not stand there; the message names the nearest passage and the difference.</exception>
    /// <exception cref="ArgumentException">The words are empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such ¶.</exception>
    public Quote Quote(string words, int? paragraph = null) => quotes.Get(words, paragraph);

    /// <summary>Every place where a word or phrase stands, with the words around it.</summary>
    /// <param name="words">One word or several; <c>*</c> stands for any letters, as in <c>imperial*</c>. Capitals make no difference, and neither does a possessive ’s.</param>
    /// <param name="window">How many words to show on each side.</param>
    /// <exception cref="ArgumentException">There is no word to look for.</exception>
    public Concordance Find(string words, int window = 6) => ConcordanceSearch.Find(words, window, Title, Article);

    /// <summary>How long each paragraph of the body is.</summary>
    /// <returns>A frame with <c>paragraph</c>, <c>section</c>, <c>words</c>, <c>sentences</c> and <c>words_per_sentence</c>; a row for each paragraph.</returns>
    public DataFrame WordsPerParagraph() => Frame.Of(
        Body,
        Frame.Whole<Paragraph>("paragraph", p => p.Number),
        Frame.Text<Paragraph>("section", p => p.Section ?? "(opening)"),
        Frame.Whole<Paragraph>("words", p => p.Words.Count),
        Frame.Whole<Paragraph>("sentences", p => p.Sentences.Count),
        Frame.Number<Paragraph>("words_per_sentence", p => Math.Round((double)p.Words.Count / p.Sentences.Count, 1)));

    /// <summary>How often each word stands in the body, most frequent first.</summary>
    /// <param name="stopWords">Whether to count the small words (the, of, and …) too.</param>
    /// <returns>See <see cref="Words.Frequencies"/>.</returns>
    public DataFrame Frequencies(bool stopWords = false) => Words.Frequencies(Body, stopWords);

    /// <summary>The words that mark this text against another one.</summary>
    /// <param name="reference">The text to compare with.</param>
    /// <returns>See <see cref="Words.Keyness"/>.</returns>
    public DataFrame Keyness(Source reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Words.Keyness(Body, reference.Body);
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show()
    {
        (string, string?)[] rows =
        [
            ("Subtitle", Subtitle),
            ("Publisher", Publisher),
            ("Published", Published?.ToString()),
            ("Body", string.Create(CultureInfo.InvariantCulture, $"{Body.Count} paragraphs, {Sentences.Count} sentences, {Body.Sum(p => p.Words.Count):#,0} words")),
            ("Sections", Sections.Count > 1 ? string.Join("; ", Sections) : null),
            ("Set apart", Boilerplate.Count > 0 ? $"{Boilerplate.Count} lines of boilerplate (¶{Boilerplate[0].Number} to ¶{Boilerplate[^1].Number})" : null),
            ("Note", Provenance is not null && !IsAsRecorded ? "this file is not the one that seeds/README.md speaks of: its bytes have changed" : null),
        ];
        var plain = new StringBuilder(Title);
        var html = new StringBuilder($"""<div><p style="margin:0 0 0.25em"><strong>{Bundle.Html(Title)}</strong></p><dl style="display:grid;grid-template-columns:max-content 1fr;gap:0.15em 1em;margin:0">""");
        foreach (var (label, value) in rows.Where(r => r.Item2 is not null))
        {
            plain.Append(CultureInfo.InvariantCulture, $"\n  {label,-10} {value}");
            html.Append(CultureInfo.InvariantCulture, $"""<dt>{label}</dt><dd style="margin:0">{Bundle.Html(value!)}</dd>""");
        }

        return Bundle.Of(plain.ToString(), html.Append("</dl></div>").ToString());
    }

    private static List<(string, string[])> ReadPlaces(string path)
    {
        var frame = Data.Load(path);
        if (frame.Columns.Select(c => c.Name).Except(["place", "spellings"]).Any() || frame.Columns.Count != 2)
        {
            throw new SeedException(path, $"The list of places {Path.GetFileName(path)} has the columns {string.Join(", ", frame.Columns.Select(c => c.Name))}. It needs two: place and spellings (parted by |).");
        }

        return [.. frame.Rows.Select(r => ((string)r[0], ((string?)r[1] ?? (string)r[0]).Split('|', StringSplitOptions.TrimEntries)))];
    }
}
