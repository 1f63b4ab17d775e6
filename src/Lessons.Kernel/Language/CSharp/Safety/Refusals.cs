using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What no session survives, and a cell therefore may not say: ending the process by force, and reaching past what .NET checks.</summary>
/// <remarks>A help against accidents, not a fence: reflection reaches all of this. Hostile code is run in a process of its own.</remarks>
internal static class Refusals
{
    private const string Name = "EndsTheSession";
    private const string Unchecked = "Refused.Unchecked";

    private static readonly (string Type, string Member, string Id, string Name)[] Members =
    [
        ("System.Environment", "FailFast", "Refused.FailFast", ""),
        ("System.Diagnostics.Process", "Kill", "Refused.Kill", ""),
        ("System.AppDomain", "ProcessExit", "Refused.ProcessExit", ""),
        ("System.Runtime.InteropServices.Marshal", "", Unchecked, "Marshal"),
        ("System.Runtime.InteropServices.NativeMemory", "", Unchecked, "NativeMemory"),
        ("System.Runtime.InteropServices.NativeLibrary", "", Unchecked, "NativeLibrary"),
        ("System.Runtime.InteropServices.DllImportAttribute", "", Unchecked, "DllImport"),
        ("System.Runtime.CompilerServices.Unsafe", "", Unchecked, "Unsafe"),
    ];

    /// <summary>Names that make it worth asking the compiler.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "FailFast", "Kill", "ProcessExit", "Marshal", "NativeMemory", "NativeLibrary", "DllImport", "DllImportAttribute", "Unsafe",
    };

    /// <summary>Says what a cell may not do, or null when there is nothing of the kind.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="meaning">Gives what the compiler knows of it. Asked only when a name makes it worth it.</param>
    /// <param name="sentences">The person's language.</param>
    public static CellError? Find(SyntaxTree cell, Func<SemanticModel> meaning, Sentences sentences)
    {
        var root = cell.GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.UnsafeKeyword))
            {
                return Describe(cell, token.Span, sentences.Of(Unchecked, "unsafe"), sentences);
            }

            if (token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText) && token.Parent is SimpleNameSyntax name && Sentence(meaning(), name, sentences) is { } sentence)
            {
                return Describe(cell, name.Span, sentence, sentences);
            }
        }

        return null;
    }

    private static string? Sentence(SemanticModel model, SimpleNameSyntax name, Sentences sentences)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();

        // An attribute's name means its constructor.
        var type = symbol is ITypeSymbol named ? named : symbol?.ContainingType;
        var known = Members.FirstOrDefault(m => m.Type == type?.ToDisplayString() && (m.Member.Length == 0 || m.Member == symbol?.Name));
        return known.Id is null ? null : sentences.Of(known.Id, known.Name);
    }

    private static CellError Describe(SyntaxTree cell, TextSpan span, string sentence, Sentences sentences)
    {
        var excerpt = Excerpt.At(cell.GetText(), span);
        return new CellError(Name, sentence, excerpt.Line, excerpt.Column, $"{sentences.Of("Head.Named", Name, excerpt.Line, sentence)}\n{excerpt.Text}");
    }
}
