using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Takes a lesson apart into what its readers read. A near miss (<c>#!wrong</c>) says what is not so on purpose, and is left out.</summary>
internal static partial class Passages
{
    public static IReadOnlyList<Passage> Of(Notebook lesson) => [.. lesson.Cells.SelectMany(Of)];

    public static IEnumerable<Passage> Of(Cell cell) => (cell.Kind, Directive(cell)) switch
    {
        (CellKind.Markdown, _) => [new(cell, cell.Source, PassageKind.Prose)],
        (CellKind.Raw, _) or (_, "wrong") => [],
        (_, "quiz") => Quiz(cell),
        (_, "answer") => [new(cell, RubricPoints().Replace(Body(cell), ""), PassageKind.Told)],
        // A number that a check expects is what the solution gives, and the solution is looked at.
        (_, "check") => Code(cell).Where(p => p.Kind is not PassageKind.Number),
        _ => Code(cell),
    };

    /// <summary>What a cell's first line asks for, such as <c>quiz</c>; empty for plain code.</summary>
    public static string Directive(Cell cell) => FirstLine().Match(cell.Source).Groups["name"].Value;

    private static string Body(Cell cell) => FirstLine().Replace(cell.Source, "");

    private static IEnumerable<Passage> Quiz(Cell cell)
    {
        var lines = Body(cell).Split('\n').ToLookup(line => WrongOption().IsMatch(line));
        return lines[true].Select(line => new Passage(cell, line, PassageKind.Mistake)).Append(new(cell, string.Join('\n', lines[false]), PassageKind.Told));
    }

    private static IEnumerable<Passage> Code(Cell cell)
    {
        var root = CSharpSyntaxTree.ParseText(Body(cell), new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot();
        var remarks = root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(t => t.ToString().TrimStart('/', '*', ' ')).Where(t => !Region().IsMatch(t));
        yield return new(cell, string.Join('\n', remarks), PassageKind.Told);
        foreach (var token in root.DescendantTokens())
        {
            if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            {
                yield return new(cell, token.ValueText, PassageKind.Told);
            }
            else if (token.IsKind(SyntaxKind.NumericLiteralToken) && !IsPlace(token))
            {
                yield return new(cell, token.ValueText, PassageKind.Number);
            }
        }
    }

    // The 5 of source.Paragraph(5) says where, not how many.
    private static bool IsPlace(SyntaxToken token) =>
        token.Parent is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Paragraph" or "Quote" } } } };

    [GeneratedRegex(@"\A\s*#!(?<name>[\w-]+).*")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^\s*(?:[-*] \[\s*\]|~)")]
    private static partial Regex WrongOption();

    [GeneratedRegex(@"^(?:[-*] )?\d+(?:\.\d+)?  ", RegexOptions.Multiline)]
    private static partial Regex RubricPoints();

    [GeneratedRegex(@"^(?:BEGIN|END) ")]
    private static partial Regex Region();
}
