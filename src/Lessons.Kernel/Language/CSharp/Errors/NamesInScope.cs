using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The names that code could mean at a place.</summary>
internal static class NamesInScope
{
    private static readonly string[] Keywords =
        ["int", "long", "double", "decimal", "string", "char", "bool", "object", "void", "var", "true", "false", "null", "new", "return", "await"];

    /// <summary>All that can be named without a dot: what the session's cells define first, then types, then what is imported besides.</summary>
    /// <param name="cause">The place.</param>
    public static IEnumerable<string> All(Cause cause) =>
        Symbols(cause).OrderBy(Rank).ThenBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Name).Concat(Keywords);

    /// <summary>The types that can be named without a dot.</summary>
    /// <param name="cause">The place.</param>
    public static IEnumerable<string> Types(Cause cause) =>
        Keywords.Concat(Symbols(cause).Where(s => s is INamedTypeSymbol or INamespaceSymbol).OrderBy(Rank).ThenBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Name));

    /// <summary>What can stand after a dot.</summary>
    /// <param name="cause">The place.</param>
    /// <param name="of">What stands before the dot.</param>
    /// <param name="ofType">Whether that is a type's name.</param>
    public static IEnumerable<ISymbol> Members(Cause cause, INamespaceOrTypeSymbol of, bool ofType) =>
        cause.Model.LookupSymbols(cause.Start, of, includeReducedExtensionMethods: !ofType)
            .Where(s => s.CanBeReferencedByName && (of is INamespaceSymbol || s is INamedTypeSymbol || s.IsStatic == ofType || s is IMethodSymbol { ReducedFrom: not null }));

    /// <summary>The shortest namespace that has a public type of that name; null when none has.</summary>
    /// <param name="compilation">What is referenced.</param>
    /// <param name="type">The name.</param>
    public static string? NamespaceOf(CSharpCompilation compilation, string type) =>
        Namespaces(compilation.GlobalNamespace)
            .Where(n => !n.IsGlobalNamespace && n.GetTypeMembers(type).Any(t => t.DeclaredAccessibility == Accessibility.Public))
            .Select(n => n.ToDisplayString())
            .OrderBy(n => n.StartsWith("System", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(n => n.Length)
            .FirstOrDefault();

    private static IEnumerable<ISymbol> Symbols(Cause cause) =>
        cause.Model.LookupSymbols(cause.Start).Where(s => s.CanBeReferencedByName && s.ContainingType?.SpecialType != SpecialType.System_Object);

    private static int Rank(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 0,
        _ when symbol.Locations.Any(l => l.IsInSource) => 1,
        INamedTypeSymbol type => IsCommon(type) ? 2 : 4,
        INamespaceSymbol => 5,
        _ => 3,
    };

    private static bool IsCommon(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() is "System" or "System.Collections.Generic" or "System.Linq" or "System.IO" or "System.Text";

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol root) => new[] { root }.Concat(root.GetNamespaceMembers().SelectMany(Namespaces));
}
