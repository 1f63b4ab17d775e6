using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Teaching;

/// <summary>Looks for things in a learner's code.</summary>
internal static class CodeSearch
{
    /// <summary>Whether a name stands anywhere in the code.</summary>
    public static bool Mentions(SyntaxTree tree, string name) => tree.GetRoot().DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name);

    /// <summary>Whether the code does anything with a name but show it: a line with nothing else on it gives no value.</summary>
    public static bool Uses(SyntaxTree tree, string name) =>
        tree.GetRoot().DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name && t.Parent is not IdentifierNameSyntax { Parent: ExpressionStatementSyntax });

    /// <summary>Whether a function or method of that name is called.</summary>
    public static bool Calls(SyntaxNode root, string name) => root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(c => CalledName(c) == name);

    /// <summary>The name of what is called; null when it has none.</summary>
    public static string? CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether the code divides one whole number by another, as far as one can tell by reading it.</summary>
    public static bool DividesWholeNumbers(Attempt attempt) =>
        attempt.Tree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>()
            .Any(b => b.IsKind(SyntaxKind.DivideExpression) && IsWhole(b.Left, attempt) && IsWhole(b.Right, attempt));

    private static bool IsWhole(ExpressionSyntax expression, Attempt attempt) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is int or long,
        ParenthesizedExpressionSyntax inner => IsWhole(inner.Expression, attempt),
        PrefixUnaryExpressionSyntax signed => IsWhole(signed.Operand, attempt),
        BinaryExpressionSyntax both => IsWhole(both.Left, attempt) && IsWhole(both.Right, attempt),
        CastExpressionSyntax cast => cast.Type.ToString() is "int" or "long",
        IdentifierNameSyntax name => attempt.Variables.TryGetValue(name.Identifier.ValueText, out var v) && TypeWords.IsWhole(v.Declared),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } => true,
        InvocationExpressionSyntax call => CalledName(call) is "Count",
        _ => false,
    };
}
