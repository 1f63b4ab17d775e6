using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_line_chart
{
    [Fact]
    public void Says_in_words_that_its_scale_is_logarithmic()
    {
        Assert.Contains("log scale: equal steps up multiply by the same number", Samples.All["lines-log"].Drawing().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("log scale", Samples.All["lines"].Drawing().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_rose_and_what_fell() => Assert.Equal(
        "From 2000 to 2005, Kyrgyz Republic rose from 280 to 450 US$ and Uzbekistan fell from 630 to 530 US$.", Samples.All["lines"].Summary);

    [Fact]
    public void Has_a_gap_where_a_value_is_missing()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("x", [1, 2, 3, 4]), new DoubleDataFrameColumn("y", [1, null, 3, 4]));

        var chart = Charts.Lines(frame, "x", "y", null, "t", "s");

        Assert.Equal(2, chart.Marks("line").Single().Attribute("d")!.Value.Count(letter => letter == 'M'));
        Assert.Equal(3, chart.Marks("point").Count);
        Assert.Contains("–", chart.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_names_at_its_ends_apart()
    {
        var names = Enumerable.Range(0, 10).Select(i => $"line {i}").ToArray();
        var frame = new DataFrame(
            new StringDataFrameColumn("name", names.Concat(names)),
            new Int32DataFrameColumn("x", Enumerable.Repeat(1, 10).Concat(Enumerable.Repeat(2, 10))),
            new DoubleDataFrameColumn("y", Enumerable.Range(0, 20).Select(i => 100 + (i % 10 * 0.01))));

        var texts = Charts.Lines(frame, "x", "y", "name", "t", "s").Drawing().Elements().Where(element => element.Name.LocalName == "text" && element.Value.StartsWith("line ", StringComparison.Ordinal));
        var feet = texts.Select(text => text.Number("y")).Order().ToList();

        Assert.Equal(10, feet.Count);
        Assert.All(feet.Zip(feet.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 20));
    }

    [Theory]
    [InlineData(0.001, 0.002)]
    [InlineData(5, 5)]
    [InlineData(-3, -1)]
    [InlineData(0, 0)]
    [InlineData(1, 1e12)]
    public void Copes_with_any_range(double from, double to)
    {
        var frame = new DataFrame(new Int32DataFrameColumn("x", [1, 2]), new DoubleDataFrameColumn("y", [from, to]));
        foreach (var log in from > 0 ? new[] { false, true } : [false])
        {
            var points = Charts.Lines(frame, "x", "y", null, "t", "s", log).Marks("point");
            Assert.All(points, point => Assert.InRange(point.Number("cy"), 0, 500));
        }
    }
}
