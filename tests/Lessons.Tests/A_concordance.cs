using Lessons.Testing;
using Xunit;

namespace Lessons.Tests;

public class A_concordance
{
    private static Source Tulip => Seed.Tulip;

    [Fact]
    public void Finds_every_place_where_the_letters_stand_as_a_word()
    {
        foreach (var word in new[] { "Akayev", "regime", "Kulov", "the", "Osh", "US" })
        {
            var counted = System.Text.RegularExpressions.Regex.Count(string.Join("\n", Tulip.Article.Select(p => p.Text)), $@"(?<![\w-]){word}(?!\w|-\w|’[a-rt-z])", System.Text.RegularExpressions.RegexOptions.IgnoreCase);
            Assert.Equal(counted, Tulip.Find(word).Count);
        }
    }

    [Fact]
    public void Stands_in_the_text_line_by_line()
    {
        var found = Tulip.Find("Akayev", window: 4);
        Assert.Equal(30, found.Count);
        Assert.All(found.Lines, l =>
        {
            Assert.Contains(l.Left, Tulip.Paragraph(l.Paragraph).Text, StringComparison.Ordinal);
            Assert.Contains(l.Keyword, Tulip.Paragraph(l.Paragraph).Sentences[l.Sentence - 1].Text, StringComparison.Ordinal);
            Assert.Contains(l.Right, Tulip.Paragraph(l.Paragraph).Text, StringComparison.Ordinal);
        });
        var frame = found.ToFrame();
        Assert.Equal(30, frame.Rows.Count);
        Assert.Equal(["paragraph", "sentence", "left", "keyword", "right"], frame.Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData("imperial*", 7)]
    [InlineData("Tulip revolution", 5)]
    [InlineData("tulip REVOLUTION", 5)]
    [InlineData("“melted away”", 2)]
    [InlineData("*western", 7)]
    [InlineData("Kyrgyz", 14)]
    public void Takes_phrases_stars_and_any_capitals(string query, int count) => Assert.Equal(count, Tulip.Find(query).Count);

    [Fact]
    public void Leaves_the_boilerplate_out() => Assert.Equal(0, Tulip.Find("donation").Count);

    [Fact]
    public void Reads_as_a_table_and_as_text() =>
        Golden.Match("Lessons.Tests", "concordance.txt", string.Join("\n\n", new[] { "imperial*", "tyrant", "Akaev", "pasta" }.Select(q => Tulip.Find(q).Show()["text/plain"])) + "\n\n" + Tulip.Find("tyrant").Show()["text/html"]);

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    public void Needs_a_word(string query) => Assert.Throws<ArgumentException>(() => Tulip.Find(query));
}
