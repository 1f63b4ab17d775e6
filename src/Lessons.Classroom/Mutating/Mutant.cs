using Lessons.Teaching;
using Microsoft.CodeAnalysis;

namespace Lessons.Classroom;

/// <summary>A solution with one small change in it.</summary>
/// <param name="Kind">What kind of change, in one word, such as <c>operator</c>.</param>
/// <param name="Line">The line of the solution that is changed, from 1.</param>
/// <param name="Before">That line as the author has it.</param>
/// <param name="After">What stands there instead; several lines when the change runs over several.</param>
/// <param name="Code">The whole text.</param>
public sealed record Mutant(string Kind, int Line, string Before, string After, string Code)
{
    /// <summary>The change in one line.</summary>
    public override string ToString() => $"- {Before.Trim()}  + {(After.Trim().Length == 0 ? "(nothing)" : After.Trim().ReplaceLineEndings(" "))}";

    /// <summary>Every mutant of a solution, in the order of the text, each text once.</summary>
    /// <param name="code">The solution's cell, without the marks around the solution.</param>
    /// <param name="lines">The lines, from 0, that are the solution; what was given stays as it is.</param>
    /// <param name="scope">The session's variables once it has run.</param>
    internal static IReadOnlyList<Mutant> Of(string code, IReadOnlySet<int> lines, NamesInScope scope)
    {
        var tree = CodeText.Parse(code);
        var same = CodeText.WithoutSpace(code);
        return
        [
            .. tree.GetRoot().DescendantNodes()
                .Where(n => lines.Contains(tree.GetLineSpan(n.Span).StartLinePosition.Line))
                .SelectMany(n => Mutators.All.SelectMany(m => m.At(n, scope).Select(e => Make(m.Name, e, code))))
                .Where(m => CodeText.WithoutSpace(m.Code) != same)
                .DistinctBy(m => CodeText.WithoutSpace(m.Code), StringComparer.Ordinal)
                .OrderBy(m => m.Line),
        ];
    }

    private static Mutant Make(string kind, Edit edit, string code)
    {
        var from = code.LastIndexOf('\n', Math.Max(0, edit.Span.Start - 1)) + 1;
        from = edit.Span.Start == 0 ? 0 : from;
        var to = code.IndexOf('\n', edit.Span.End) is >= 0 and var end ? end : code.Length;
        var changed = code[..edit.Span.Start] + edit.Text + code[edit.Span.End..];
        return new(kind, code.AsSpan(0, edit.Span.Start).Count('\n') + 1, code[from..to], changed[from..(to + changed.Length - code.Length)], changed);
    }
}
