using System.Globalization;
using System.Xml.Linq;

namespace Lessons;

/// <summary>Points with their names, a legend of their kinds, a scale, and an arrow to the north.</summary>
internal static class MapPicture
{
    private static readonly int[] Lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

    public static ChartPicture Draw(MapLayout map, IReadOnlyList<string> groups)
    {
        var marks = new List<XElement>();
        foreach (var spot in map.Spots)
        {
            if (spot.IsTied)
            {
                marks.Add(Svg.Stroke(spot.X, spot.Y, spot.Side is MapSide.Right ? spot.At - 3 : spot.At + 3, spot.Foot - 5, opacity: 0.6));
            }

            marks.Add(Svg.Group(Mark.Style(spot.Place.Kind, MapLayout.Point), Mark.At(spot.Place.Kind, spot.X, spot.Y, MapLayout.Point, "place")));
            marks.Add(Svg.Words(spot.At, spot.Foot, spot.Place.Name, spot.Side switch { MapSide.Right => "start", MapSide.Left => "end", _ => "middle" }));
        }

        var y = map.Height + 16;
        marks.AddRange(Scale(map.UnitsPerKm, y));
        y += 26;
        for (var i = 0; i < groups.Count; i++)
        {
            marks.Add(Svg.Group(Mark.Style(i, MapLayout.Point), Mark.At(i, 8, y - 5, MapLayout.Point, "key")));
            foreach (var line in TextWidth.Wrap(groups[i], Svg.Width - 24, 3))
            {
                marks.Add(Svg.Words(24, y, line));
                y += Svg.Line;
            }

            y += 4;
        }

        return new(y, marks);
    }

    private static IEnumerable<XElement> Scale(double unitsPerKm, double y)
    {
        var km = Lengths.LastOrDefault(length => length * unitsPerKm <= Svg.Width / 3, Lengths[0]);
        var right = 2 + (km * unitsPerKm);
        yield return Svg.Stroke(2, y - 5, right, y - 5, width: 2);
        yield return Svg.Stroke(2, y - 10, 2, y, width: 2);
        yield return Svg.Stroke(right, y - 10, right, y, width: 2);
        yield return Svg.Words(right + 8, y, km.ToString(CultureInfo.InvariantCulture) + " km");
        yield return Svg.Words(Svg.Width - 2, y, "north ↑", "end");
    }
}
