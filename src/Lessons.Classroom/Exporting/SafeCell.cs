using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>A cell of a table that no spreadsheet takes for a formula.</summary>
/// <remarks>
/// Excel and others run a cell that begins with =, +, - or @, and in East Asian settings with their full-width forms; white space, quotation marks and marks that
/// nobody sees may stand before it, and a tab or a line break begins a cell of its own (OWASP, "CSV Injection"). CsvHelper's InjectionOptions look at the first
/// letter alone, and would change numbers too; so cells are made safe here, and quoted by CsvHelper.
/// </remarks>
public static partial class SafeCell
{
    /// <summary>The text with ' before it where it could be taken for a formula. A genuine number stays as it is.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !Number().IsMatch(text) && (Dangerous().IsMatch(text) || text is ['\t' or '\r' or '\n', ..]) ? "'" + text : text;
    }

    [GeneratedRegex(@"\A[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?\z")]
    private static partial Regex Number();

    [GeneratedRegex("\\A[\\s\\p{C}\\p{M}\\p{Z}\"'“”‘’«»`]*[=+\\-@|%＝＋－＠﹢﹣﹦﹫−]")]
    private static partial Regex Dangerous();
}
