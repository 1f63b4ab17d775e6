using System.Xml.Linq;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_map
{
    [Fact]
    public void Is_true_to_scale()
    {
        // One degree of longitude at 60 degrees north is half as long as one of latitude.
        var marks = Map(("a", 59, 10), ("b", 61, 10), ("c", 60, 8), ("d", 60, 12)).Marks("place");
        var (height, width) = (marks[0].Number("cy") - marks[1].Number("cy"), marks[3].Number("cx") - marks[2].Number("cx"));

        Assert.Equal(1, width / height, 0.01);
    }

    [Fact]
    public void Has_a_scale_that_fits_its_degrees()
    {
        var chart = Map(("Manas airport", 43.0614, 74.4775), ("Kant airbase", 42.8531, 74.8464));
        var marks = chart.Marks("place");
        var units = Math.Sqrt(Math.Pow(marks[0].Number("cx") - marks[1].Number("cx"), 2) + Math.Pow(marks[0].Number("cy") - marks[1].Number("cy"), 2));
        var line = chart.Drawing().Elements().First(element => element.Name.LocalName == "line" && element.Attribute("y1")!.Value == element.Attribute("y2")!.Value && element.Attribute("stroke-width")?.Value == "2");
        var km = double.Parse(Words(chart).Single(text => text.EndsWith(" km", StringComparison.Ordinal))[..^3], System.Globalization.CultureInfo.InvariantCulture);

        // The great circle between the two is 37.9 km (HAV in seeds/sources.csv).
        Assert.Equal(37.9, units * km / (line.Number("x2") - line.Number("x1")), 0.3);
    }

    [Fact]
    public void Keeps_the_names_of_neighbours_apart_and_off_the_points()
    {
        var crowd = Enumerable.Range(0, 12).Select(i => ($"a place {i}", 42 + (i % 3 * 0.05), 74 + (i * 0.02))).ToArray();
        var chart = Map(crowd);
        var boxes = chart.Drawing().Elements().Where(e => e.Name.LocalName == "text" && e.Value.StartsWith("a place", StringComparison.Ordinal)).Select(Box).ToList();
        var points = chart.Marks("place").Select(m => (m.Number("cx"), m.Number("cy"))).ToList();

        Assert.Equal(12, boxes.Count);
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.DoesNotContain(boxes.Take(i), other => other.Left < boxes[i].Right && boxes[i].Left < other.Right && Math.Abs(other.Foot - boxes[i].Foot) < 19);
            Assert.DoesNotContain(points, p => p.Item1 > boxes[i].Left && p.Item1 < boxes[i].Right && p.Item2 < boxes[i].Foot + 2 && p.Item2 > boxes[i].Foot - 14);
        }
    }

    [Fact]
    public void Has_a_mark_for_each_kind_and_says_which()
    {
        var chart = Samples.All["map"];

        Assert.Equal(10, chart.Marks("place").Count);
        Assert.Equal(2, chart.Marks("key").Count);
        Assert.Contains("named in the text", Words(chart));
    }

    [Fact]
    public void Of_one_place_is_drawn_too() => Assert.Equal("One place: Osh.", Map(("Osh", 40.5, 72.8)).Summary);

    private static (double Left, double Right, double Foot) Box(XElement text)
    {
        // About as wide as a common sans serif draws it.
        var (x, width) = (text.Number("x"), text.Value.Length * 8.0);
        var left = text.Attribute("text-anchor")?.Value switch { null => x, "end" => x - width, _ => x - (width / 2) };
        return (left, left + width, text.Number("y"));
    }

    private static IEnumerable<string> Words(LessonChart chart) => chart.Drawing().Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

    private static LessonChart Map(params (string Name, double North, double East)[] places) => Charts.Map(
        new(new StringDataFrameColumn("place", places.Select(p => p.Name)), new DoubleDataFrameColumn("north", places.Select(p => p.North)), new DoubleDataFrameColumn("east", places.Select(p => p.East))),
        "place", "north", "east", "t", "s");
}
