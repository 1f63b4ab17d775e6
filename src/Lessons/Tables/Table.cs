using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>How a data frame shows itself: as aligned text and as an HTML table.</summary>
public static partial class Table
{
    /// <summary>The first rows of a frame in the formats a notebook can show.</summary>
    /// <param name="frame">The frame; it may have no rows or no columns.</param>
    /// <param name="rows">How many rows to show at most.</param>
    /// <returns>MIME type to content: <c>text/plain</c> and <c>text/html</c>.</returns>
    public static IReadOnlyDictionary<string, string> Show(DataFrame frame, int rows = 20) => new Dictionary<string, string>
    {
        ["text/plain"] = Text(frame, rows),
        ["text/html"] = Html(frame, rows),
    };

    private static int RowsToShow(DataFrame frame, int rows)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return frame.Columns.Count == 0 ? 0 : (int)Math.Min(rows, frame.Rows.Count);
    }

    /// <summary>How big the frame is and how much of it is shown: <c>75 rows × 4 columns; the first 20 are shown</c>.</summary>
    private static string Size(DataFrame frame, int rows, int columns)
    {
        var allRows = frame.Columns.Count == 0 ? 0 : frame.Rows.Count;
        var allColumns = frame.Columns.Count;
        var size = $"{Count(allRows, "row")} × {Count(allColumns, "column")}";
        return (rows < allRows, columns < allColumns) switch
        {
            (false, false) => size,
            (true, _) when rows == 0 => $"{size}; no rows are shown",
            (true, false) => rows == 1 ? $"{size}; the first is shown" : $"{size}; the first {rows} are shown",
            (true, true) => $"{size}; the first {Count(rows, "row")} and {Count(columns, "column")} are shown",
            (false, true) => columns == 1 ? $"{size}; the first column is shown" : $"{size}; the first {columns} columns are shown",
        };
    }

    private static string Count(long count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
