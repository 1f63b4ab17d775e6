using System.Globalization;

namespace Lessons;

/// <summary>Numbers and lists as a sentence about a chart needs them.</summary>
internal static class ChartWords
{
    /// <summary>With commas between thousands and no more decimals than one reads at a glance: <c>32,250</c>, <c>22.3</c>. The table keeps them all.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e15 or < 0.001 => value.ToString("G4", CultureInfo.InvariantCulture),
        >= 1000 => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    /// <summary>The number with its unit: <c>340 US$</c>, <c>92%</c>.</summary>
    public static string Number(double value, string? unit) => string.IsNullOrWhiteSpace(unit) ? Number(value)
        : unit.StartsWith('%') ? Number(value) + unit
        : Number(value) + " " + unit;

    /// <summary>The part as a percentage of the whole, to one decimal: <c>86.7%</c>.</summary>
    public static string Percent(double part, double whole) => (100 * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>2nd</c>, <c>11th</c>.</summary>
    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <summary><c>a, b and c</c>; of more than three, the first two and how many others.</summary>
    public static string Few(IReadOnlyList<string> names) => names.Count > 3
        ? $"{names[0]}, {names[1]} and {names.Count - 2} others"
        : All(names);

    /// <summary><c>a, b and c</c>, however many.</summary>
    public static string All(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
}
