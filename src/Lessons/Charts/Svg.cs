using System.Globalization;
using System.Xml.Linq;

namespace Lessons;

/// <summary>The few SVG elements a chart is made of. Sizes are in the units of a picture 480 wide, drawn 344 to 540 pixels wide.</summary>
internal static class Svg
{
    /// <summary>Every picture's width. At 360 pixels of screen a letter of size 16 is still 11 to 12 pixels tall.</summary>
    public const double Width = 480;

    /// <summary>The size of all words.</summary>
    public const double Letters = 16;

    /// <summary>From one line of words to the next.</summary>
    public const double Line = 20;

    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute At(string name, double value) => new(name, Format(value));

    public static string Format(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>One line of words with its foot at y.</summary>
    public static XElement Words(double x, double y, string words, string anchor = "start", bool bold = false, double size = Letters) => Element(
        "text",
        At("x", x),
        At("y", y),
        anchor == "start" ? null : new XAttribute("text-anchor", anchor),
        bold ? new XAttribute("font-weight", "bold") : null,
        size.Equals(Letters) ? null : At("font-size", size),
        TableCell.Harmless(words));

    public static XElement Stroke(double x1, double y1, double x2, double y2, double opacity = 1, double width = 1) => Element(
        "line",
        At("x1", x1),
        At("y1", y1),
        At("x2", x2),
        At("y2", y2),
        new XAttribute("stroke", "currentColor"),
        At("stroke-width", width),
        opacity < 1 ? At("stroke-opacity", opacity) : null);

    public static XElement Rectangle(string kind, double x, double y, double width, double height, params object?[] content) => Element(
        "rect", new XAttribute("class", kind), At("x", x), At("y", y), At("width", width), At("height", height), content);

    public static XElement Group(params object?[] content) => Element("g", content);
}
