using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>An exception of the framework, and the statement of a cell in which it came up.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="Node">The statement, or as much of it as begins at the place; null when it is not known.</param>
/// <param name="ValueOf">What a variable of the session holds; null when there is none.</param>
internal sealed record RuntimeCause(Exception Exception, SyntaxNode? Node, Func<string, object?> ValueOf)
{
    /// <summary>What stands between quotes in the exception's message.</summary>
    public string Quoted => Regex.Match(Exception.Message, "'(.*)'", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The variable that something is asked of, when the statement has only one such; otherwise null.</summary>
    public string? AskedVariable =>
        Node?.DescendantNodesAndSelf().SelectMany(Asked).Select(e => e.ToString()).Where(n => char.IsLower(n[0])).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : null;

    /// <summary>The variables that stand before [ ] in the statement.</summary>
    public IEnumerable<string> IndexedVariables =>
        Node?.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().Select(e => e.Expression.ToString()) ?? [];

    // A chain such as school.Teacher.Name asks twice, so no one name can be blamed.
    private static IEnumerable<ExpressionSyntax> Asked(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } access => [access.Expression],
        ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax } access => [access.Expression],
        ForEachStatementSyntax { Expression: IdentifierNameSyntax } loop => [loop.Expression],
        _ => [],
    };
}
