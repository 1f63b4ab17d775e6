using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Makes a frame out of rows.</summary>
internal static class Frame
{
    /// <summary>A column of text.</summary>
    public static (string, Func<T, object?>, Type) Text<T>(string name, Func<T, string?> value) => (name, value, typeof(string));

    /// <summary>A column of whole numbers.</summary>
    public static (string, Func<T, object?>, Type) Whole<T>(string name, Func<T, int?> value) => (name, r => value(r), typeof(int));

    /// <summary>A column of numbers.</summary>
    public static (string, Func<T, object?>, Type) Number<T>(string name, Func<T, double?> value) => (name, r => value(r), typeof(double));

    /// <summary>A frame with a row for each value and a column for each reading of it.</summary>
    public static DataFrame Of<T>(IEnumerable<T> rows, params (string Name, Func<T, object?> Value, Type Type)[] columns)
    {
        var all = rows.ToList();
        return new DataFrame(columns.Select(c => (DataFrameColumn)(
            c.Type == typeof(int) ? new Int32DataFrameColumn(c.Name, all.Select(r => (int?)c.Value(r)))
            : c.Type == typeof(double) ? new DoubleDataFrameColumn(c.Name, all.Select(r => (double?)c.Value(r)))
            : new StringDataFrameColumn(c.Name, all.Select(r => (string?)c.Value(r))))));
    }
}
