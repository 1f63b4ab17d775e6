using System.Globalization;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Picks rows of a frame by what stands in a column, and columns by their names.</summary>
public static class Rows
{
    /// <summary>The rows that have a value in a column: <c>Data.Load("seats").Where("reference", "article")</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="values">One value or several; numbers and text are compared as they are written.</param>
    /// <returns>A new frame with those rows and all columns, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no such column, or no value is given.</exception>
    public static DataFrame Where(this DataFrame frame, string column, params object[] values)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Pick(frame, column, values, keep: true);
    }

    /// <summary>The rows that have none of some values in a column: <c>gni.Without("country", "World")</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="values">One value or several; numbers and text are compared as they are written.</param>
    /// <returns>A new frame with the other rows and all columns, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no such column, or no value is given.</exception>
    public static DataFrame Without(this DataFrame frame, string column, params object[] values)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Pick(frame, column, values, keep: false);
    }

    /// <summary>The columns of those names alone, in that order: <c>events.Choose("date", "event")</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="columns">The columns' names.</param>
    /// <returns>A new frame with all rows and those columns.</returns>
    /// <exception cref="ArgumentException">There is no such column, none is named, or one is named twice.</exception>
    public static DataFrame Choose(this DataFrame frame, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
        {
            throw new ArgumentException($"Which columns? Name at least one. The columns are: {string.Join(", ", frame.Columns.Select(c => c.Name))}.", nameof(columns));
        }

        return columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ArgumentException($"The column \"{twice.Key}\" was named twice. Name each once.", nameof(columns))
            : new DataFrame(columns.Select(c => FrameColumns.Named(frame, c).Clone()));
    }

    private static DataFrame Pick(DataFrame frame, string column, object[] values, bool keep)
    {
        ArgumentNullException.ThrowIfNull(values);
        var cells = FrameColumns.Named(frame, column);
        if (values.Length == 0)
        {
            throw new ArgumentException($"Which rows of the column \"{column}\"? Give at least one value, such as \"{Written(cells.Length > 0 ? cells[0] : null)}\".", nameof(values));
        }

        var wanted = values.Select(Written).ToHashSet(StringComparer.Ordinal);
        var rows = Enumerable.Range(0, (int)frame.Rows.Count).Where(i => wanted.Contains(Written(cells[i])) == keep).ToList();
        return new DataFrame(frame.Columns.Select(c => c.Clone(new Int32DataFrameColumn("rows", rows))));
    }

    private static string Written(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
