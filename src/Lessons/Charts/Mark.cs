using System.Xml.Linq;

namespace Lessons;

/// <summary>Ten marks that differ in shape and in being filled or hollow, so that they can be told apart in grey print.</summary>
internal static class Mark
{
    private static readonly (string Shape, bool Hollow)[] Marks =
    [
        ("circle", false), ("diamond", true), ("square", false), ("triangle-up", true), ("circle", true),
        ("diamond", false), ("square", true), ("triangle-up", false), ("triangle-down", true), ("triangle-down", false),
    ];

    /// <summary>The mark's name in a plotly figure.</summary>
    public static string PlotlySymbol(int index) => Marks[index].Shape + (Marks[index].Hollow ? "-open" : "");

    /// <summary>The colour and filling that the marks of one group share.</summary>
    public static XAttribute[] Style(int index, double radius) => Marks[index].Hollow
        ? [new("fill", "none"), new("stroke", Palette.Colour(index)), Svg.At("stroke-width", Math.Clamp(radius * 0.4, 0.8, 2.6))]
        : [new("fill", Palette.Colour(index)), new("stroke", "none")];

    /// <summary>A mark that keeps within a circle of that radius, its outline included.</summary>
    public static XElement At(int index, double x, double y, double radius, string kind)
    {
        var (shape, hollow) = Marks[index];
        var r = hollow ? radius - (Math.Clamp(radius * 0.4, 0.8, 2.6) / 2) : radius;
        var type = new XAttribute("class", kind);
        return shape == "circle"
            ? Svg.Element("circle", type, Svg.At("cx", x), Svg.At("cy", y), Svg.At("r", r))
            : Svg.Element("path", type, new XAttribute("d", Outline(shape, x, y, hollow ? r * 0.88 : r)));
    }

    private static string Outline(string shape, double x, double y, double r)
    {
        (double X, double Y)[] corners = shape switch
        {
            "diamond" => [(0, -r), (r, 0), (0, r), (-r, 0)],
            "square" => [(-r * 0.8, -r * 0.8), (r * 0.8, -r * 0.8), (r * 0.8, r * 0.8), (-r * 0.8, r * 0.8)],
            "triangle-up" => [(0, -r), (r * 0.87, r * 0.6), (-r * 0.87, r * 0.6)],
            _ => [(0, r), (r * 0.87, -r * 0.6), (-r * 0.87, -r * 0.6)],
        };
        return "M" + string.Join("L", corners.Select(corner => Svg.Format(x + corner.X) + " " + Svg.Format(y + corner.Y))) + "Z";
    }
}
