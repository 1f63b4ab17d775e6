using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary>What a query gave, as a data frame.</summary>
internal static class SqlResult
{
    /// <summary>Reads the rows of a result.</summary>
    /// <param name="reader">The result.</param>
    /// <param name="most">How many rows to read at most.</param>
    /// <param name="interrupt">Ends it early.</param>
    /// <param name="isCut">Whether there are more.</param>
    public static DataFrame Read(DbDataReader reader, int most, CancellationToken interrupt, out bool isCut)
    {
        var values = Enumerable.Range(0, reader.FieldCount).Select(_ => new List<object?>()).ToList();
        var rows = 0;
        isCut = false;
        while (reader.Read())
        {
            if (rows++ == most)
            {
                isCut = true;
                break;
            }

            if (rows % 1024 == 0)
            {
                interrupt.ThrowIfCancellationRequested();
            }

            for (var i = 0; i < values.Count; i++)
            {
                values[i].Add(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return new DataFrame(values.Select((column, i) => Column(Unique(reader.GetName(i), names), reader.GetFieldType(i), column)));
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var n = 2; !names.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        }

        return unique;
    }

    private static DataFrameColumn Column(string name, Type type, List<object?> values)
    {
        // The engine sums whole numbers in 128 bits; nearly all sums fit into 64.
        if (type == typeof(BigInteger) && values.TrueForAll(v => v is null || ((BigInteger)v >= long.MinValue && (BigInteger)v <= long.MaxValue)))
        {
            return new Int64DataFrameColumn(name, values.Select(v => v is null ? null : (long?)(BigInteger)v));
        }

        return type switch
        {
            _ when type == typeof(bool) => new BooleanDataFrameColumn(name, As<bool>(values)),
            _ when type == typeof(sbyte) => new SByteDataFrameColumn(name, As<sbyte>(values)),
            _ when type == typeof(short) => new Int16DataFrameColumn(name, As<short>(values)),
            _ when type == typeof(int) => new Int32DataFrameColumn(name, As<int>(values)),
            _ when type == typeof(long) => new Int64DataFrameColumn(name, As<long>(values)),
            _ when type == typeof(byte) => new ByteDataFrameColumn(name, As<byte>(values)),
            _ when type == typeof(ushort) => new UInt16DataFrameColumn(name, As<ushort>(values)),
            _ when type == typeof(uint) => new UInt32DataFrameColumn(name, As<uint>(values)),
            _ when type == typeof(ulong) => new UInt64DataFrameColumn(name, As<ulong>(values)),
            _ when type == typeof(float) => new SingleDataFrameColumn(name, As<float>(values)),
            _ when type == typeof(double) => new DoubleDataFrameColumn(name, As<double>(values)),
            _ when type == typeof(decimal) => new DecimalDataFrameColumn(name, As<decimal>(values)),
            _ when type == typeof(DateTime) => new DateTimeDataFrameColumn(name, As<DateTime>(values)),
            _ when type == typeof(DateOnly) => new DateTimeDataFrameColumn(name, values.Select(v => v is DateOnly d ? d.ToDateTime(TimeOnly.MinValue) : (DateTime?)null)),
            _ => new StringDataFrameColumn(name, values.Select(v => v is null ? null : Text(v))),
        };
    }

    private static IEnumerable<T?> As<T>(List<object?> values)
        where T : struct => values.Select(v => v is null ? null : (T?)v);

    private static string Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(k => $"{Text(k)}: {(map[k] is { } v ? Text(v) : "null")}"))}}}",
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(v => v is null ? "null" : Text(v)))}]",
        Stream stream => $"{stream.Length} bytes",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
