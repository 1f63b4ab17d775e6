using Lessons.Testing;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_chart_asked_for_wrongly
{
    [Fact]
    public void Says_what_was_asked_what_was_found_and_what_to_do()
    {
        var many = new DataFrame(new StringDataFrameColumn("w", Enumerable.Range(0, 101).Select(i => $"w{i}")), new Int32DataFrameColumn("n", Enumerable.Range(0, 101)));
        var texts = Frame("n", new StringDataFrameColumn("v", ["1", "over 90%"]));
        var log = new DataFrame(new Int32DataFrameColumn("x", [1, 2]), new DoubleDataFrameColumn("y", [0, 5]));
        (string Case, Action Ask)[] asked =
        [
            ("a column that is nearly there", () => Charts.Bars(Samples.Incomes, "contry", "usd", "t", "s")),
            ("a column that is not there", () => Charts.Bars(Samples.Incomes, "country", "population", "t", "s")),
            ("one column twice", () => Charts.Bars(Samples.Incomes, "usd", "usd", "t", "s")),
            ("no rows", () => Charts.Bars(new(new StringDataFrameColumn("w", 0), new Int32DataFrameColumn("n", 0)), "w", "n", "t", "s")),
            ("no columns", () => Charts.Bars(new(), "w", "n", "t", "s")),
            ("no title", () => Charts.Bars(Samples.Incomes, "country", "usd", " ", "s")),
            ("no source", () => Charts.Bars(Samples.Incomes, "country", "usd", "t")),
            ("text for numbers", () => Charts.Bars(texts, "w", "v", "t", "s")),
            ("not a number", () => Charts.Bars(Frame("n", new DoubleDataFrameColumn("v", [1, double.NaN])), "w", "v", "t", "s")),
            ("an empty cell", () => Charts.Bars(Frame("n", new DoubleDataFrameColumn("v", [1, null])), "w", "v", "t", "s")),
            ("a highlight that is not there", () => Charts.Bars(Samples.Incomes, "country", "usd", "t", "s", "Kirgizia")),
            ("a label twice", () => Charts.Bars(Samples.Years, "country", "usd", "t", "s")),
            ("too many bars", () => Charts.Bars(many, "w", "n", "t", "s")),
            ("too many groups", () => Charts.HalfCircle(many.Head(11), "w", "n", "t", "s")),
            ("too many seats", () => Charts.HalfCircle(Frame("n", new Int32DataFrameColumn("v", [1999, 2])), "w", "v", "t", "s")),
            ("no seats", () => Charts.HalfCircle(Frame("n", new Int32DataFrameColumn("v", [0, 0])), "w", "v", "t", "s")),
            ("negative seats", () => Charts.HalfCircle(Frame("n", new Int32DataFrameColumn("v", [69, -6])), "w", "v", "t", "s")),
            ("half a seat", () => Charts.HalfCircle(Frame("n", new DoubleDataFrameColumn("v", [69, 0.5])), "w", "v", "t", "s")),
            ("two values at one point", () => Charts.Lines(Samples.Years, "year", "usd", null, "t", "s")),
            ("zero on a log scale", () => Charts.Lines(log, "x", "y", null, "t", "s", log: true)),
            ("latitude and longitude the wrong way round", () => Charts.Map(Spots([100, 101], [42, 43]), "p", "n", "e", "t", "s")),
            ("places far apart", () => Charts.Map(Spots([42, 43], [-74, 74]), "p", "n", "e", "t", "s")),
            ("too many places", () => Charts.Map(Spots(Enumerable.Repeat(42.0, 31), Enumerable.Repeat(74.0, 31)), "p", "n", "e", "t", "s")),
            ("a place twice", () => Charts.Map(new(new StringDataFrameColumn("p", ["Osh", "Osh"]), new DoubleDataFrameColumn("n", [40.5, 40.5]), new DoubleDataFrameColumn("e", [72.8, 72.8])), "p", "n", "e", "t", "s")),
            ("names too long for a map", () => Charts.Map(new(new StringDataFrameColumn("p", [new string('m', 60), "Osh"]), new DoubleDataFrameColumn("n", [40.5, 41.5]), new DoubleDataFrameColumn("e", [72.8, 72.9])), "p", "n", "e", "t", "s")),
            ("words without the column", () => Charts.Words(Samples.Incomes, source: "s")),
        ];

        var said = asked.Select(one => $"{one.Case}\n    {Assert.ThrowsAny<ArgumentException>(one.Ask).Message}");

        Golden.Match("Lessons.Tests", "charts/errors.txt", string.Join("\n", said));
    }

    private static DataFrame Spots(IEnumerable<double> north, IEnumerable<double> east) => new(
        new StringDataFrameColumn("p", north.Select((_, i) => $"place {i}")), new DoubleDataFrameColumn("n", north), new DoubleDataFrameColumn("e", east));

    private static DataFrame Frame(string last, DataFrameColumn values) => new(new StringDataFrameColumn("w", ["m", last]), values);
}
