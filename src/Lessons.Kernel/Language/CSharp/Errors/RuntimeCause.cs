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
    public string Quoted => Regex.Match(Exception.Message, @"'(.*?)'(?= was not| is denied| does not|\.?$)", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The variable or place that holds nothing, when the statement leaves only one to choose; otherwise null.</summary>
    public string? Missing
    {
        get
        {
            var asked = Node?.DescendantNodesAndSelf().Select(Asked).OfType<ExpressionSyntax>().ToList() ?? [];
            return asked.Exists(e => e is InvocationExpressionSyntax)
                ? null
                : asked.Select(e => e.ToString()).Where(n => !char.IsUpper(n[0]) && ValueOf(n) is null).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : null;
        }
    }

    /// <summary>The variables that stand before [ ] in the statement.</summary>
    public IEnumerable<string> IndexedVariables =>
        Node?.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().Select(e => e.Expression.ToString()) ?? [];

    // What stands before a dot or [ ], or after the in of a foreach. Names with a capital are types, for all that can be told here.
    private static ExpressionSyntax? Asked(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Expression: not (LiteralExpressionSyntax or PredefinedTypeSyntax) } access => access.Expression,
        ElementAccessExpressionSyntax access => access.Expression,
        ForEachStatementSyntax loop => loop.Expression,
        _ => null,
    };
}
