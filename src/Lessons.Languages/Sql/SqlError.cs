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
    public static CellEnd Of(string message, string code, IReadOnlyList<string> tables, ICellContext cell)
    {
        var said = message.Split("\n\nLINE ", 2)[0].Trim();
        var (name, sentence, advice) = Words(said, tables);
        var (line, column, length) = Place(message, code);
        var end = cell.Fail(name, sentence, line, column, length).Error!;

        // What was refused names folders of this machine; what refused it is all that there is to know.
        var original = name == "SqlClosed" ? "file system operations are disabled by configuration" : said.Split('\n')[0];
        return new CellEnd(end with { Text = advice is null ? end.Text : $"{end.Text}\n{advice}", Original = new OriginalWords("DuckDB’s own words", original) });
    }

    private static (string Name, string Sentence, string? Advice) Words(string said, IReadOnlyList<string> tables)
    {
        var here = tables.Count == 0 ? "There are no tables yet: make a data frame in a C# cell first." : $"The tables are: {string.Join(", ", tables.Distinct(StringComparer.OrdinalIgnoreCase))}.";
        if (NoTable().Match(said) is { Success: true } table)
        {
            return ("SqlNoTable", $"There is no table called “{table.Groups[1].Value}”.", Nearest.Sentence(table.Groups[1].Value, tables) + here);
        }

        if (NoColumn().Match(said) is { Success: true } column)
        {
            var near = Candidates().Match(said) is { Success: true } found ? Quoted().Matches(found.Value).Select(m => m.Groups[1].Value.Split('.')[^1]).Distinct(StringComparer.Ordinal).ToList() : [];
            return ("SqlNoColumn", $"There is no column called “{column.Groups[1].Value}” in these tables.", (near.Count == 0 ? "" : $"{Nearest.Sentence(column.Groups[1].Value, near)}Near it are: {string.Join(", ", near)}. ") + "Text stands in single quotes: 'like this'.");
        }

        if (NearText().Match(said) is { Success: true } near2)
        {
            return ("SqlSyntax", $"SQL cannot be read here, at “{near2.Groups[1].Value}”.", "Something before it is missing, misspelt or one too many. A query goes: SELECT … FROM … WHERE … GROUP BY … ORDER BY …");
        }

        return said switch
        {
            _ when said.Contains("syntax error at end of input", StringComparison.Ordinal) => ("SqlSyntax", "The statement breaks off here: something is missing at its end.", "A query goes: SELECT … FROM … WHERE … GROUP BY … ORDER BY …"),
            _ when said.StartsWith("Permission Error", StringComparison.Ordinal) || said.Contains("disabled by configuration", StringComparison.Ordinal) => ("SqlClosed", "SQL works on this notebook's data only: files, the network and extensions are closed to it.", "Read the file in a C# cell into a data frame, and use its name here. " + here),
            _ when said.Contains("configuration has been locked", StringComparison.Ordinal) => ("SqlSettings", "The settings of SQL cannot be changed in a notebook.", null),
            _ when WrongTypes().Match(said) is { Success: true } call => ("SqlWrongType", $"{call.Groups[1].Value} does not work with values of the type {call.Groups[2].Value}.", "VARCHAR is text. cast(column AS DOUBLE) makes numbers of text that is written like numbers."),
            _ when said.Contains("must appear in the GROUP BY clause", StringComparison.Ordinal) => ("SqlGroupBy", "With GROUP BY, each column of SELECT must be one that is grouped by, or stand in a function such as count, sum, min or any_value.", null),
            _ when NoFunction().Match(said) is { Success: true } function => ("SqlNoFunction", $"There is no function called “{function.Groups[1].Value}”.", DidYouMean().Match(said) is { Success: true } mean ? $"Did you mean \"{mean.Groups[1].Value}\"?" : null),
            _ when said.StartsWith("Conversion Error", StringComparison.Ordinal) => ("SqlConversion", $"A value cannot be read as the type that is asked for: {Rest(said)}.", "try_cast(value AS TYPE) gives NULL where that happens."),
            _ when said.StartsWith("Out of Memory Error", StringComparison.Ordinal) => ("SqlMemory", "The query needs more memory than SQL may take here (1 GB).", "Ask for fewer rows or columns, or group them."),
            _ => ("Sql" + said.Split(' ')[0], Rest(said) + ".", null),
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
