using Xunit;

namespace Lessons.Cli.Tests.Starter;

/// <summary>The long text that lessons are made of in these tests.</summary>
public class A_generated_text
{
    private static readonly string Text = GeneratedText.Minutes(seed: 4, words: 10_500);

    [Fact]
    public void Is_long_varied_and_the_same_each_time()
    {
        var source = Source.Parse(Text);
        Assert.True(source.Body.Sum(p => p.Words.Count) > 10_000);
        Assert.True(source.Sections.Count > 20);
        Assert.True(source.Sentences.Select(s => s.Text).Distinct().Count() > 0.6 * source.Sentences.Count);
        Assert.Equal(Text, GeneratedText.Minutes(seed: 4, words: 10_500));
        Assert.NotEqual(Text, GeneratedText.Minutes(seed: 5, words: 10_500));
    }

    [Fact]
    public void Has_its_speakers_dates_and_shares()
    {
        var source = Source.Parse(Text);
        Assert.Equal("31 December 2023", source.Published.ToString());
        Assert.All(source.Quotations, q => Assert.NotNull(q.Speaker));
        Assert.All(source.Timeline, d => Assert.Equal(2023, d.Date.Year));
        Assert.Contains(source.Figures, f => f.Kind is FigureKind.Percent);
        Assert.All(source.Figures.Where(f => f.Text.StartsWith('£')), f => Assert.InRange(f.Value!.Value, 1000, 91_000));
    }
}
