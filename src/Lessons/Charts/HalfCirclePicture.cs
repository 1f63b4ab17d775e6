using System.Globalization;
using System.Xml.Linq;

namespace Lessons;

/// <summary>One mark for each seat in rows of a half-circle, and a legend that counts them.</summary>
internal static class HalfCirclePicture
{
    private const double Inner = 0.4;

    public static ChartPicture Draw(string[] groups, int[] counts, string unit)
    {
        var all = counts.Sum();
        var (places, dot) = Places(all);
        var marks = new List<XElement>();
        var next = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var seats = places.Skip(next).Take(counts[i]).Select(place => Mark.At(i, place.X, place.Y, dot, "seat")).ToList();
            next += counts[i];
            if (seats.Count > 0)
            {
                var name = $"{groups[i]}: {counts[i].ToString(CultureInfo.InvariantCulture)}";
                marks.Add(Svg.Group(Mark.Style(i, dot), Svg.Element("title", TableCell.Harmless(name)), seats));
            }
        }

        // A few seats leave no room in the arch: their number stands below.
        var foot = places.Max(place => place.Y) + dot + (all < 5 ? 68 : 0);
        marks.Add(Svg.Words(Svg.Width / 2, foot - 26, ChartWords.Number(all), "middle", bold: true, size: 42));
        marks.Add(Svg.Words(Svg.Width / 2, foot - 3, TextWidth.Cut(unit, 150), "middle"));

        var y = foot + 14;
        for (var i = 0; i < groups.Length; i++)
        {
            marks.Add(Svg.Group(Mark.Style(i, 8), Mark.At(i, 10, y + 10, 8, "key")));
            var count = $"{ChartWords.Number(counts[i])} ({ChartWords.Percent(counts[i], all)})";
            marks.Add(Svg.Words(Svg.Width, y + 16, count, "end", bold: true));
            foreach (var line in TextWidth.Wrap(groups[i], Svg.Width - 28 - 10 - TextWidth.Of(count, bold: true), 3))
            {
                marks.Add(Svg.Words(28, y + 16, line));
                y += Svg.Line;
            }

            y += 6;
        }

        return new(y, marks);
    }

    /// <summary>Where the seats stand, from the left end of the half-circle to the right, and the radius of a seat.</summary>
    public static (List<(double X, double Y)> Places, double Dot) Places(int seats)
    {
        var best = Enumerable.Range(1, 40).Select(rows => Rows(seats, rows)).MaxBy(rows => rows.Dot);
        var (foot, middle) = (best.Radii[0] + best.Dot, Svg.Width / 2);
        var places = best.Radii.Zip(best.Seats).SelectMany(row => Enumerable.Range(0, row.Second).Select(i =>
        {
            var angle = row.Second == 1 ? Math.PI / 2 : Math.PI * (1 - (i / (row.Second - 1.0)));
            return (Angle: Math.Round(angle, 6), Radius: row.First);
        }));
        return ([.. places.OrderByDescending(place => place.Angle).ThenByDescending(place => place.Radius)
            .Select(place => (middle + (place.Radius * Math.Cos(place.Angle)), foot - (place.Radius * Math.Sin(place.Angle))))], best.Dot);
    }

    /// <summary>Seats shared out over a number of rows by the rows' lengths, and the largest radius at which no two seats touch.</summary>
    private static (double[] Radii, int[] Seats, double Dot) Rows(int seats, int rows)
    {
        const double Largest = 16;
        var full = (Svg.Width / 2) - Largest - 1;

        // A handful of seats would be lost on a full half-circle; a smaller one still has room for the number in its middle.
        var outer = rows == 1 ? Math.Clamp(seats * Largest * 2.4 / Math.PI, 100, full) : full;
        var step = rows == 1 ? outer : outer * (1 - Inner) / (rows - 1);
        var radii = Enumerable.Range(0, rows).Select(row => outer - (row * step)).ToArray();
        var share = radii.Select(radius => seats * radius / radii.Sum()).ToArray();
        var counts = share.Select(part => (int)part).ToArray();
        foreach (var row in Enumerable.Range(0, rows).OrderByDescending(row => share[row] - counts[row]).Take(seats - counts.Sum()))
        {
            counts[row]++;
        }

        var closest = radii.Zip(counts).Where(row => row.Second > 1).Select(row => Math.PI * row.First / (row.Second - 1)).Append(step).Min();
        return (radii, counts, Math.Min(Largest, closest * 0.44));
    }
}
