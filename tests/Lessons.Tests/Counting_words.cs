using Xunit;

namespace Lessons.Tests;

public class Counting_words
{
    private static Source Tulip => Seed.Tulip;

    [Fact]
    public void Adds_up_to_the_body()
    {
        var words = Tulip.Body.Sum(p => p.Words.Count);
        Assert.Equal(2190, words);
        Assert.Equal(words, Tulip.Frequencies(stopWords: true).Rows.Sum(r => (int)r["count"]));
        Assert.Equal(words, Tulip.WordsPerParagraph().Rows.Sum(r => (int)r["words"]));
        Assert.Equal(94, Tulip.WordsPerParagraph().Rows.Sum(r => (int)r["sentences"]));
    }

    [Fact]
    public void Counts_a_possessive_with_its_word()
    {
        var counts = Tulip.Frequencies().Rows.ToDictionary(r => (string)r["word"], r => (int)r["count"]);
        Assert.Equal(30, counts["akayev"]);
        Assert.DoesNotContain("akayev's", counts.Keys);
        Assert.DoesNotContain("the", counts.Keys);
        Assert.Contains("the", Tulip.Frequencies(stopWords: true).Rows.Select(r => (string)r["word"]));
    }

    [Fact]
    public void Puts_the_most_frequent_first()
    {
        var counts = Tulip.Frequencies(stopWords: true).Rows.Select(r => (int)r["count"]).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public void Finds_the_words_that_mark_a_passage()
    {
        // G2 by hand for "rights": 9 of 704 words after ¶30, none of 1486 before it.
        var late = Tulip.Body.Where(p => p.Number >= 30).ToList();
        var early = Tulip.Body.Where(p => p.Number < 30).ToList();
        var first = Words.Keyness(late, early).Rows[0];
        Assert.Equal(("rights", 9, 0), ((string)first["word"], (int)first["count"], (int)first["reference_count"]));
        double n = late.Sum(p => p.Words.Count), m = early.Sum(p => p.Words.Count);
        Assert.Equal(2 * 9 * Math.Log(9 / (n * 9 / (n + m))), (double)first["g2"], 2);
    }

    [Fact]
    public void Finds_nothing_that_marks_a_text_against_itself() => Assert.Equal(0, Tulip.Keyness(Tulip).Rows.Count);

    [Fact]
    public void Needs_words_to_compare() =>
        Assert.StartsWith("Keyness compares two passages, but the reference has no words.", Assert.Throws<ArgumentException>(() => Words.Keyness(Tulip.Body, [])).Message, StringComparison.Ordinal);
}
