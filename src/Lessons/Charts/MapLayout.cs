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
    private const double Highest = 430;
    private const double Margin = 30;

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
        var layouts = Orders(places, points).Select(order => Named(places, points, order, height)).ToList();
        var spots = layouts.Where(layout => layout.Missing is null).MinBy(layout => layout.Cost)?.Spots
            ?? throw new ArgumentException($"There is no room for the name \"{TableCell.Short(layouts[0].Missing!)}\" on the map. Shorten the names, or leave some places out.");
        return new(spots, height, scale / KmPerDegree);
    }

    // Whoever chooses first has the best place, so several orders are tried: those in a crowd first, and each of the others before them.
    private static IEnumerable<int[]> Orders(IReadOnlyList<MapPlace> places, List<(double X, double Y)> points)
    {
        double Crowd(int i) => points.Sum(p => 1 / (1 + Math.Pow(p.X - points[i].X, 2) + Math.Pow(p.Y - points[i].Y, 2)));
        var crowded = Enumerable.Range(0, places.Count).OrderByDescending(Crowd).ToArray();
        yield return crowded;
        yield return [.. Enumerable.Range(0, places.Count).OrderByDescending(i => TextWidth.Of(places[i].Name))];
        foreach (var first in Enumerable.Range(0, places.Count))
        {
            yield return [first, .. crowded.Where(i => i != first)];
        }
    }

    private static Naming Named(IReadOnlyList<MapPlace> places, List<(double X, double Y)> points, int[] order, double height)
    {
        var taken = points.Select(p => new Box(p.X - Point, p.Y - Point, p.X + Point, p.Y + Point)).ToList();
        var spots = new MapSpot[places.Count];
        var cost = 0;
        foreach (var i in order)
        {
            var (x, y) = points[i];
            var (at, label) = Candidates(x, y, TextWidth.Of(places[i].Name), x > Svg.Width / 2).Index().FirstOrDefault(c => c.Item.Box.IsInside(Svg.Width, height) && !taken.Exists(c.Item.Box.Meets));
            if (label is null)
            {
                return new(spots, cost, places[i].Name);
            }

            taken.Add(label.Box);
            cost += at + (label.IsTied ? 10 : 0);
            spots[i] = new(places[i], x, y, label.Side, label.At, label.Box.Bottom - 5, label.IsTied);
        }

        return new(spots, cost, null);
    }

    // Beside the point first, towards the middle; then below and above it; then further and further away, with a line that ties the two.
    private static IEnumerable<Label> Candidates(double x, double y, double width, bool rightHalf)
    {
        const double Half = Svg.Line / 2, Near = Point + 4, Away = Near + 10;
        Label Right(double gap, double shift) => new(new(x + gap, y + shift - Half, x + gap + width, y + shift + Half), MapSide.Right, x + gap, gap > Near);
        Label Left(double gap, double shift) => new(new(x - gap - width, y + shift - Half, x - gap, y + shift + Half), MapSide.Left, x - gap, gap > Near);
        Label Centred(double shift) => new(new(x - (width / 2), y + shift - Half, x + (width / 2), y + shift + Half), MapSide.Middle, x, false);
        IEnumerable<Label> Beside(double gap, double shift) => rightHalf ? [Left(gap, shift), Right(gap, shift)] : [Right(gap, shift), Left(gap, shift)];
        return Beside(Near, 0).Append(Centred(Point + 2 + Half)).Append(Centred(-Point - 2 - Half))
            .Concat(Enumerable.Range(1, 40).SelectMany(step => Beside(Away, ((step + 1) / 2) * (step % 2 == 0 ? 1 : -1) * Half)));
    }

    /// <summary>Names put in their places, how far from the best ones, and the name that found none.</summary>
    private sealed record Naming(MapSpot[] Spots, int Cost, string? Missing);

    private sealed record Label(Box Box, MapSide Side, double At, bool IsTied);

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
/// <param name="Side">Where the name stands.</param>
/// <param name="At">Where the name begins when it stands to the right, ends when it stands to the left, and has its middle otherwise.</param>
/// <param name="Foot">The foot of the name's letters.</param>
/// <param name="IsTied">Whether the name had to move away, so that a line ties it to its point.</param>
internal sealed record MapSpot(MapPlace Place, double X, double Y, MapSide Side, double At, double Foot, bool IsTied);

/// <summary>The side of a point on which its name stands.</summary>
internal enum MapSide
{
    /// <summary>The name begins there.</summary>
    Right,

    /// <summary>The name ends there.</summary>
    Left,

    /// <summary>Above or below.</summary>
    Middle,
}
