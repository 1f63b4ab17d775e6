using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Teaching;

/// <summary>Tells an answer from what was handed out.</summary>
internal static class Blanks
{
    /// <summary>What to say when there is nothing to judge yet; null when there is.</summary>
    public static Told? Told(Exercise exercise, Attempt read)
    {
        var tokens = read.Tree.GetRoot().DescendantTokens().ToList();
        if (tokens.TrueForAll(t => t.Text.Length == 0))
        {
            return new("Answered.Empty", exercise.Id);
        }

        if (Lines(read.Tree, tokens.Where(IsBlank)) is { Count: > 0 } lines)
        {
            return new("Answered.Blank", lines.Count, string.Join(", ", lines.Distinct()));
        }

        if (CodeText.WithoutSpace(read.Code) == CodeText.WithoutSpace(exercise.Stub))
        {
            return new("Answered.Untouched");
        }

        return read.Tree.GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(n => n is { Type: IdentifierNameSyntax { Identifier.ValueText: "NotImplementedException" }, Parent: ThrowStatementSyntax or ThrowExpressionSyntax })
            ? new("Answered.NotImplemented") : null;
    }

    // Three lines and more; one or two are names that C# gives a meaning.
    private static bool IsBlank(SyntaxToken token) =>
        (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)) && token.ValueText.Length >= 3 && token.ValueText.All(c => c == '_');

    // The directive is line 1 of the cell.
    private static List<int> Lines(SyntaxTree tree, IEnumerable<SyntaxToken> tokens) => [.. tokens.Select(t => tree.GetLineSpan(t.Span).StartLinePosition.Line + 2)];
}
