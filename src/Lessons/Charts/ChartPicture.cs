using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Lessons;

/// <summary>A drawing 480 units wide, without its title: what an HTML figure puts under its caption.</summary>
internal sealed record ChartPicture(double Height, IReadOnlyList<XElement> Marks)
{
    /// <summary>Serif or monospace pages should not reach into a chart; the list begins with what a system shows its own words in.</summary>
    private const string Font = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";
    private const double Edge = 14;

    /// <summary>The drawing alone, to stand in an HTML page: its words take the page's colour and its ground is the page's.</summary>
    public string Inline(string title, string summary) => Root(
        title,
        summary,
        $"0 0 {Svg.Format(Svg.Width)} {Svg.Format(Height)}",
        [new XAttribute("style", "display:block;width:100%;max-width:540px;height:auto;margin:0.6em 0")],
        Marks);

    /// <summary>A document that stands alone, with title and source in the picture. It paints its own white ground, because a viewer that shows it as an image gives it no colour to take.</summary>
    public string Document(string title, string summary, string source)
    {
        var y = Svg.Line;
        var marks = new List<XElement> { Svg.Rectangle("ground", -Edge, -Edge, Svg.Width + (2 * Edge), 0, new XAttribute("fill", "#ffffff")) };
        foreach (var line in TextWidth.Wrap(title, Svg.Width / 1.2))
        {
            marks.Add(Svg.Words(0, y, line, bold: true, size: 18));
            y += 24;
        }

        marks.Add(Svg.Group(new XAttribute("transform", $"translate(0 {Svg.Format(y)})"), Marks.Select(mark => new XElement(mark))));
        y += Height + 30;
        foreach (var line in TextWidth.Wrap("Source: " + source, Svg.Width))
        {
            marks.Add(Svg.Words(0, y, line));
            y += Svg.Line;
        }

        marks[0].SetAttributeValue("height", Svg.Format(y + Edge));
        var size = $"{Svg.Format(-Edge)} {Svg.Format(-Edge)} {Svg.Format(Svg.Width + (2 * Edge))} {Svg.Format(y + Edge)}";
        return Root(title, summary, size, [Svg.At("width", Svg.Width + (2 * Edge)), Svg.At("height", y + Edge), new XAttribute("color", "#1b1b1b")], marks);
    }

    private static string Root(string title, string summary, string viewBox, XAttribute[] look, IReadOnlyList<XElement> marks)
    {
        var id = "chart-" + Hash(title + summary + viewBox + string.Concat(marks));
        return Svg.Element(
            "svg",
            new XAttribute("role", "img"),
            new XAttribute("viewBox", viewBox),
            new XAttribute("aria-labelledby", $"{id}-title {id}-summary"),
            new XAttribute("font-family", Font),
            Svg.At("font-size", Svg.Letters),
            new XAttribute("fill", "currentColor"),
            look,
            Svg.Element("title", new XAttribute("id", id + "-title"), TableCell.Harmless(title)),
            Svg.Element("desc", new XAttribute("id", id + "-summary"), TableCell.Harmless(summary)),
            marks).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The same chart has the same ids each time it is drawn, so that outputs can be compared.</summary>
    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..10];
}
