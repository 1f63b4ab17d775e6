using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says what could have been meant after a dot (CS1061, CS0117, CS0234).</summary>
internal static class Members
{
    // What other languages call the members of texts and lists; the first that is there is meant. C# has an Append too, but it does not change the list.
    private static readonly Dictionary<string, string[]> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["append"] = ["Add"],
        ["push"] = ["Add"],
        ["size"] = ["Count", "Length"],
        ["len"] = ["Length", "Count"],
        ["length"] = ["Length", "Count"],
        ["toUpperCase"] = ["ToUpper"],
        ["toLowerCase"] = ["ToLower"],
        ["upper"] = ["ToUpper"],
        ["lower"] = ["ToLower"],
        ["strip"] = ["Trim"],
        ["map"] = ["Select"],
        ["filter"] = ["Where"],
        ["reduce"] = ["Aggregate"],
        ["charAt"] = ["ElementAt"],
        ["log"] = ["WriteLine"],
        ["println"] = ["WriteLine"],
        ["print"] = ["WriteLine"],
        ["input"] = ["ReadLine"],
        ["randint"] = ["Next"],
        ["has"] = ["ContainsKey", "Contains"],
    };

    private static readonly string[] ToChangeSize = ["Add", "Push", "Remove", "RemoveAt", "Insert", "Clear"];

    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS1061" or "CS0117" => Member(cause, cause.Args[0], cause.Args[1]),
        "CS0234" => Name(cause),
        _ => null,
    };

    private static Said Member(Cause cause, string owner, string name)
    {
        var (of, ofType) = Owner(cause);
        if (of is null)
        {
            return new Said("Member.None", owner, name);
        }

        var names = NamesInScope.Members(cause, of, ofType).Select(s => s.Name).ToList();
        var near = Elsewhere.GetValueOrDefault(name)?.FirstOrDefault(n => n != name && names.Contains(n)) ?? NearNames.ByCapitals(name, names);
        if (of is IArrayTypeSymbol array && ToChangeSize.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return new Said("Member.Array", array.ElementType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        near ??= NearNames.Of(name, names);
        return near is null ? new Said("Member.None", owner, name) : new Said("Member.Near", owner, name, near);
    }

    private static (INamespaceOrTypeSymbol? Of, bool OfType) Owner(Cause cause)
    {
        var before = cause.Node.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => (cause.Node as MemberAccessExpressionSyntax)?.Expression,
        };
        return before is null ? default
            : cause.Model.GetSymbolInfo(before).Symbol is INamedTypeSymbol type ? (type, true)
            : (cause.Model.GetTypeInfo(before).Type, false);
    }

    private static Said? Name(Cause cause)
    {
        var space = cause.Args[1].Split('.').Aggregate(cause.Compilation.GlobalNamespace, (n, part) => n?.GetNamespaceMembers().FirstOrDefault(m => m.Name == part)!);
        var near = space is null ? null : NearNames.Of(cause.Args[0], space.GetMembers().Where(m => m is INamespaceSymbol || m.DeclaredAccessibility == Accessibility.Public).Select(m => m.Name).Order(StringComparer.Ordinal));
        return near is null ? null : new Said("Namespace.Near", cause.Args[0], cause.Args[1], near);
    }
}
