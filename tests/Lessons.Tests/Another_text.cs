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
            [("4 May 2021", 2021, FigureKind.Date), ("2019", 2019, FigureKind.Date), ("12", 12, FigureKind.Amount), ("£1,250", 1250, FigureKind.Money), ("3.5%", 3.5, FigureKind.Percent), ("12", 12, FigureKind.Amount), ("12 per cent", 12, FigureKind.Percent), ("two hundred and fifty", 250, FigureKind.Amount), ("5", 5, FigureKind.Amount), ("3 June", null, FigureKind.Date)],
            Report.Figures.Select(f => (f.Text, f.Value, f.Kind)));

    [Fact]
    public void Names_who_speaks()
    {
        Assert.Equal(["Tom Bell", "Mr. Bell"], Report.Quotations.Select(q => q.Speaker));
        Assert.Equal(["Ann M. Lee", "Tom Bell"], Report.People.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal("United States", Assert.Single(Report.Places).Name);
    }

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
    [InlineData("\u200B")]
    [InlineData("“")]
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
    [InlineData("2005", "2005")]
    public void Gives_its_date_in_the_last_line(string line, string iso) =>
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
