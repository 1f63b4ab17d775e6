using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Teaching;

/// <summary>Regions between <c>BEGIN</c> and <c>END SOLUTION</c>, and <c>BEGIN</c> and <c>END HIDDEN TESTS</c>, as nbgrader marks them.</summary>
internal static partial class Regions
{
    /// <summary>What stands where a solution was and nothing better can be said.</summary>
    public const string YourCode = "// YOUR CODE HERE";

    /// <summary>A blank for the learner to fill.</summary>
    public const string Blank = "____";

    /// <summary>The text as it is handed out: each solution gives way to a stub.</summary>
    public static string WithoutSolutions(string text) => Cut(text, "SOLUTION", Stub);

    /// <summary>The text as the author runs it: without the marks around the solutions.</summary>
    public static string WithSolutions(string text) => Cut(text, "SOLUTION", lines => lines);

    /// <summary>The text without its hidden tests.</summary>
    public static string WithoutHiddenTests(string text) => Cut(text, "HIDDEN TESTS", _ => []);

    /// <summary>The lines, from 0, of <see cref="WithSolutions"/> that are the author's solution; empty ones are left out.</summary>
    public static IReadOnlySet<int> SolutionLines(string text)
    {
        const char Mark = '\u0001';
        var marked = Cut(text, "SOLUTION", lines => lines.Select(l => l.Trim().Length == 0 ? l : Mark + l)).Split('\n');
        return Enumerable.Range(0, marked.Length).Where(i => marked[i].StartsWith(Mark)).ToHashSet();
    }

    /// <summary>Where such regions stand, in characters: from the line behind <c>BEGIN</c> to the line of <c>END</c>, or to the text's end.</summary>
    public static IReadOnlyList<(int Start, int End)> Spans(string text, string kind)
    {
        var spans = new List<(int, int)>();
        var (at, open) = (0, -1);
        foreach (var line in text.Split('\n'))
        {
            if (open < 0 && Is(line.TrimEnd('\r'), "BEGIN", kind))
            {
                open = at + line.Length;
            }
            else if (open >= 0 && Is(line.TrimEnd('\r'), "END", kind))
            {
                spans.Add((open, at));
                open = -1;
            }

            at += line.Length + 1;
        }

        return open < 0 ? spans : [.. spans, (open, text.Length)];
    }

    /// <summary>Whether the text has such a region.</summary>
    public static bool Has(string text, string kind) => Lines(text).Any(l => Is(l, "BEGIN", kind));

    /// <summary>The line, from 1, of a mark without its other half, or inside another region; null when all is well.</summary>
    public static int? Unpaired(string text, string kind)
    {
        int? open = null;
        foreach (var (line, number) in Lines(text).Select((l, i) => (l, i + 1)))
        {
            if (Is(line, "BEGIN", kind))
            {
                if (open is not null)
                {
                    return number;
                }

                open = number;
            }
            else if (Is(line, "END", kind))
            {
                if (open is null)
                {
                    return number;
                }

                open = null;
            }
        }

        return open;
    }

    private static string Cut(string text, string kind, Func<IReadOnlyList<string>, IEnumerable<string>> instead)
    {
        var kept = new List<string>();
        List<string>? inside = null;
        foreach (var line in Lines(text))
        {
            if (inside is null && Is(line, "BEGIN", kind))
            {
                inside = [];
            }
            else if (inside is not null && Is(line, "END", kind))
            {
                kept.AddRange(instead(inside));
                inside = null;
            }
            else
            {
                (inside ?? kept).Add(line);
            }
        }

        // Without its end a region runs to the end of the text, so that nothing hidden slips out.
        kept.AddRange(inside is null ? [] : instead(inside));
        return string.Join('\n', kept).Trim('\n');
    }

    /// <summary>A line for each variable, with a blank for its value; where the solution does anything else, a remark.</summary>
    private static IEnumerable<string> Stub(IReadOnlyList<string> solution)
    {
        var indent = solution.FirstOrDefault(l => l.Trim().Length > 0) is { } first ? first[..^first.TrimStart().Length] : "";
        var statements = CodeText.Parse(string.Join('\n', solution)).GetCompilationUnitRoot().Members;
        return statements.Count > 0 && statements.All(IsValue)
            ? statements.OfType<FieldDeclarationSyntax>().Select(f => $"{indent}{f.Declaration.Type} {f.Declaration.Variables[0].Identifier} = {Blank};")
            : [indent + YourCode];
    }

    private static bool IsValue(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: not null }] } && !member.ContainsDiagnostics;

    private static bool Is(string line, string end, string kind) =>
        Mark().Match(line) is { Success: true } m && m.Groups["end"].Value == end && m.Groups["kind"].Value == kind;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    [GeneratedRegex(@"^\s*(?://+|\#+)?\s*(?<end>BEGIN|END) (?<kind>SOLUTION|HIDDEN TESTS)\s*$")]
    private static partial Regex Mark();
}
