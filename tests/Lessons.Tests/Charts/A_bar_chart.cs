using FsCheck;
using FsCheck.Xunit;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_bar_chart
{
    [Property(MaxTest = 60)]
    public void Has_bars_in_proportion_from_one_zero_line(NonEmptyArray<int> numbers)
    {
        var values = numbers.Get.Take(40).Select(number => number / 4.0).ToArray();
        var bars = Chart(values).Marks("bar");
        var most = values.Max(Math.Abs);
        var longest = bars.Max(bar => bar.Number("width"));
        var zeros = bars.Select((bar, i) => values[i] < 0 ? bar.Number("x") + bar.Number("width") : bar.Number("x"));

        Assert.All(zeros, zero => Assert.Equal(zeros.First(), zero, 0.1));
        Assert.All(bars.Select((bar, i) => (bar, i)), one => Assert.Equal(most.Equals(0) ? 0 : longest * Math.Abs(values[one.i]) / most, one.bar.Number("width"), 1.0));
        Assert.All(bars, bar => Assert.True(bar.Number("x") >= 0 && bar.Number("x") + bar.Number("width") <= 480));
    }

    [Fact]
    public void Says_highest_lowest_and_the_place_of_the_one_highlighted() => Assert.Equal(
        "Highest: United Kingdom, 32,250 US$; lowest: Tajikistan, 210 US$; Kyrgyz Republic, 340 US$, is 2nd lowest of 9.",
        Samples.All["bars"].Summary);

    [Fact]
    public void Says_so_when_values_are_equal()
    {
        Assert.Equal("All 2 have the same value: 5.", Chart(5, 5).Summary);
        Assert.Equal("Highest: b0 and b1, 5 each; lowest: b2, 1.", Chart(5, 5, 1).Summary);
        Assert.Equal("b0: 5.", Chart(5).Summary);
        Assert.Equal("Highest: b0, 9; lowest: b3, 1; b1, 5, is joint 2nd highest of 4.", Charts.Bars(Frame(9, 5, 5, 1), "label", "value", "t", "s", "b1").Summary);
    }

    [Fact]
    public void Keeps_the_frames_order() => Assert.Equal("b0", Chart(1, 9, 5).Table.Columns[0][0]);

    [Fact]
    public void Sorts_words_and_takes_the_most_frequent()
    {
        Assert.Equal("opposition", Samples.All["words"].Table.Columns["word"][0]);
        Assert.Equal(2, Charts.Words(Samples.Counts, most: 2).Table.Rows.Count);
    }

    private static DataFrame Frame(params double[] values) => new(new StringDataFrameColumn("label", values.Select((_, i) => $"b{i}")), new DoubleDataFrameColumn("value", values));

    private static LessonChart Chart(params double[] values) => Charts.Bars(Frame(values), "label", "value", "Bars", "made up");
}
