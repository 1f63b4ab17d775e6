using System.Globalization;
using Xunit;

namespace Lessons.Tests;

/// <summary>A text of another kind than the seed, so that nothing is fitted to the first one.</summary>
public class Another_text
{
    private static readonly Source Report = Source.Parse(
        """
        Report on the school garden

        By Ann Lee

        4 May 2021

        # Background

        The garden was planted in 2019 by Dr. Ann M. Lee and 12 pupils. It cost £1,250, or 3.5% of the U.S. grant. "We love it," said Tom Bell. He laughed.

        | plant | count |
        | bean | 12 |

        What next?

        In the U.S. They plant more. Costs rose 12 per cent, to two hundred and fifty pounds. Why? "No. 5 is the best one," according to Mr. Bell, etc. The end came on 3 June.
        """);

    [Fact]
    public void Has_its_parts() =>
        Assert.Equal(
            [Part.Title, Part.Masthead, Part.Masthead, Part.Heading, Part.Body, Part.Body, Part.Body, Part.Heading, Part.Body],
            Report.Paragraphs.Select(p => p.Part));

    [Fact]
    public void Has_its_date_and_sections()
    {
        Assert.Equal("4 May 2021", Report.Published.ToString());
        Assert.Equal(["Background (¶5 to ¶7)", "What next? (¶9 to ¶9)"], Report.Sections.Select(s => s.ToString()));
    }

    [Fact]
    public void Is_cut_into_sentences_that_survive_abbreviations() =>
        Assert.Equal(
            [
                "The garden was planted in 2019 by Dr. Ann M. Lee and 12 pupils.", "It cost £1,250, or 3.5% of the U.S. grant.", "\"We love it,\" said Tom Bell.", "He laughed.",
                "In the U.S.", "They plant more.", "Costs rose 12 per cent, to two hundred and fifty pounds.", "Why?", "\"No. 5 is the best one,\" according to Mr. Bell, etc.", "The end came on 3 June.",
            ],
            Report.Sentences.Where(s => !s.Text.StartsWith('|')).Select(s => s.Text));

    [Fact]
    public void Has_its_figures() =>
        Assert.Equal(
            [("4 May 2021", 2021, FigureKind.Date), ("2019", 2019, FigureKind.Date), ("12", 12, FigureKind.Amount), ("£1,250", 1250, FigureKind.Money), ("3.5%", 3.5, FigureKind.Percent), ("12", 12, FigureKind.Amount), ("12 per cent", 12, FigureKind.Percent), ("two hundred and fifty", 250, FigureKind.Amount), ("3 June", null, FigureKind.Date)],
            Report.Figures.Select(f => (f.Text, f.Value, f.Kind)));

    [Fact]
    public void Names_who_speaks()
    {
        Assert.Equal(["Tom Bell", "Mr. Bell"], Report.Quotations.Select(q => q.Speaker));
        Assert.Equal(["Ann M. Lee", "Tom Bell"], Report.People.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal("United States", Assert.Single(Report.Places).Name);
    }

    [Theory]
    [InlineData("It opens at half past eight and shuts at 9 p.m. or three o'clock.")]
    [InlineData("Year 13 and Grade 9 were away, and so was Room 4.")]
    public void That_names_a_time_of_day_or_a_school_year_counts_nothing_there(string text) => Assert.Empty(Source.Parse(text).Figures);

    [Theory]
    [InlineData("One teacher disagreed, and argued that \"a rule is a wish\".", "One teacher")]
    [InlineData("The head librarian agreed: \"We explain it once.\"", "The head librarian")]
    [InlineData("\"It was late,\" admitted the clerk.", "the clerk")]
    [InlineData("\"It was late,\" said the council's deputy-clerk.", "the council's deputy-clerk")]
    public void Names_who_speaks_after_a_second_verb_too(string text, string speaker) => Assert.Equal(speaker, Assert.Single(Source.Parse(text).Quotations).Speaker);

    [Fact]
    public void Whose_letters_and_marks_are_stored_apart_is_quoted_and_searched_as_any_other()
    {
        var text = "Школьный сад\n\nВесной пришёл второй учитель, и сад ожил.".Normalize(System.Text.NormalizationForm.FormD);
        var source = Source.Parse(text);
        Assert.Equal(2, source.Quote("Весной пришёл второй учитель").Paragraph);
        Assert.Equal(source.Paragraph(2).Text, source.Quote(source.Paragraph(2).Text, 2).Words);
        Assert.Equal(1, source.Find("второй").Count);
        Assert.Equal(1, source.Find("школьный").Count);
    }

    [Fact]
    public void Whose_headings_have_numbers_takes_the_name_of_a_table_for_none() =>
        Assert.Equal(
            ["1. Rain", "2. Snow"],
            Source.Parse("A report on weather\n\n1. Rain\n\nIt rained.\n\nRain by month\n\nmonth | rain | days\n\nIt rained on.\n\n2. Snow\n\nIt snowed.").Sections.Select(s => s.Name));

    [Fact]
    public void Whose_lines_are_cut_at_a_fixed_width_has_a_paragraph_for_each_block()
    {
        var wrapped = string.Join("\n\n", Seed.Tulip.Body.Select(p => Wrap(p.Text, 72)));
        Assert.Equal(Seed.Tulip.Body.Select(p => p.Text), Source.Parse(wrapped).Paragraphs.Select(p => p.Text));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("No title. Only a sentence.\nAnd a second line.")]
    [InlineData("Title\n\nText that ends in a date.\n\nMarch 2005")]
    [InlineData("…")]
    [InlineData("“")]
    [InlineData("#\n\nText")]
    [InlineData("Leave a Reply")]
    public void However_odd_is_read_and_shown(string text)
    {
        var source = Source.Parse(text);
        Assert.NotEmpty(source.Paragraphs);
        Assert.NotEmpty(source.Show()["text/plain"]);
        Assert.NotNull(source.Figures);
        Assert.NotNull(source.Quotations);
        Assert.NotNull(source.Timeline);
        Assert.NotNull(source.People);
        Assert.NotNull(source.Places);
        Assert.NotNull(source.Sections);
        Assert.NotNull(source.WordsPerParagraph());
        Assert.NotNull(source.Frequencies());
    }

    [Theory]
    [InlineData("24 March 2005", "2005-03-24")]
    [InlineData("Thursday, 24 March 2005", "2005-03-24")]
    [InlineData("March 24, 2005", "2005-03-24")]
    [InlineData("2005-03-24", "2005-03-24")]
    [InlineData("March 2005", "2005-03")]
    [InlineData("2005", null)]
    [InlineData("Published: 14 September 1999", "1999-09-14")]
    [InlineData("Sept. 14, 1999", "1999-09-14")]
    [InlineData("Tuesday, 14 September 1999 10:45 GMT", "1999-09-14")]
    [InlineData("1024", null)]
    [InlineData("31 April 2001", null)]
    public void Gives_its_date_in_the_last_line(string line, string? iso) =>
        Assert.Equal(iso, Source.Parse($"A title for a text\n\nSome words stand here.\n\n{line}").Published?.Iso);

    [Fact]
    public void Gives_the_same_whatever_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("£1,250 = 1,250 (¶5)", Report.Figures[3].ToString());
            Assert.Equal(340, Data.Load(Lessons.Testing.Repository.PathOf("seeds", "gni-per-capita.csv")).Rows.Where(r => (string)r["country"] == "Kyrgyz Republic" && (int)r["year"] == 2003).Select(r => (double)r["gni_per_capita"]).Single());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\u200B\uFEFF")]
    public void Without_words_is_refused(string text) =>
        Assert.StartsWith("The text is empty. Put some words into it.", Assert.Throws<ArgumentException>(() => Source.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void That_speaks_of_donations_and_copyright_keeps_its_end()
    {
        var source = Source.Parse("A title of a text\n\nThe minister asked citizens to make a donation to the flood fund.\n\nRead more\n\nCopyright law changed then.\n\nIn the end the river fell. The village was saved.");
        Assert.Empty(source.Boilerplate);
    }

    [Fact]
    public void Whose_last_line_is_a_button_sets_it_apart() =>
        Assert.Equal(["Share this on a network", "Leave a Reply"], Source.Parse("A title of a text\n\nSome words stand here.\n\nShare this on a network\n\nLeave a Reply").Boilerplate.Select(p => p.Text));

    [Theory]
    [InlineData("Workers of the world, unite!")]
    [InlineData("“We are lost”: a captain speaks")]
    [InlineData("A short one.")]
    public void Has_its_first_short_line_as_title_whatever_mark_ends_it(string title) =>
        Assert.Equal(Part.Title, Source.Parse($"{title}\n\nThe words of the text stand here. There are two sentences.").Paragraphs[0].Part);

    [Theory]
    [InlineData("By Maria Fernandez and Ahmed Al-Rashid")]
    [InlineData("BY MARIA FERNANDEZ")]
    [InlineData("14 September 1999")]
    public void Has_its_by_line_and_date_at_its_head(string line) =>
        Assert.Equal(Part.Masthead, Source.Parse($"A title of a text\n\n{line}\n\nThe words of the text stand here. There are two sentences.").Paragraphs[1].Part);

    [Theory]
    [InlineData("between five and six children", "five=5 six=6")]
    [InlineData("About 1500 people marched in 1990.", "1500=1500 1990=Date")]
    [InlineData("It cost 2000 dollars, then 1999 euros.", "2000=2000 1999=1999")]
    [InlineData("half a million people", "half a million=500000")]
    [InlineData("one third and two-thirds and three-quarters", "one third=0.3333 two-thirds=0.6667 three-quarters=0.75")]
    [InlineData("2/3 of tenants, 24/7, after 9/11", "2/3=0.6667 9/11=Date")]
    [InlineData("£5m, $1.2bn and 3.5m euros", "£5m=5000000 $1.2bn=1200000000 3.5m=3500000")]
    [InlineData("$3-4 billion and 60-70% and 10 to 15 percent", "$3=3000000000 4 billion=4000000000 60=60 70%=70 10=10 15 percent=15")]
    [InlineData("from 1914-18 and 2019-2021 and 1914–1918", "1914-18=Date 2019-2021=Date 1914–1918=Date")]
    [InlineData("Nineteen eighty-four was a year of the 1980s", "Nineteen eighty-four=Date 1980s=Date")]
    [InlineData("her twenty-first birthday on the 31st", "")]
    [InlineData("a fall of -3.2 percent", "-3.2 percent=-3.2")]
    [InlineData("1 000 000 and 2½ miles", "1 000 000=1000000 2½=2.5")]
    [InlineData("Sept 14, 2001 and 14 Mar. 2003", "Sept 14, 2001=Date 14 Mar. 2003=Date")]
    [InlineData("eBook #1342, COVID-19, Article 5, No. 7 at 10:45", "")]
    [InlineData("a dozen eggs, one of them, two hundred and one others", "a dozen=12 two hundred and one=201")]
    [InlineData("three thousand two hundred and seventy-five", "three thousand two hundred and seventy-five=3275")]
    [InlineData("twelve million, three hundred thousand", "twelve million, three hundred thousand=12300000")]
    [InlineData("٥٠٠ people", "")]
    [InlineData("31 April 2001", "31=31 April 2001=Date")]
    public void Has_the_numbers_that_a_reader_would_find(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Source.Parse(text).Figures.Select(f => $"{f.Text}={(f.Kind is FigureKind.Date ? "Date" : Math.Round(f.Value!.Value, 4).ToString(CultureInfo.InvariantCulture))}")));

    [Theory]
    [InlineData("When asked about “the plan”, she left.", null)]
    [InlineData("A party called “New Dawn” won.", null)]
    [InlineData("On Monday the mayor said “we will rebuild”.", "the mayor")]
    [InlineData("Yesterday Peter Smith said: “No.”", "Peter Smith")]
    [InlineData("The minister denied the claim by Smith that he “lied”.", null)]
    [InlineData("“We are cold,” said one farmer.", "one farmer")]
    [InlineData("“Stop,” shouted Maria Lopez.", "Maria Lopez")]
    [InlineData("The mayor said it was «new» to her.", "The mayor")]
    [InlineData("It was 'new', said Ann Lee.", "Ann Lee")]
    public void Names_a_speaker_only_where_the_text_does(string text, string? speaker) =>
        Assert.Equal(speaker, Assert.Single(Source.Parse(text).Quotations).Speaker);

    [Fact]
    public void Of_one_long_paragraph_is_read_in_a_time_that_grows_no_faster_than_it()
    {
        var text = string.Concat(Enumerable.Repeat("In 2003 some 1,250 people and five others came. ", 20_000)) + new string('!', 200_000);
        Assert.Equal(60_000, Source.Parse(text).Figures.Count);
    }

    private static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length + 1 > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
        }

        return string.Join('\n', lines);
    }
}
