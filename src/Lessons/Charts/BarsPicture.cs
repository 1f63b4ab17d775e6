using System.Xml.Linq;

namespace Lessons;

/// <summary>Bars from a common zero line; labels beside them, or above them when they are long.</summary>
internal static class BarsPicture
{
    private const double Beside = 168;
    private const double Gap = 8;
    private const double Thick = 20;

    public static ChartPicture Draw(string[] labels, double[] values, int highlighted, string? unit)
    {
        var widest = labels.Max(label => TextWidth.Of(label, bold: true));
        var above = widest > Beside;
        var ends = values.Select(value => ChartWords.Number(value, unit is ['%', ..] ? unit : null)).ToArray();

        // The zero line stands so that the bars and the numbers at their ends fit between it and both edges.
        var left = above ? 0 : widest + Gap;
        var room = ends.Max(end => TextWidth.Of(end, bold: true)) + Gap;
        var (lowest, highest) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var start = left + (lowest < 0 ? room : 1);
        var scale = (Svg.Width - start - (highest > 0 || lowest.Equals(0) ? room : 1)) / (highest > lowest ? highest - lowest : 1);
        var zero = start - (lowest * scale);

        var marks = new List<XElement>();
        var y = 0.0;
        if (!string.IsNullOrWhiteSpace(unit) && unit[0] != '%')
        {
            marks.AddRange(TextWidth.Wrap(unit, Svg.Width - zero, 2).Select((line, i) => Svg.Words(zero, 15 + (i * Svg.Line), line)));
            y = Svg.Line * marks.Count;
        }

        var top = y;
        for (var i = 0; i < labels.Length; i++)
        {
            var bold = i == highlighted;
            y += above ? 12 : 5;
            if (above)
            {
                foreach (var line in TextWidth.Wrap(labels[i], Svg.Width / 1.08, 2))
                {
                    marks.Add(Svg.Words(0, y + 15, line, bold: bold));
                    y += Svg.Line;
                }

                y += 2;
            }
            else
            {
                marks.Add(Svg.Words(left - Gap, y + 16, labels[i], "end", bold));
            }

            var length = Math.Abs(values[i]) * scale;
            var begin = values[i] < 0 ? zero - length : zero;
            marks.Add(Svg.Rectangle("bar", begin, y, length, Thick, Look(i, highlighted)));
            marks.Add(values[i] < 0
                ? Svg.Words(begin - 5, y + 16, ends[i], "end", bold)
                : Svg.Words(zero + length + 5, y + 16, ends[i], "start", bold));
            if (above)
            {
                marks.Add(Svg.Stroke(zero, y, zero, y + Thick, width: 1.5));
            }

            y += Thick + (above ? 0 : 5);
        }

        if (!above)
        {
            marks.Add(Svg.Stroke(zero, top + 1, zero, y + 4, width: 1.5));
        }

        return new(y + 6, marks);
    }

    /// <summary>With one bar highlighted, that one is solid and the others are outlines, so that grey print keeps the difference.</summary>
    private static object[] Look(int index, int highlighted) => highlighted < 0
        ? [new XAttribute("fill", Palette.Colour(0))]
        : index == highlighted
            ? [new XAttribute("fill", Palette.Colour(1)), new XAttribute("stroke", Palette.Colour(1))]
            : [new XAttribute("fill", Palette.Colour(0)), new XAttribute("fill-opacity", "0.22"), new XAttribute("stroke", Palette.Colour(0))];
}
