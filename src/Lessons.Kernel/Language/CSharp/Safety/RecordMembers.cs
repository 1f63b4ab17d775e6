using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Members with stop points, for what the compiler adds to a record by itself.</summary>
/// <remarks>
/// The Equals, GetHashCode and ToString that it makes follow the record's properties, round and round when these form a ring, and no code of the
/// learner's is in that circle. The first two ask for the record's EqualityContract; the last is written here as the compiler writes it.
/// </remarks>
internal static class RecordMembers
{
    private const string Enter = "global::Lessons.Kernel.Language.CSharp.StopPoint.Enter();";

    /// <summary>The members' text; empty when the learner has written all of them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="type">What it declares.</param>
    public static string For(RecordDeclarationSyntax record, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences[0].Span != record.Span ? "" : EqualityContract(record, type) + Text(record, type);

    private static string EqualityContract(RecordDeclarationSyntax record, INamedTypeSymbol type)
    {
        if (IsWritten(type, "EqualityContract"))
        {
            return "";
        }

        var access = type.BaseType is { SpecialType: not SpecialType.System_Object } ? "protected override" : type.IsSealed ? "private" : "protected virtual";
        var parameters = type.TypeParameters.Length == 0 ? "" : $"<{string.Join(',', type.TypeParameters.Select(p => p.Name))}>";
        return $"{access} global::System.Type EqualityContract{{get{{{Enter}return typeof({record.Identifier.Text}{parameters});}}}}";
    }

    private static string Text(RecordDeclarationSyntax record, INamedTypeSymbol type)
    {
        for (var above = type; above is { SpecialType: SpecialType.None }; above = above.BaseType)
        {
            if (IsWritten(above, "ToString") && (above.Equals(type, SymbolEqualityComparer.Default) || above.GetMembers("ToString").Any(m => m.IsSealed)))
            {
                return "";
            }
        }

        return "public override string ToString(){" + Enter
            + $"var text=new global::System.Text.StringBuilder(\"{record.Identifier.ValueText} {{ \");if(PrintMembers(text))text.Append(' ');return text.Append('}}').ToString();}}";
    }

    private static bool IsWritten(INamedTypeSymbol type, string member) => type.GetMembers(member).Any(m => !m.IsImplicitlyDeclared);
}
