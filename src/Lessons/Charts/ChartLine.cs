namespace Lessons;

/// <summary>One line of a line chart: its points by ascending x; a point without y is a gap.</summary>
internal sealed record ChartLine(string Name, IReadOnlyList<(double X, double? Y)> Points)
{
    /// <summary>The first point that has a value.</summary>
    public (double X, double Y) First => Known.First();

    /// <summary>The last point that has a value.</summary>
    public (double X, double Y) Last => Known.Last();

    /// <summary>The points that have a value.</summary>
    public IEnumerable<(double X, double Y)> Known => Points.Where(point => point.Y is not null).Select(point => (point.X, point.Y!.Value));
}
