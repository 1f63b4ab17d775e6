namespace Lessons.Teaching;

/// <summary>Compares numbers, and says how one differs from the expected one without saying what that is.</summary>
internal static class NumberComparison
{
    private static readonly double[] Factors = [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9];

    /// <summary>Whether two numbers count as the same.</summary>
    /// <param name="value">What was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="tolerance">How far apart they may be; null for a billionth part.</param>
    /// <param name="whole">Whether both must be the very same.</param>
    public static bool Same(double value, double expected, double? tolerance, bool whole)
    {
        if (whole || value.Equals(expected))
        {
            return value.Equals(expected);
        }

        // A little more than asked for, so that 0.921 counts as within 0.001 of 0.92 whatever binary makes of it.
        var allowed = tolerance ?? (1e-9 * Math.Max(1e-300, Math.Abs(expected)));
        return Math.Abs(value - expected) <= allowed + (1e-12 * Math.Max(Math.Abs(expected), allowed));
    }

    /// <summary>What a learner reads of the difference.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="given">What was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="dividesWhole">Whether the code divides one whole number by another.</param>
    public static Told Tell(string name, object given, double expected, bool dividesWhole)
    {
        var value = Convert.ToDouble(given, System.Globalization.CultureInfo.InvariantCulture);
        var shown = Shown.Value(given);
        if (!double.IsFinite(value))
        {
            return new(double.IsNaN(value) ? "Number.NaN" : "Number.Infinite", name);
        }

        var close = 1e-6 * Math.Abs(expected);
        bool Near(double other) => Math.Abs(value - other) <= 1e-6 * Math.Max(Math.Abs(other), 1e-12);
        return dividesWhole && value.Equals(Math.Truncate(expected)) ? new("Number.WholeDivision", name, shown)
            : Near(-expected) && Math.Abs(expected) > close ? new("Number.Sign", name, shown)
            : Math.Abs(expected) <= 1 && Near(100 * expected) ? new("Number.PercentForShare", name, shown)
            : Math.Abs(value) <= 1 && Near(expected / 100) ? new("Number.ShareForPercent", name, shown)
            : expected != 0 && !Near(1) && Near(1 / expected) ? new("Number.UpsideDown", name, shown)
            : Math.Abs(expected) <= 1 && Near(1 - expected) ? new("Number.TheRest", name, shown)
            : IsRounded(value, expected) ? new("Number.Rounded", name, shown)
            : Near(expected + 1) && IsWhole(expected) ? new("Number.OneTooMany", name, shown)
            : Near(expected - 1) && IsWhole(expected) ? new("Number.OneTooFew", name, shown)
            : Thousandfold(value, expected) ? new("Number.Thousandfold", name, shown)
            : value > expected ? new("Number.TooLarge", name, shown)
            : new("Number.TooSmall", name, shown);
    }

    private static bool IsWhole(double number) => number.Equals(Math.Truncate(number));

    // 0.9 or 0.92 for 0.9166…: the expected number, with fewer places.
    private static bool IsRounded(double value, double expected) =>
        !IsWhole(expected) && Enumerable.Range(0, 8).Any(places => value.Equals(Math.Round(expected, places)) || value.Equals(Math.Round(expected, places, MidpointRounding.AwayFromZero)));

    private static bool Thousandfold(double value, double expected) =>
        expected != 0 && Factors.Any(f => Math.Abs(value - (expected * f)) <= 1e-6 * Math.Abs(expected * f));
}
