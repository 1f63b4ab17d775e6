using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Something that may stand at the cursor.</summary>
/// <param name="Text">What would be put there.</param>
/// <param name="Kind">What it is, in one of the words that Jupyter's front ends know.</param>
/// <param name="Rank">How likely it is, the likeliest lowest.</param>
internal sealed record Offer(string Text, string Kind, int Rank)
{
    /// <summary>Makes an offer of a name.</summary>
    /// <param name="symbol">What it names.</param>
    /// <param name="rank">How likely it is.</param>
    public static Offer Of(ISymbol symbol, int rank) => new(symbol.Name, KindOf(symbol), rank);

    /// <summary>Whether a name is for people: neither hidden nor obsolete, and one that code can say.</summary>
    /// <param name="symbol">What it names.</param>
    /// <param name="typed">How it begins. Asked first, because reading attributes takes a while.</param>
    public static bool IsWorthIt(ISymbol symbol, string typed) =>
        symbol.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && symbol.CanBeReferencedByName && !symbol.GetAttributes().Any(IsWarning);

    /// <summary>How likely a name is where anything may stand: what the learner made first, then what .NET has.</summary>
    /// <param name="symbol">What it names.</param>
    public static int RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 0,
        _ when symbol.Locations.Any(l => l.IsInSource) => 0,
        IMethodSymbol or IPropertySymbol or IFieldSymbol => 2,
        INamedTypeSymbol => 3,
        _ => 5,
    };

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        ILocalSymbol or IRangeVariableSymbol => "variable",
        IParameterSymbol => "param",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enumMember",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol => "field",
        INamespaceSymbol => "module",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        _ => "text",
    };

    private static bool IsWarning(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        nameof(ObsoleteAttribute) => true,
        nameof(EditorBrowsableAttribute) => attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }],
        _ => false,
    };
}
