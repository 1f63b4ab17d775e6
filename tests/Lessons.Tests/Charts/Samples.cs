using System.Xml.Linq;
using Microsoft.Data.Analysis;

namespace Lessons.Tests;

/// <summary>One chart of each kind, with real numbers, and the means to look into what they show.</summary>
internal static class Samples
{
    public const string WorldBank = "World Bank, World Development Indicators, NY.GNP.PCAP.CD";
    public const string Nasty = "</script><b>\"'& \u0007";

    public static readonly DataFrame Seats = new(
        new StringDataFrameColumn("group", ["Akayev’s allies", "others (by implication the opposition)"]),
        new Int32DataFrameColumn("seats", [69, 6]),
        new StringDataFrameColumn("source", ["CWI, 24 March 2005", "CWI, 24 March 2005"]));

    public static readonly DataFrame Incomes = new(
        new StringDataFrameColumn("country", ["Kyrgyz Republic", "Tajikistan", "Uzbekistan", "Turkmenistan", "Ukraine", "Georgia", "Kazakhstan", "Russian Federation", "United Kingdom"]),
        new SingleDataFrameColumn("usd", [340, 210, 420, 960, 980, 990, 1810, 2590, 32250]));

    public static readonly DataFrame Years = new(
        new StringDataFrameColumn("country", ["Kyrgyz Republic", "Kyrgyz Republic", "Kyrgyz Republic", "Uzbekistan", "Uzbekistan", "Uzbekistan"]),
        new SingleDataFrameColumn("year", [2000, 2003, 2005, 2005, 2003, 2000]),
        new SingleDataFrameColumn("usd", [280, 340, 450, 530, 420, 630]));

    public static readonly DataFrame Counts = new(
        new StringDataFrameColumn("word", ["protest", "opposition", "Akayev"]),
        new Int32DataFrameColumn("count", [9, 21, 19]),
        new StringDataFrameColumn("source", ["CWI, 24 March 2005", null, "CWI, 24 March 2005"]));

    public static readonly DataFrame Events = new(
        new StringDataFrameColumn("date", ["2005-03-24", "1990", "2002-03-17", "2001-12", "2005-02-27"]),
        new StringDataFrameColumn("event", ["White House in Bishkek stormed", "Akayev becomes president", "Aksy shootings", "US forces begin using Manas airport", "Parliamentary election, first round"]));

    public static readonly DataFrame Places = Data.Load(Lessons.Testing.Repository.PathOf("seeds", "map.csv"));

    public static readonly Dictionary<string, LessonChart> All = new()
    {
        ["bars"] = Charts.Bars(Incomes, "country", "usd", "Income per person, 2003", WorldBank, "Kyrgyz Republic", "US$"),
        ["half-circle"] = Charts.HalfCircle(Seats, "group", "seats", "Seats, as the article counts them"),
        ["lines"] = Charts.Lines(Years, "year", "usd", "country", "Income per person", WorldBank, unit: "US$"),
        ["lines-log"] = Charts.Lines(Years, "year", "usd", "country", "Income per person", WorldBank, log: true),
        ["words"] = Charts.Words(Counts),
        ["timeline"] = Charts.Timeline(Events, "date", "event", "What happened when", "the article and its sources"),
        ["map"] = Charts.Map(Places, "place", "latitude", "longitude", "Places around Kyrgyzstan", "GeoNames and others", group: "kind"),
        ["nasty"] = Charts.Bars(new(new StringDataFrameColumn(Nasty, [Nasty, "plain"]), new DoubleDataFrameColumn("n", [1.5, -2.25])), Nasty, "n", Nasty, Nasty, Nasty, Nasty),
    };

    public static string Html(this LessonChart chart) => chart.Show()["text/html"];

    public static XElement Drawing(this LessonChart chart) => XElement.Parse(chart.Html()).Elements().Single(element => element.Name.LocalName == "svg");

    /// <summary>The elements of one kind in the drawing: <c>bar</c>, <c>seat</c>, <c>point</c>, <c>event</c>, <c>place</c>.</summary>
    public static List<XElement> Marks(this LessonChart chart, string kind) => [.. chart.Drawing().Descendants().Where(element => element.Attribute("class")?.Value == kind)];

    public static double Number(this XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
