using Microsoft.CodeAnalysis;

namespace Lessons.Teaching;

/// <summary>Tells what cannot be read as C#.</summary>
internal static class ParseErrors
{
    /// <summary>The first thing that cannot be read; null when all can.</summary>
    public static Told? Told(Attempt read)
    {
        if (read.Tree.GetDiagnostics().FirstOrDefault(d => d.Severity is DiagnosticSeverity.Error) is not { } error)
        {
            return null;
        }

        // The directive is line 1 of the cell.
        var line = error.Location.GetLineSpan().StartLinePosition.Line;
        var text = read.Tree.GetText().Lines[line].ToString().Trim();
        return DirectiveLine.IsOne(text) ? new("Parses.Directive", line + 2, Shown.Words(text))
            : text.IndexOfAny(['“', '”', '„', '‘', '’', '«', '»']) >= 0 ? new("Parses.CurlyQuotes", line + 2)
            : IsAtEnd(read, error) ? new("Parses.AtEnd", line + 2)
            : new("Parses.Line", line + 2, Shown.Words(text));
    }

    // Something is still open; but a semicolon (CS1002) is missing in the very line.
    private static bool IsAtEnd(Attempt read, Diagnostic error) => error.Id != "CS1002" && error.Location.SourceSpan.Start >= read.Code.TrimEnd().Length;
}
