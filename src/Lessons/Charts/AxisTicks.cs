using System.Globalization;

namespace Lessons;

/// <summary>Round numbers for an axis.</summary>
internal static class AxisTicks
{
    /// <summary>Multiples of 1, 2 or 5 times a power of ten, about so many of them, that lie around or at the two numbers.</summary>
    public static List<double> Linear(double from, double to, int about)
    {
        var rough = (to - from) / Math.Max(1, about);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (new double[] { 1, 2, 5, 10 }).First(times => times * power >= rough * 0.999);
        var first = Math.Floor((from / step) + 1e-9);
        var last = Math.Ceiling((to / step) - 1e-9);

        // Rounded, because 3 * 0.1 is not 0.3.
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => double.Parse(((first + i) * step).ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))];
    }

    /// <summary>1, 2 and 5 times powers of ten around the two numbers; powers of ten alone if they are far apart.</summary>
    public static List<double> Log(double from, double to)
    {
        var decades = Enumerable.Range((int)Math.Floor(Math.Log10(from)) - 1, (int)Math.Ceiling(Math.Log10(to / from)) + 4).Select(power => Math.Pow(10, power)).ToList();
        var all = to / from > 1000 ? decades : [.. decades.SelectMany(power => new[] { power, 2 * power, 5 * power })];
        var begin = all.FindLastIndex(tick => tick <= from * (1 + 1e-9));
        var end = all.FindIndex(tick => tick >= to * (1 - 1e-9));
        end = end == begin ? end + 1 : end;
        var every = ((end - begin) / 9) + 1;
        return [.. all.GetRange(begin, end - begin + 1).Where((_, i) => i % every == 0 || i == end - begin)];
    }
}
