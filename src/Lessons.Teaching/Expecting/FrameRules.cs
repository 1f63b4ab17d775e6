using System.Globalization;
using Microsoft.Data.Analysis;

namespace Lessons.Teaching;

/// <summary>Comparisons of frames.</summary>
internal static class FrameRules
{
    /// <summary>What to say when a frame has no such column.</summary>
    public static Told? Column(string name, DataFrame frame, string column)
    {
        var columns = frame.Columns.Select(c => c.Name).ToList();
        return columns.Contains(column, StringComparer.Ordinal) ? null
            : columns.Find(c => string.Equals(c, column, StringComparison.OrdinalIgnoreCase)) is { } other ? new("Frame.ColumnCase", name, column, Shown.Words(other))
            : Nearest.Of(column, columns) is { } near ? new("Frame.ColumnNear", name, column, Shown.Words(near))
            : new Told("Frame.NoColumn", name, column, string.Join(", ", columns.Take(12).Select(Shown.Words)));
    }

    /// <summary>Whether two cells hold the same; numbers of any type are compared as numbers.</summary>
    public static bool Same(object? found, object? expected) =>
        found is not null && expected is not null && TypeWords.IsNumber(found.GetType()) && TypeWords.IsNumber(expected.GetType())
            ? Math.Abs(Number(found) - Number(expected)) <= 1e-6 * Math.Max(1e-12, Math.Abs(Number(expected)))
            : Equals(found, expected);

    // By way of its text, so that a Single of 22.3 is 22.3.
    private static double Number(object value) => double.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
