namespace Lessons;

/// <summary>Moves labels apart until none overlaps, each as little as possible.</summary>
internal static class Spread
{
    /// <summary>New positions for labels in order, as near as can be (least squares) to where they want to be.</summary>
    /// <param name="wanted">Where each label's top wants to be, in ascending order.</param>
    /// <param name="heights">The room each label takes.</param>
    /// <param name="from">No label begins above this.</param>
    /// <param name="to">No label ends below this, if there is room at all.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double from, double to)
    {
        // With each label's own stack of predecessors taken off, "no overlap" becomes "not descending": pool adjacent violators.
        var above = new double[heights.Count + 1];
        for (var i = 0; i < heights.Count; i++)
        {
            above[i + 1] = above[i] + heights[i];
        }

        var pools = new List<(double Mean, int Count)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            pools.Add((wanted[i] - above[i], 1));
            while (pools.Count > 1 && pools[^2].Mean > pools[^1].Mean)
            {
                var (a, b) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((((a.Mean * a.Count) + (b.Mean * b.Count)) / (a.Count + b.Count), a.Count + b.Count));
            }
        }

        var highest = Math.Max(from, to - above[^1]);
        return [.. pools.SelectMany(pool => Enumerable.Repeat(Math.Clamp(pool.Mean, from, highest), pool.Count)).Select((mean, i) => mean + above[i])];
    }
}
