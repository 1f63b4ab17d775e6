using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Marks that depend on what a name means, which only the compiler knows.</summary>
internal sealed class SymbolMarks(SemanticModel model)
{
    private const string Class = "global::Lessons.Kernel.Language.CSharp.StopPoint.";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Exit", "InfiniteSequence", "Timer" };

    /// <summary>Whether a cell holds anything of the kind. Told by its text alone, since the compiler's answer costs time.</summary>
    /// <param name="root">The cell.</param>
    public static bool Needs(SyntaxNode root) => root.DescendantNodes().Any(n =>
        (n is AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } && !IsSurelyAValue(body)) || n is RecordDeclarationSyntax
        || (n is SimpleNameSyntax name && (Names.Contains(name.Identifier.ValueText) || Refusals.Names.Contains(name.Identifier.ValueText))));

    /// <summary>Whether a lambda's expression gives a value, whatever the lambda is for: C# takes it for no statement. In an expression tree it may stand all the same.</summary>
    /// <param name="body">The expression.</param>
    public static bool IsSurelyAValue(ExpressionSyntax body) => body
        is BinaryExpressionSyntax or LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
        or ConditionalExpressionSyntax or InterpolatedStringExpressionSyntax or CastExpressionSyntax or IsPatternExpressionSyntax or TupleExpressionSyntax;

    /// <summary>Whether an expression-bodied lambda gives a value; null when it cannot have a body at all.</summary>
    /// <param name="lambda">The lambda.</param>
    public bool? Returns(AnonymousFunctionExpressionSyntax lambda)
    {
        // In an expression tree there are no statements, and no code that runs.
        if (lambda.AncestorsAndSelf().OfType<AnonymousFunctionExpressionSyntax>().Any(l => model.GetTypeInfo(l).ConvertedType is not { TypeKind: TypeKind.Delegate }))
        {
            return null;
        }

        return model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol method
            ? null
            : !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" });
    }

    /// <summary>Marks one node, when it is of the kind.</summary>
    /// <param name="node">The node.</param>
    /// <param name="edits">Where marks go.</param>
    public void Mark(SyntaxNode node, Edits edits)
    {
        switch (node)
        {
            case SimpleNameSyntax name when Names.Contains(name.Identifier.ValueText):
                MarkName(name, edits);
                break;
            case BaseObjectCreationExpressionSyntax creation when Is(model.GetTypeInfo(creation).Type, "System.Threading", "Timer"):
                edits.Open(creation.SpanStart, $"{Class}Own<global::System.Threading.Timer>(");
                edits.Close(creation.Span.End, ")");
                break;
            case RecordDeclarationSyntax record when !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword):
                MarkRecord(record, edits);
                break;
        }
    }

    private void MarkName(SimpleNameSyntax name, Edits edits)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        if (symbol?.Name == "Exit" && Is(symbol.ContainingType, "System", "Environment"))
        {
            edits.Replace(whole.Span, Class + "Exit");
        }
        else if (symbol?.Name == "InfiniteSequence" && Is(symbol.ContainingType, "System.Linq", "Enumerable") && whole.Parent is InvocationExpressionSyntax call)
        {
            edits.Open(call.SpanStart, Class + "Each(");
            edits.Close(call.Span.End, ")");
        }
    }

    private void MarkRecord(RecordDeclarationSyntax record, Edits edits)
    {
        if (model.GetDeclaredSymbol(record) is { } type && RecordMembers.For(record, type) is { Length: > 0 } members)
        {
            if (record.OpenBraceToken.IsKind(SyntaxKind.None))
            {
                edits.Replace(record.SemicolonToken.Span, $"{{{members}}}");
            }
            else
            {
                edits.Open(record.OpenBraceToken.Span.End, members);
            }
        }
    }

    private static bool Is(ITypeSymbol? type, string space, string name) => type?.Name == name && type.ContainingNamespace?.ToDisplayString() == space;
}
