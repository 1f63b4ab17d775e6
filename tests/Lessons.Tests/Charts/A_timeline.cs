using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_timeline
{
    [Fact]
    public void Is_true_to_its_dates()
    {
        var frame = new DataFrame(
            new DateTimeDataFrameColumn("when", [new DateTime(2001, 1, 1), new DateTime(2002, 1, 1), new DateTime(2004, 1, 1)]),
            new StringDataFrameColumn("what", ["one", "two", "three"]));

        var y = Charts.Timeline(frame, "when", "what", "t", "s").Marks("event").Select(mark => mark.Number("cy")).ToArray();

        Assert.Equal(365.0 / 1095, (y[1] - y[0]) / (y[2] - y[0]), 0.01);
    }

    [Fact]
    public void Draws_a_year_as_long_as_a_year()
    {
        var marks = Samples.All["timeline"].Marks("event");

        Assert.Equal(["rect", "rect", "circle", "circle", "circle"], marks.Select(mark => mark.Name.LocalName));
        Assert.True(marks[0].Number("height") > marks[1].Number("height"));
    }

    [Fact]
    public void Keeps_its_lines_apart_even_on_one_day()
    {
        var frame = new DataFrame(new StringDataFrameColumn("d", Enumerable.Repeat("2005-03-24", 20)), new StringDataFrameColumn("e", Enumerable.Range(0, 20).Select(i => $"event {i}")));

        var feet = Charts.Timeline(frame, "d", "e", "t", "s").Drawing().Elements().Where(element => element.Value.Contains("event", StringComparison.Ordinal) && element.Name.LocalName == "text").Select(text => text.Number("y")).ToList();

        Assert.Equal(20, feet.Count);
        Assert.All(feet.Zip(feet.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 20));
    }

    [Fact]
    public void Reads_years_from_a_column_of_numbers() => Assert.Equal(
        "2 events from 1990 to 1995.",
        Charts.Timeline(new(new SingleDataFrameColumn("year", [1995, 1990]), new StringDataFrameColumn("what", ["b", "a"])), "year", "what", "t", "s").Summary);

    [Theory]
    [InlineData("24 March 2005")]
    [InlineData("2005-13")]
    [InlineData("2005-02-30")]
    [InlineData("0000")]
    public void Says_which_date_it_cannot_read(string date)
    {
        var frame = new DataFrame(new StringDataFrameColumn("d", [date]), new StringDataFrameColumn("e", ["event"]));

        var error = Assert.Throws<ArgumentException>(() => Charts.Timeline(frame, "d", "e", "t", "s"));

        Assert.Equal($"Row 0 of \"d\" (counting from 0) is \"{date}\", and I cannot read that as a date. Write 1990, 2002-03 or 2005-03-24.", error.Message);
    }
}
