using Xunit;

namespace Lessons.Tests;

public class The_seed_text
{
    private static Source Tulip => Seed.Tulip;

    [Fact]
    public void Has_its_title_subtitle_and_month()
    {
        Assert.Equal("Kyrgyzstan: President’s palace stormed by opposition", Tulip.Title);
        Assert.Equal("‘Tulip revolution’ declares government overthrown", Tulip.Subtitle);
        Assert.Equal(new PartialDate(2005, 3), Tulip.Published);
        Assert.Equal("March 2005", Tulip.Published.ToString());
    }

    [Fact]
    public void Has_every_paragraph_under_its_number_with_its_part_words_and_characters()
    {
        var counted = Seed.Counted("structure.csv");
        Assert.Equal(52, counted.Rows.Count);
        Assert.Equal(52, Tulip.Paragraphs.Count);
        foreach (var row in counted.Rows)
        {
            var paragraph = Tulip.Paragraph((int)row["paragraph"]);
            var part = (string)row["role"] switch
            {
                "title" => Part.Title,
                "subtitle" => Part.Subtitle,
                "heading" => Part.Heading,
                "body" => Part.Body,
                _ => Part.Boilerplate,
            };
            Assert.Equal(part, paragraph.Part);
            Assert.Equal((int)row["characters"], paragraph.Text.Length);

            // The outside count takes a lone dash for a word; the library does not.
            var dashes = paragraph.Text.Split(' ').Count(w => w == "–");
            Assert.Equal((int)row["words"] - dashes, paragraph.Words.Count);
        }
    }

    [Fact]
    public void Loses_not_one_line_of_the_file()
    {
        var lines = File.ReadAllLines(Lessons.Testing.Repository.PathOf("seeds", "tulip-revolution.txt")).Where(l => l.Length > 0);
        Assert.Equal(lines, Tulip.Paragraphs.Select(p => p.Text));
        Assert.Equal(Tulip.Paragraphs, Tulip.Article.Concat(Tulip.Boilerplate));
    }

    [Fact]
    public void Has_three_sections()
    {
        Assert.Equal(
            ["(opening) (¶3 to ¶14)", "Who is behind the ‘Tulip revolution’? (¶16 to ¶21)", "Ethnic divisions (¶23 to ¶42)"],
            Tulip.Sections.Select(s => s.ToString()));
        Assert.Equal(Tulip.Body, Tulip.Sections.SelectMany(s => s.Paragraphs));
    }

    [Fact]
    public void Sets_the_appeal_and_the_comment_form_apart()
    {
        Assert.Equal(Enumerable.Range(43, 10), Tulip.Boilerplate.Select(p => p.Number));
        Assert.Equal("Please make a donation to help us reach more readers and to widen our socialist campaigning work across the world.", Tulip.Paragraph(45).Text);
        Assert.Equal(45, Tulip.Quote("Please make a donation").Paragraph);
    }

    [Fact]
    public void Has_94_sentences_that_make_up_the_body_again()
    {
        Assert.Equal(94, Tulip.Sentences.Count);
        foreach (var paragraph in Tulip.Paragraphs)
        {
            Assert.Equal(paragraph.Text, string.Join(' ', paragraph.Sentences.Select(s => s.Text)));
            Assert.All(paragraph.Sentences, s => Assert.Equal(s.Text, paragraph.Text[s.Start..s.End]));
        }
    }

    [Fact]
    public void Keeps_a_sentence_with_a_source_in_brackets_whole() =>
        Assert.Equal(
            "Gross National Product per capita, in a country of five million people, stands at just US $330 (World Bank, 2003).",
            Tulip.Paragraph(6).Sentences[1].Text);

    [Fact]
    public void Has_every_quotation_at_its_place()
    {
        var counted = Seed.Counted("quotations.csv").Rows.Select(r =>
            ((int)r["paragraph"], (int)r["start"], (string)r["marks"] == "single" ? QuotationMarks.Single : QuotationMarks.Double, (string)r["words"]));
        Assert.Equal(counted, Tulip.Quotations.Select(q => (q.Paragraph, q.Start, q.Marks, q.Words)));
    }

    [Fact]
    public void Names_a_speaker_for_six_quotations_and_for_no_other() =>
        Assert.Equal(
            [
                (6, "people’s government", "protesters"),
                (16, "single leader", "The press"),
                (27, "hotbed of Islamic fundamentalism in the region", "Dovlat Qudrat of the BBC’s Central Asia Service"),
                (38, "urged calm", "Mikhail Fradkov"),
                (38, "We wouldn’t like to see force prevail as a method of resolving conflict", "Mikhail Fradkov"),
                (39, "intervene", "right wing Russian nationalists"),
            ],
            Tulip.Quotations.Where(q => q.Speaker is not null).Select(q => (q.Paragraph, q.Words, q.Speaker!)));

    [Fact]
    public void Has_every_figure() =>
        Assert.Equal(
            [
                (3, "24 March", null, FigureKind.Date), (4, "a few hundred", null, FigureKind.Rough), (4, "ten thousand", 10_000, FigureKind.Amount),
                (5, "13 March", null, FigureKind.Date), (5, "six", 6, FigureKind.Amount), (5, "seventy five", 75, FigureKind.Amount), (5, "two", 2, FigureKind.Amount),
                (6, "five million", 5_000_000, FigureKind.Amount), (6, "US $330", 330, FigureKind.Money), (6, "2003", 2003, FigureKind.Date),
                (7, "1991", 1991, FigureKind.Date), (8, "2002", 2002, FigureKind.Date), (8, "Five", 5, FigureKind.Amount),
                (9, "1990", 1990, FigureKind.Date), (9, "1991", 1991, FigureKind.Date), (9, "1995", 1995, FigureKind.Date),
                (11, "9/11", null, FigureKind.Date), (11, "September 2003", 2003, FigureKind.Date), (11, "30", 30, FigureKind.Amount),
                (16, "two", 2, FigureKind.Amount), (21, "two", 2, FigureKind.Amount), (25, "1990", 1990, FigureKind.Date),
            ],
            Tulip.Figures.Select(f => (f.Paragraph, f.Text, f.Value, f.Kind)));

    [Fact]
    public void Misses_no_digit()
    {
        var found = Tulip.Figures.SelectMany(f => Enumerable.Range(f.Start, f.Text.Length).Select(i => (f.Paragraph, i))).ToHashSet();
        var digits = Tulip.Article.SelectMany(p => Enumerable.Range(0, p.Text.Length).Where(i => char.IsDigit(p.Text[i])).Select(i => (p.Number, i)));
        Assert.All(digits, d => Assert.Contains(d, found));
    }

    [Fact]
    public void Gives_ten_dates_in_order() =>
        Assert.Equal(
            [("1990", 9), ("1990", 25), ("1991", 7), ("1991", 9), ("1995", 9), ("2002", 8), ("2003", 6), ("2003-09", 11), ("2005-03-13", 5), ("2005-03-24", 3)],
            Tulip.Timeline.Select(d => (d.Date.Iso, d.Paragraph)));

    [Fact]
    public void Names_ten_people()
    {
        Assert.Equal(
            ["Askar Akayev", "Bush", "Feliks Kulov", "Roza Otunbayeva", "Azimbek Beknazarov", "Kurmanbek Bakiev", "Dovlat Qudrat", "Slobodan Milosevic", "Mikhail Fradkov", "Vladimir Putin"],
            Tulip.People.Select(p => p.Name));
        Assert.Equal([3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 25, 26, 30, 37, 39], Tulip.People[0].Paragraphs);
        Assert.Equal(["Feliks Kulov", "Felix Kulov"], Tulip.People[2].Forms);
        Assert.Equal(Tulip.Find("Akayev").Count, Tulip.People[0].Mentions);
    }

    [Fact]
    public void Names_places_and_spells_two_of_them_in_two_ways()
    {
        Assert.Equal(["Bishkek", "Bishek"], Tulip.Places.Single(p => p.Name == "Bishkek").Forms);
        Assert.Equal(["Kyrgyzstan", "Kyrgystan"], Tulip.Places.Single(p => p.Name == "Kyrgyzstan").Forms);
        Assert.Equal(
            ["Afghanistan", "Aksy", "Bishkek", "Central Asia", "Chechnya", "China", "Fergana Valley", "Georgia", "Jalal-Abad", "Kant airbase", "Kyrgyzstan", "Manas airport", "Osh", "Russia", "Serbia", "Soviet Union", "Tajikistan", "Ukraine", "United States", "Uzbekistan", "Washington", "White House"],
            Tulip.Places.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(6, Tulip.Places.Single(p => p.Name == "United States").Paragraphs);
    }

    [Fact]
    public void Is_the_file_that_its_provenance_speaks_of()
    {
        Assert.True(Tulip.IsAsRecorded);
        Assert.Equal("576c43aca3dcd7a771ee0efd0ff9db2e0116900b3adba37d5c8833a888ff63ee", Tulip.Provenance!.Sha256);
        Assert.Contains("Not named in the text", Tulip.Publisher, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_itself() => Lessons.Testing.Golden.Match("Lessons.Tests", "source.txt", Tulip.Show()["text/plain"]);
}
