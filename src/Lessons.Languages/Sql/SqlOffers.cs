using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary>How a word of SQL may go on: tables, their columns, and the words of a query.</summary>
internal static class SqlOffers
{
    private static readonly string[] Keywords =
    [
        "SELECT", "FROM", "WHERE", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "AS", "AND", "OR", "NOT", "NULL", "IS", "IN", "LIKE", "BETWEEN", "CASE", "WHEN", "THEN", "ELSE", "END",
        "JOIN", "LEFT JOIN", "ON", "DISTINCT", "UNION", "WITH", "ASC", "DESC", "count", "sum", "avg", "min", "max", "round", "lower", "upper", "length",
    ];

    /// <summary>Finds what may stand at the cursor.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">Where the cursor stands.</param>
    /// <param name="variables">The session's variables.</param>
    public static Completions Complete(string code, int cursor, IEnumerable<Variable> variables)
    {
        var (start, end) = (cursor, cursor);
        while (start > 0 && IsWord(code[start - 1]))
        {
            start--;
        }

        while (end < code.Length && IsWord(code[end]))
        {
            end++;
        }

        var tables = variables.DistinctBy(v => v.Name, StringComparer.OrdinalIgnoreCase).Select(SqlTable.Of).OfType<SqlTable>().ToList();
        var owner = start > 0 && code[start - 1] == '.' ? new string([.. code[..(start - 1)].Reverse().TakeWhile(IsWord).Reverse()]) : null;
        var named = SqlTables.In(code, variables).ToList();
        var columns = owner is null
            ? named.SelectMany(t => t.Columns)
            : tables.Where(t => t.Name.Equals(owner, StringComparison.OrdinalIgnoreCase)).SelectMany(t => t.Columns);
        var offers = columns.Select(c => new Completion(Sayable(c.Name), "field"));
        if (owner is null)
        {
            offers = offers.Concat(tables.Select(t => new Completion(t.Name, "variable"))).Concat(Keywords.Select(k => new Completion(k, "keyword")));
        }

        var typed = code[start..cursor];
        return new Completions(start, end, [.. offers.Where(o => o.Text.TrimStart('"').StartsWith(typed, StringComparison.OrdinalIgnoreCase)).DistinctBy(o => o.Text, StringComparer.OrdinalIgnoreCase)]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static string Sayable(string name) => name.All(IsWord) && !char.IsDigit(name[0]) ? name : $"\"{name}\"";
}
