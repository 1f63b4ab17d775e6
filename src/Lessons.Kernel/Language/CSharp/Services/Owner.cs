using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What stands before a dot: a namespace, a type, or a thing of some type.</summary>
/// <param name="Symbol">The namespace or type; null when it is not known.</param>
/// <param name="IsType">Whether the type itself is named, and not a thing of it.</param>
/// <param name="OnlyNamespaces">Whether the place takes nothing but namespaces.</param>
internal readonly record struct Owner(INamespaceOrTypeSymbol? Symbol, bool IsType, bool OnlyNamespaces)
{
    /// <summary>Finds what stands before a dot.</summary>
    /// <param name="model">What the text means.</param>
    /// <param name="dot">The dot.</param>
    public static Owner Before(SemanticModel model, SyntaxToken dot)
    {
        SyntaxNode? node = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(c => c.WhenNotNull.Span.Contains(binding.Span))?.Expression,
            _ => null,
        };
        if (node is null)
        {
            return default;
        }

        var isUsing = node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { StaticKeyword.RawKind: 0 };

        // A half-written line may be read together with the next, as `x.` and `var y` are, and then it is no expression where it stands.
        var owner = Of(model.GetSymbolInfo(node), model.GetTypeInfo(node).Type, isUsing);
        if (owner.Symbol is null or IErrorTypeSymbol)
        {
            var expression = SyntaxFactory.ParseExpression(node.ToString());
            owner = Of(
                model.GetSpeculativeSymbolInfo(node.SpanStart, expression, SpeculativeBindingOption.BindAsExpression),
                model.GetSpeculativeTypeInfo(node.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type,
                isUsing);
        }

        // Of a type that may hold nothing, what follows ?. belongs to the value.
        return dot.Parent is MemberBindingExpressionSyntax && owner.Symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe
            ? owner with { Symbol = maybe.TypeArguments[0] as INamespaceOrTypeSymbol }
            : owner;
    }

    /// <summary>The methods that a call may mean.</summary>
    /// <param name="model">What the text means.</param>
    /// <param name="call">The call, or the <c>new</c>.</param>
    public static IEnumerable<IMethodSymbol> Called(SemanticModel model, SyntaxNode call)
    {
        var all = call switch
        {
            InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression),
            ObjectCreationExpressionSyntax creation when model.GetSymbolInfo(creation.Type).Symbol is INamedTypeSymbol type => [.. type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public)],
            _ => [],
        };
        return all.OfType<IMethodSymbol>();
    }

    private static Owner Of(SymbolInfo info, ITypeSymbol? type, bool onlyNamespaces) => (info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) switch
    {
        INamespaceSymbol space => new(space, false, onlyNamespaces),
        INamedTypeSymbol named => new(named, true, false),
        _ => new(type is { TypeKind: TypeKind.Error } ? null : type, false, false),
    };
}
