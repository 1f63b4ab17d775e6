using System.Xml.Linq;

namespace Lessons;

/// <summary>Lines with a grid behind them and their names at their ends.</summary>
internal static class LinesPicture
{
    private const double NameWidth = 138;
    private const double Leader = 22;
    private const double Key = 18;

    public static ChartPicture Draw(IReadOnlyList<ChartLine> lines, bool log, int highlighted, string y, string x)
    {
        var known = lines.SelectMany(line => line.Known).ToList();
        var (low, high) = (known.Min(point => point.Y), known.Max(point => point.Y));
        var levels = log ? AxisTicks.Log(low, high) : AxisTicks.Linear(Math.Min(0, low), low >= 0 && high <= 0 ? 1 : Math.Max(0, high), 5);
        var marks = new List<XElement>();

        var top = 0.0;
        foreach (var line in TextWidth.Wrap(log ? $"{y} (log scale: equal steps up multiply by the same number)" : y, Svg.Width))
        {
            marks.Add(Svg.Words(0, top + 16, line));
            top += Svg.Line;
        }

        // The names take as much room at the right as they need, and the plot has the rest.
        var names = lines.Select((line, i) => TextWidth.Wrap(line.Name, NameWidth / 1.08, 2)).ToArray();
        var nameRoom = names.SelectMany(name => name).Max(name => TextWidth.Of(name, bold: true));
        var heights = names.Select(name => (name.Count * Svg.Line) + 3).ToArray();
        top += 16;
        var height = Math.Max(300, heights.Sum());
        var left = levels.Max(level => TextWidth.Of(ChartWords.Number(level))) + 10;
        var right = Svg.Width - nameRoom - Leader - Key;
        var (first, last) = (known.Min(point => point.X), known.Max(point => point.X));
        double X(double value) => last > first ? left + 8 + ((value - first) / (last - first) * (right - left - 8)) : (left + right) / 2;
        double Place(double value) => log ? Math.Log10(value) : value;
        double Y(double value) => top + height - ((Place(value) - Place(levels[0])) / (Place(levels[^1]) - Place(levels[0])) * height);

        marks.AddRange(Grid(levels, left, right, Y));
        marks.AddRange(Foot(first, last, right - left, top + height, X, x));
        var order = Enumerable.Range(0, lines.Count).OrderBy(i => Y(lines[i].Last.Y)).ToList();
        var tops = Spread.Apart([.. order.Select(i => Y(lines[i].Last.Y) - (heights[i] / 2))], [.. order.Select(i => heights[i])], top - 10, top + height + 8);
        for (var n = 0; n < order.Count; n++)
        {
            var i = order[n];
            var (bold, middle) = (i == highlighted, tops[n] + (heights[i] / 2));
            marks.Add(Line(lines[i], i, bold, X, Y));
            var end = (X: X(lines[i].Last.X), Y: Y(lines[i].Last.Y));
            marks.Add(Svg.Stroke(end.X + 7, end.Y, right + Leader - 2, middle, opacity: 0.45));
            marks.Add(Svg.Group(Mark.Style(i, 6), Mark.At(i, right + Leader + 6, middle, 6, "key")));
            marks.AddRange(names[i].Select((name, row) => Svg.Words(right + Leader + Key, tops[n] + 17 + (row * Svg.Line), name, bold: bold)));
        }

        return new(top + height + 26 + Svg.Line, marks);
    }

    private static IEnumerable<XElement> Grid(List<double> levels, double left, double right, Func<double, double> y)
    {
        foreach (var level in levels)
        {
            yield return Svg.Stroke(left, y(level), right, y(level), opacity: level.Equals(0) ? 0.9 : 0.2);
            yield return Svg.Words(left - 6, y(level) + 5, ChartWords.Number(level), "end");
        }
    }

    private static IEnumerable<XElement> Foot(double first, double last, double width, double foot, Func<double, double> x, string name)
    {
        // Years have no commas between thousands, so the numbers along the foot are written as a table writes them.
        var room = Math.Max(TextWidth.Of(TableCell.Text(first)), TextWidth.Of(TableCell.Text(last))) + 14;
        var ticks = last > first ? AxisTicks.Linear(first, last, Math.Max(1, (int)(width / room))).Where(tick => tick >= first && tick <= last) : [first];
        foreach (var tick in ticks)
        {
            yield return Svg.Stroke(x(tick), foot, x(tick), foot + 5, opacity: 0.6);
            yield return Svg.Words(x(tick), foot + 21, TableCell.Text(tick), "middle");
        }

        yield return Svg.Words((x(first) + x(last)) / 2, foot + 21 + Svg.Line, TextWidth.Cut(name, width), "middle");
    }

    private static XElement Line(ChartLine line, int index, bool thick, Func<double, double> x, Func<double, double> y)
    {
        var path = "";
        var gap = true;
        foreach (var (at, value) in line.Points)
        {
            path += value is null ? "" : $"{(gap ? "M" : "L")}{Svg.Format(x(at))} {Svg.Format(y(value.Value))}";
            gap = value is null;
        }

        // A long line has its marks only here and there, or they would run together.
        var known = line.Known.ToList();
        var every = ((known.Count - 1) / 10) + 1;
        var marked = known.Where((_, i) => i % every == 0 || i == known.Count - 1);
        var dash = Palette.Dash(index);
        return Svg.Group(
            Svg.Element("title", TableCell.Harmless(line.Name)),
            Svg.Element(
                "path",
                new XAttribute("class", "line"),
                new XAttribute("d", path),
                new XAttribute("fill", "none"),
                new XAttribute("stroke", Palette.Colour(index)),
                Svg.At("stroke-width", thick ? 5 : 2.5),
                dash == "none" ? null : new XAttribute("stroke-dasharray", dash)),
            Svg.Group(Mark.Style(index, 6), marked.Select(point => Mark.At(index, x(point.X), y(point.Y), thick ? 7.5 : 6, "point"))));
    }
}
