using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lessons.Testing;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public partial class A_chart
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_without_being_seen(string name)
    {
        var chart = Samples.All[name];

        Golden.Match("Lessons.Tests", $"charts/{name}.txt", chart.Show()["text/plain"]);

        Assert.Contains(chart.Title, chart.ToString(), StringComparison.Ordinal);
        Assert.Contains(chart.Summary, chart.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Source: " + chart.Source, chart.ToString(), StringComparison.Ordinal);
        Assert.All(
            chart.Table.Columns.SelectMany(column => Enumerable.Range(0, (int)column.Length).Select(row => column[row])).OfType<IFormattable>(),
            number => Assert.Contains(number.ToString(null, CultureInfo.InvariantCulture), chart.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_in_four_formats(string name) => Assert.Equal(
        ["application/vnd.plotly.v1+json", "image/svg+xml", "text/html", "text/plain"],
        Samples.All[name].Show().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_plotly_figure_without_a_template(string name)
    {
        using var figure = JsonDocument.Parse(Samples.All[name].Plotly);

        Assert.True(figure.RootElement.GetProperty("data").GetArrayLength() > 0);
        Assert.False(figure.RootElement.GetProperty("layout").TryGetProperty("template", out _));
        Assert.NotEmpty(figure.RootElement.GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!);
        Assert.DoesNotContain("<b>", Samples.All[name].Plotly, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Loads_nothing_and_runs_nothing(string name)
    {
        var chart = Samples.All[name];
        foreach (var root in new[] { XElement.Parse(chart.Html()), XElement.Parse(chart.Svg) })
        {
            Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "style" or "link" or "image" or "img" or "iframe" or "foreignObject" or "use");
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute =>
                attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Value.Contains("url(", StringComparison.Ordinal));
            Assert.All(root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Value.Contains("http", StringComparison.Ordinal)), attribute => Assert.True(attribute.IsNamespaceDeclaration));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_named_image_to_a_screen_reader(string name)
    {
        var chart = Samples.All[name];
        foreach (var svg in new[] { chart.Drawing(), XElement.Parse(chart.Svg) })
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            var words = svg.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value);
            Assert.Equal([chart.Title, chart.Summary], words);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_its_title_summary_source_and_numbers_around_the_picture(string name)
    {
        var chart = Samples.All[name];
        var figure = XElement.Parse(chart.Html());

        Assert.Equal("figure", figure.Name.LocalName);
        Assert.Equal(chart.Title + chart.Summary, figure.Element("figcaption")!.Value);
        Assert.Equal("Source: " + chart.Source, figure.Element("p")!.Value);
        Assert.Equal(chart.Table.Rows.Count, figure.Element("details")!.Descendants("tbody").Single().Elements("tr").Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_its_words_large_enough_for_a_phone_and_inside_the_picture(string name)
    {
        var svg = Samples.All[name].Drawing();
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();

        // 360 pixels of phone less the page's own margins.
        Assert.True(svg.Number("font-size") * 344 / box[2] >= 11);
        Assert.All(svg.Descendants().Where(element => element.Name.LocalName == "text"), text =>
        {
            Assert.InRange(text.Number("x"), 0, box[2]);
            Assert.InRange(text.Number("y"), 10, box[3]);
            Assert.True(text.Attribute("font-size") is null || text.Number("font-size") >= 16);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_colours_that_stand_out_on_white_and_on_a_dark_editor(string name)
    {
        var colours = Colour().Matches(Samples.All[name].Drawing().ToString()).Select(match => match.Value).Distinct();

        Assert.All(colours, colour => Assert.True(Contrast(colour, "#ffffff") >= 3 && Contrast(colour, "#1e1e1e") >= 3, colour));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_the_same_each_time(string name)
    {
        var (one, two) = (Samples.All[name].Show(), Samples.All[name].Show());

        Assert.Equal(one, two);
    }

    [Fact]
    public void Takes_the_authors_summary_and_source()
    {
        var chart = Charts.HalfCircle(Samples.Seats, "group", "seats", "Seats", source: "me", summary: "Nearly all.");

        Assert.Equal(("Nearly all.", "me"), (chart.Summary, chart.Source));
    }

    [Fact]
    public void Takes_its_source_from_the_frame()
    {
        var frame = new DataFrame(new StringDataFrameColumn("w", ["a", "b", "c"]), new Int32DataFrameColumn("n", [1, 2, 3]), new StringDataFrameColumn("source", ["one", "two", "one"]));

        Assert.Equal("one; two", Charts.Bars(frame, "w", "n", "Words").Source);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour)
    {
        double Channel(int at) => Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("#[0-9A-Fa-f]{6}\\b")]
    private static partial Regex Colour();
}
