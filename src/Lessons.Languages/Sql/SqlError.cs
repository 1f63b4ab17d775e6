using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary>What a person reads when SQL fails: the place, what it means, what to try. The engine's own words stay one fold away.</summary>
internal static partial class SqlError
{
    /// <summary>Puts the engine's message into words.</summary>
    /// <param name="message">The engine's message: a kind, a sentence, and often the line with a caret under it.</param>
    /// <param name="code">The cell's text, with the lines as in the cell.</param>
    /// <param name="tables">The tables there are.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="words">The person's language.</param>
    public static CellEnd Of(string message, string code, IReadOnlyList<string> tables, ICellContext cell, LanguageWords words)
    {
        var said = message.Split("\n\nLINE ", 2)[0].Trim();
        var (name, sentence, advice) = Tell(said, tables, words);
        var (line, column, length) = Place(message, code);
        var end = cell.Fail(name, sentence, line, column, length).Error!;

        // What was refused names folders of this machine; what refused it is all that there is to know.
        var original = name == "SqlClosed" ? "file system operations are disabled by configuration" : said.Split('\n')[0];
        return new CellEnd(end with { Text = advice is null ? end.Text : $"{end.Text}\n{advice}", Original = new OriginalWords(words.Of("Sql.Own"), original) });
    }

    private static (string Name, string Sentence, string? Advice) Tell(string said, IReadOnlyList<string> tables, LanguageWords words)
    {
        var here = tables.Count == 0 ? words.Of("Sql.NoTables") : words.Of("Sql.Tables", string.Join(", ", tables.Distinct(StringComparer.OrdinalIgnoreCase)));
        if (NoTable().Match(said) is { Success: true } table)
        {
            return ("SqlNoTable", words.Of("Sql.NoTable", table.Groups[1].Value), words.DidYouMean(table.Groups[1].Value, tables) + here);
        }

        if (NoColumn().Match(said) is { Success: true } column)
        {
            var near = Candidates().Match(said) is { Success: true } found ? Quoted().Matches(found.Value).Select(m => m.Groups[1].Value.Split('.')[^1]).Distinct(StringComparer.Ordinal).ToList() : [];
            return ("SqlNoColumn", words.Of("Sql.NoColumn", column.Groups[1].Value), (near.Count == 0 ? "" : $"{words.DidYouMean(column.Groups[1].Value, near)}{words.Of("Sql.NearColumns", string.Join(", ", near))} ") + words.Of("Sql.Quotes"));
        }

        if (NearText().Match(said) is { Success: true } near2)
        {
            return ("SqlSyntax", words.Of("Sql.Syntax", near2.Groups[1].Value), words.Of("Sql.Syntax.Try"));
        }

        return said switch
        {
            _ when said.Contains("syntax error at end of input", StringComparison.Ordinal) => ("SqlSyntax", words.Of("Sql.Ends"), words.Of("Sql.Ends.Try")),
            _ when said.StartsWith("Permission Error", StringComparison.Ordinal) || said.Contains("disabled by configuration", StringComparison.Ordinal) => ("SqlClosed", words.Of("Sql.Closed"), $"{words.Of("Sql.Closed.Try")} {here}"),
            _ when said.Contains("configuration has been locked", StringComparison.Ordinal) => ("SqlSettings", words.Of("Sql.Settings"), null),
            _ when WrongTypes().Match(said) is { Success: true } call => ("SqlWrongType", words.Of("Sql.WrongType", call.Groups[1].Value, call.Groups[2].Value), words.Of("Sql.WrongType.Try")),
            _ when said.Contains("must appear in the GROUP BY clause", StringComparison.Ordinal) => ("SqlGroupBy", words.Of("Sql.GroupBy"), null),
            _ when NoFunction().Match(said) is { Success: true } function => ("SqlNoFunction", words.Of("Sql.NoFunction", function.Groups[1].Value), DidYouMean().Match(said) is { Success: true } mean ? words.Of("Sql.DidYouMean", mean.Groups[1].Value) : null),
            _ when said.StartsWith("Conversion Error", StringComparison.Ordinal) => ("SqlConversion", words.Of("Sql.Conversion", Rest(said)), words.Of("Sql.Conversion.Try")),
            _ when said.StartsWith("Out of Memory Error", StringComparison.Ordinal) => ("SqlMemory", words.Of("Sql.Memory"), words.Of("Sql.Memory.Try")),
            _ => ("Sql" + said.Split(' ')[0], words.Of("Sql.Other", Rest(said)), null),
        };
    }

    private static string Rest(string said) => (said.Split('\n')[0] is var first && first.IndexOf("Error: ", StringComparison.Ordinal) is >= 0 and var at ? first[(at + 7)..] : first).TrimEnd('.', '!', ' ');

    // The engine shows a long line in part, with dots where it was cut.
    private static (int Line, int? Column, int Length) Place(string message, string code)
    {
        var lines = code.Split('\n');
        if (At().Match(message) is not { Success: true } at || !int.TryParse(at.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line > lines.Length)
        {
            var last = Array.FindLastIndex(lines, l => l.Trim().Length > 0);
            return message.Contains("end of input", StringComparison.Ordinal) ? (last + 1, lines[last].TrimEnd().Length, 1) : (Array.FindIndex(lines, l => l.Trim().Length > 0) + 1, null, 0);
        }

        var shown = at.Groups["text"].Value;
        var column = at.Groups["before"].Length - $"LINE {line}: ".Length;
        if (shown.StartsWith("...", StringComparison.Ordinal))
        {
            var part = shown[3..].Replace("...", "", StringComparison.Ordinal).TrimEnd();
            column = lines[line - 1].IndexOf(part, StringComparison.Ordinal) is >= 0 and var found ? found + column - 3 : column;
        }

        column = Math.Clamp(column, 0, Math.Max(0, lines[line - 1].Length - 1));
        var word = lines[line - 1].AsSpan(Math.Min(column, lines[line - 1].Length));
        var length = 0;
        while (length < word.Length && (char.IsLetterOrDigit(word[length]) || word[length] == '_'))
        {
            length++;
        }

        return (line, column + 1, Math.Max(1, length));
    }

    [GeneratedRegex(@"\n\nLINE (?<line>\d+): (?<text>[^\n]*)\n(?<before> *)\^")]
    private static partial Regex At();

    [GeneratedRegex("(?:Table|View) with name ([^ ]+) does not exist")]
    private static partial Regex NoTable();

    [GeneratedRegex("""(?:Referenced column|does not have a column named|Table "[^"]*" does not have a column named) "([^"]+)""")]
    private static partial Regex NoColumn();

    [GeneratedRegex("Candidate bindings: .*")]
    private static partial Regex Candidates();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("syntax error at or near \"([^\"]*)\"")]
    private static partial Regex NearText();

    [GeneratedRegex("Scalar Function with name ([^ ]+) does not exist|Function with name ([^ ]+) does not exist")]
    private static partial Regex NoFunction();

    [GeneratedRegex(@"No function matches the given name and argument types '(\S+?)\((.*?)\)'")]
    private static partial Regex WrongTypes();

    [GeneratedRegex("Did you mean \"([^\"]+)\"")]
    private static partial Regex DidYouMean();
}
