namespace Lessons;

/// <summary>Where points and names stand in a picture: degrees on a flat grid, true to scale at the middle latitude (equirectangular).</summary>
/// <param name="Spots">The places in the frame's order.</param>
/// <param name="Height">The height that they need.</param>
/// <param name="UnitsPerKm">The scale, along a meridian.</param>
internal sealed record MapLayout(IReadOnlyList<MapSpot> Spots, double Height, double UnitsPerKm)
{
    /// <summary>The radius of a point.</summary>
    public const double Point = 6;

    /// <summary>A degree of latitude, in kilometres: the Earth as a ball of 6371 km.</summary>
    private const double KmPerDegree = 6371 * Math.PI / 180;
    private const double Highest = 420;
    private const double Margin = 24;

    /// <summary>Puts every point in its place, and each name where it covers no other name and no point.</summary>
    public static MapLayout Of(IReadOnlyList<MapPlace> places)
    {
        var (south, north) = (places.Min(p => p.North), places.Max(p => p.North));
        var (west, east) = (places.Min(p => p.East), places.Max(p => p.East));
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);

        // Half the width is kept for names, which stand to the right and left of their points.
        var scale = Math.Min((Svg.Width / 2) / Math.Max(0.1, (east - west) * narrow), (Highest - (2 * Margin)) / Math.Max(0.1, north - south));
        var height = Math.Max(120, ((north - south) * scale) + (2 * Margin));
        var points = places.Select(p => (
            X: (Svg.Width / 2) + ((p.East - ((west + east) / 2)) * narrow * scale),
            Y: (height / 2) - ((p.North - ((south + north) / 2)) * scale))).ToList();
        var taken = points.Select(p => new Box(p.X - Point, p.Y - Point, p.X + Point, p.Y + Point)).ToList();
        var spots = new MapSpot[places.Count];

        // Those in a crowd choose first: they have the fewest places to go.
        double Crowd(int i) => points.Sum(p => 1 / (1 + Math.Pow(p.X - points[i].X, 2) + Math.Pow(p.Y - points[i].Y, 2)));
        foreach (var i in Enumerable.Range(0, places.Count).OrderByDescending(Crowd).ThenBy(i => i))
        {
            var (x, y) = points[i];
            var width = TextWidth.Of(places[i].Name);
            var label = Candidates(x, y, width, x > Svg.Width / 2).FirstOrDefault(c => c.Box.IsInside(Svg.Width, height) && !taken.Exists(c.Box.Meets))
                ?? throw new ArgumentException($"There is no room for the name \"{TableCell.Short(places[i].Name)}\" on the map. Shorten the names, or leave some places out.");
            taken.Add(label.Box);
            spots[i] = new(places[i], x, y, label.IsRight, label.Box.Left, label.Box.Bottom - 5, label.Steps > 0);
        }

        return new(spots, height, scale / KmPerDegree);
    }

    // Beside the point first, on the side where there is more room, and then up and down from there in half lines.
    private static IEnumerable<Label> Candidates(double x, double y, double width, bool rightHalf) =>
        from steps in Enumerable.Range(0, 41)
        from right in new[] { !rightHalf, rightHalf }
        let shift = ((steps + 1) / 2) * (steps % 2 == 0 ? 1 : -1) * (Svg.Line / 2)
        let gap = Point + 4 + (steps > 0 ? 10 : 0)
        let left = right ? x + gap : x - gap - width
        select new Label(new Box(left, y + shift - (Svg.Line / 2), left + width, y + shift + (Svg.Line / 2)), right, steps);

    private sealed record Label(Box Box, bool IsRight, int Steps);

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool IsInside(double width, double height) => Left >= 0 && Right <= width && Top >= 0 && Bottom <= height;
    }
}

/// <summary>A point and its name in the picture.</summary>
/// <param name="Place">The place.</param>
/// <param name="X">The point, from the left.</param>
/// <param name="Y">The point, from the top.</param>
/// <param name="IsRight">Whether the name stands to the right of it.</param>
/// <param name="Left">Where the name begins.</param>
/// <param name="Foot">The foot of the name's letters.</param>
/// <param name="IsTied">Whether the name had to move away, so that a line ties it to its point.</param>
internal sealed record MapSpot(MapPlace Place, double X, double Y, bool IsRight, double Left, double Foot, bool IsTied);
