using System.Globalization;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Reads a named column out of a frame, or says which columns there are.</summary>
internal static class FrameColumns
{
    /// <summary>The column of that name. A frame without rows is an error too: there is nothing to draw.</summary>
    public static DataFrameColumn Find(DataFrame frame, string name)
    {
        var column = Named(frame, name);
        return column.Length > 0
            ? column
            : throw new ArgumentException("The frame has no rows, so there is nothing to draw. Look at the frame by itself first: did a filter leave nothing over?");
    }

    /// <summary>The column of that name.</summary>
    public static DataFrameColumn Named(DataFrame frame, string name)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(name);
        var names = frame.Columns.Select(column => column.Name).ToList();
        if (names.Count == 0)
        {
            throw new ArgumentException($"There is no column called \"{name}\": the frame has no columns at all.");
        }

        var at = names.IndexOf(name);
        if (at < 0)
        {
            throw new ArgumentException($"There is no column called \"{name}\". {Nearest.Sentence(name, names)}The columns are: {string.Join(", ", names)}.");
        }

        return frame.Columns[at];
    }

    /// <summary>The column's cells as words; an empty one is an error.</summary>
    public static string[] Texts(DataFrame frame, string name)
    {
        var column = Find(frame, name);
        return [.. Rows(column).Select((value, row) => value is null || string.IsNullOrWhiteSpace(value.ToString()) ? throw Empty(name, row) : TableCell.Text(value))];
    }

    /// <summary>The column's cells as numbers; an empty one is an error, and so is one that is no number.</summary>
    public static double[] Numbers(DataFrame frame, string name) =>
        [.. NumbersOrGaps(frame, name).Select((value, row) => value ?? throw Empty(name, row))];

    /// <summary>The column's cells as numbers, null where a cell is empty. Text counts as a number if it is written like one in C#: <c>12.5</c>.</summary>
    public static double?[] NumbersOrGaps(DataFrame frame, string name)
    {
        var column = Find(frame, name);
        return [.. Rows(column).Select((value, row) => Number(value, name, row))];
    }

    /// <summary>The column's cells as they are.</summary>
    public static IEnumerable<object?> Rows(DataFrameColumn column)
    {
        for (long row = 0; row < column.Length; row++)
        {
            yield return column[row];
        }
    }

    private static double? Number(object? value, string name, int row)
    {
        switch (value)
        {
            case null:
            case string blank when string.IsNullOrWhiteSpace(blank):
                return null;
            case var number when TableCell.IsNumber(number.GetType()):
                // By way of its text, so that a Single of 22.3 is 22.3 and not 22.299999237.
                var exact = double.Parse(((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
                return double.IsFinite(exact)
                    ? exact
                    : throw new ArgumentException($"Row {row} of \"{name}\" (counting from 0) is {exact.ToString(CultureInfo.InvariantCulture)}, which no chart can show. Leave that row out or find its value.");
            case string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed):
                return parsed;
            default:
                throw new ArgumentException($"The column \"{name}\" must hold numbers, but row {row} (counting from 0) is \"{TableCell.Short(value)}\". Leave that row out, or name another column.");
        }
    }

    private static ArgumentException Empty(string name, int row) =>
        new($"Row {row} of \"{name}\" (counting from 0) is empty. Leave that row out, or fill it, before you draw.");
}
