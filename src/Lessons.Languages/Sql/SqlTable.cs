using System.Collections;
using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary>A variable that is a table: a data frame, a list of records, or a list of single values.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record SqlTable(string Name, IReadOnlyList<SqlColumn> Columns, long Rows)
{
    /// <summary>Makes a table of a variable; null when it is none.</summary>
    /// <param name="variable">The variable.</param>
    public static SqlTable? Of(Variable variable) => variable.Value switch
    {
        DataFrame { Columns.Count: > 0 } frame => new SqlTable(variable.Name, [.. frame.Columns.Select(c => new SqlColumn(c.Name, c.DataType, row => c[row]))], frame.Rows.Count),
        string => null,

        // Only lists that are there already: a query computes when it is read, and may never end.
        IList list when ElementOf(list.GetType()) is { } element => OfList(variable.Name, list, element),
        _ => null,
    };

    /// <summary>Puts the table's rows into the engine, in place of those of an earlier time.</summary>
    /// <param name="connection">The engine.</param>
    /// <param name="interrupt">Ends it early.</param>
    public void Fill(DuckDBConnection connection, CancellationToken interrupt)
    {
        var columns = Columns.Select(c => c.Prepared(Rows)).ToList();
        Execute(connection, $"CREATE OR REPLACE TABLE session.{Quoted(Name)} ({string.Join(", ", columns.Select(c => $"{Quoted(c.Name)} {c.SqlType}"))})");
        using var appender = connection.CreateAppender("session", Name);
        for (var row = 0L; row < Rows; row++)
        {
            if (row % 1024 == 0)
            {
                interrupt.ThrowIfCancellationRequested();
            }

            var line = appender.CreateRow();
            foreach (var column in columns)
            {
                column.Append(line, row);
            }

            line.EndRow();
        }
    }

    /// <summary>The tables that SQL itself has made.</summary>
    /// <param name="connection">The engine.</param>
    public static IEnumerable<string> Names(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <summary>Runs a statement of our own.</summary>
    /// <param name="connection">The engine.</param>
    /// <param name="statement">The statement.</param>
    public static void Execute(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names in it are quoted by Quoted, and everything else is written here.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Type? ElementOf(Type list) => Array.Find(list.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IList<>))?.GetGenericArguments()[0];

    private static SqlTable? OfList(string name, IList list, Type element)
    {
        if (SqlColumn.IsSimple(element))
        {
            return new SqlTable(name, [new SqlColumn("value", element, row => list[(int)row])], list.Count);
        }

        var members = element.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && SqlColumn.IsSimple(p.PropertyType))
            .Select(p => new SqlColumn(p.Name, p.PropertyType, row => list[(int)row] is { } item ? p.GetValue(item) : null))
            .Concat(element.GetFields(BindingFlags.Instance | BindingFlags.Public).Where(f => SqlColumn.IsSimple(f.FieldType))
                .Select(f => new SqlColumn(f.Name, f.FieldType, row => list[(int)row] is { } item ? f.GetValue(item) : null)))
            .DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return members.Count == 0 ? null : new SqlTable(name, members, list.Count);
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="At">Gives the value of a row, or null.</param>
internal sealed record SqlColumn(string Name, Type Type, Func<long, object?> At)
{
    private static readonly Dictionary<Type, string> Types = new()
    {
        [typeof(bool)] = "BOOLEAN",
        [typeof(sbyte)] = "TINYINT",
        [typeof(short)] = "SMALLINT",
        [typeof(int)] = "INTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(byte)] = "UTINYINT",
        [typeof(ushort)] = "USMALLINT",
        [typeof(uint)] = "UINTEGER",
        [typeof(ulong)] = "UBIGINT",
        [typeof(float)] = "FLOAT",
        [typeof(double)] = "DOUBLE",
        [typeof(decimal)] = "DECIMAL",
        [typeof(DateTime)] = "TIMESTAMP",
        [typeof(DateTimeOffset)] = "TIMESTAMPTZ",
        [typeof(DateOnly)] = "DATE",
        [typeof(TimeOnly)] = "TIME",
        [typeof(Guid)] = "UUID",
    };

    /// <summary>What the engine calls the type. Anything it does not know is text.</summary>
    public string SqlType { get; private init; } = Types.GetValueOrDefault(Nullable.GetUnderlyingType(Type) ?? Type, "VARCHAR");

    /// <summary>Whether a type's values fit into a cell of a table.</summary>
    /// <param name="type">The type.</param>
    public static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(string) || plain == typeof(char) || plain.IsEnum || Types.ContainsKey(plain));

    /// <summary>The column with its type made sure of: a decimal's places behind the point are those of its values.</summary>
    /// <param name="rows">How many rows there are.</param>
    public SqlColumn Prepared(long rows)
    {
        if (SqlType != "DECIMAL")
        {
            return this;
        }

        var scale = 0;
        for (var row = 0L; row < rows; row++)
        {
            scale = At(row) is decimal value ? Math.Max(scale, value.Scale) : scale;
        }

        return this with { SqlType = string.Create(CultureInfo.InvariantCulture, $"DECIMAL(38, {Math.Min(scale, 28)})") };
    }

    /// <summary>Adds the value of a row to the engine's row.</summary>
    /// <param name="line">The engine's row.</param>
    /// <param name="row">The row.</param>
    public void Append(IDuckDBAppenderRow line, long row) => _ = At(row) switch
    {
        null => line.AppendNullValue(),
        bool v => line.AppendValue(v),
        sbyte v => line.AppendValue(v),
        short v => line.AppendValue(v),
        int v => line.AppendValue(v),
        long v => line.AppendValue(v),
        byte v => line.AppendValue(v),
        ushort v => line.AppendValue(v),
        uint v => line.AppendValue(v),
        ulong v => line.AppendValue(v),
        float v => line.AppendValue(v),
        double v => line.AppendValue(v),
        decimal v => line.AppendValue(v),
        DateTime v => line.AppendValue(v),
        DateTimeOffset v => line.AppendValue(v),
        DateOnly v => line.AppendValue((DateOnly?)v),
        TimeOnly v => line.AppendValue((TimeOnly?)v),
        Guid v => line.AppendValue(v),
        IFormattable v => line.AppendValue(v.ToString(null, CultureInfo.InvariantCulture)),
        var v => line.AppendValue(v.ToString()),
    };
}
