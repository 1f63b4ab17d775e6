using System.Text.RegularExpressions;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary>The session's tables that a text of SQL names.</summary>
internal static partial class SqlTables
{
    /// <summary>Finds the variables that are tables and whose names stand in the text. Capitals do not matter in SQL; of two names that differ in no more, the first counts.</summary>
    /// <param name="code">The text.</param>
    /// <param name="variables">The session's variables.</param>
    public static IEnumerable<SqlTable> In(string code, IEnumerable<Variable> variables)
    {
        var words = Word().Matches(code).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return variables.Where(v => words.Contains(v.Name)).DistinctBy(v => v.Name, StringComparer.OrdinalIgnoreCase).Select(SqlTable.Of).OfType<SqlTable>();
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();
}
