using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Lines in a cell that are addressed to the notebook and not to C#: <c>#!name</c>, <c>#r</c> and <c>#load</c>.</summary>
internal static class CellDirectives
{
    /// <summary>Says which such line this session cannot follow, or null when there is none.</summary>
    /// <param name="tree">The cell.</param>
    /// <param name="options">What the session started with.</param>
    public static CellError? Refuse(SyntaxTree tree, CSharpOptions options)
    {
        // Directives stand in trivia, so a line of a string or a comment that looks like one is left alone.
        foreach (var trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: false))
        {
            if (trivia.GetStructure() is DirectiveTriviaSyntax directive && Sentence(directive, options) is { } said)
            {
                return said.In(tree, directive);
            }
        }

        return null;
    }

    private static Refusal? Sentence(DirectiveTriviaSyntax directive, CSharpOptions options) => directive switch
    {
        ShebangDirectiveTriviaSyntax => Unknown(directive),
        BadDirectiveTriviaSyntax when directive.ToString().StartsWith("#!", StringComparison.Ordinal) => Unknown(directive),
        ReferenceDirectiveTriviaSyntax r when r.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => new Refusal(
            "PackageNotAdded",
            $"This notebook asks for the package \"{PackageName(r)}\" with #r, but packages cannot be added to a session yet. {AlreadyHere(options)} Remove the line when one of these is what you need."),
        ReferenceDirectiveTriviaSyntax r => new Refusal(
            "LibraryNotAdded",
            $"This notebook asks for the library \"{r.File.ValueText}\" with #r, but libraries cannot be added to a session yet. {AlreadyHere(options)} Remove the line when one of these is what you need."),
        LoadDirectiveTriviaSyntax l => new Refusal(
            "FileNotLoaded",
            $"This cell loads the file \"{l.File.ValueText}\" with #load, but cells cannot load other files yet. Copy what you need from it into a cell of its own."),
        _ => null,
    };

    private static Refusal Unknown(DirectiveTriviaSyntax directive)
    {
        var name = FirstLine(directive).Split([' ', '\t'], 2)[0];
        return new Refusal(
            "UnknownDirective",
            $"No directive is called {name}. Lines that begin with #! are addressed to the notebook; this one runs C# alone. Remove the line, or begin it with // to keep it as a comment.");
    }

    private static string FirstLine(DirectiveTriviaSyntax directive) => directive.ToString().Split('\n', 2)[0].Trim();

    private static string PackageName(ReferenceDirectiveTriviaSyntax directive) => directive.File.ValueText["nuget:".Length..].Split(',')[0].Trim();

    private static string AlreadyHere(CSharpOptions options)
    {
        var names = options.References.Select(r => r.GetName().Name).Order(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? "Already here: .NET itself." : $"Already here: .NET itself, {string.Join(", ", names)}.";
    }

    private sealed record Refusal(string Name, string Sentence)
    {
        public CellError In(SyntaxTree tree, DirectiveTriviaSyntax directive)
        {
            var excerpt = Excerpt.At(tree.GetText(), new(directive.SpanStart, FirstLine(directive).Length));
            return new CellError(Name, Sentence, excerpt.Line, excerpt.Column, $"{Name}, line {excerpt.Line}: {Sentence}\n{excerpt.Text}");
        }
    }
}
