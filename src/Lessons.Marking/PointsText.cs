using System.Globalization;

namespace Lessons.Marking;

/// <summary>Points as people write them: <c>7</c>, <c>7.5</c> or <c>7,5</c>.</summary>
internal static class PointsText
{
    private const int MostDecimals = 6;

    /// <summary>Reads points.</summary>
    /// <param name="text">What was typed; nothing means that there are none yet.</param>
    /// <param name="of">The points there are.</param>
    /// <returns>The points, or a sentence that says what is wrong with them.</returns>
    public static (double? Points, string? Problem) Read(string text, double of)
    {
        var plain = text.Trim().Replace(',', '.');
        return plain.Length == 0 ? (null, null)
            : !plain.All(c => char.IsAsciiDigit(c) || c == '.') || !double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? (null, $"“{Short(text)}” is no number of points. {Range(of)}")
            : points > of ? (null, $"{Short(text)} is more than there is. {Range(of)}")
            : Math.Round(points, MostDecimals) != points ? (null, $"{Short(text)} has too many decimals: {MostDecimals} are enough. {Range(of)}")
            : (points, null);
    }

    /// <summary>Points as they are shown, without needless zeros.</summary>
    public static string Write(double? points) => points is { } p ? p.ToString("0.######", CultureInfo.InvariantCulture) : "";

    /// <summary>A number of points with its noun: <c>1 point</c>, <c>2.5 points</c>.</summary>
    public static string Count(double points) => $"{Write(points)} {(points == 1 ? "point" : "points")}";

    private static string Range(double of) => $"Write a number from 0 to {Write(of)}, such as {Write(of)} or {Write(of / 2)}.";

    private static string Short(string text) => text.Trim() is { Length: > 20 } much ? much[..20] + "…" : text.Trim();
}
