using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Finds how a word may go on.</summary>
/// <param name="model">What text means in this session.</param>
internal sealed class Completer(SessionModel model)
{
    private const int AtMost = 400;

    /// <summary>Finds what may stand at the cursor.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">Where the cursor stands.</param>
    /// <param name="interrupt">Nobody waits for the answer any more.</param>
    public Completions Complete(string code, int cursor, CancellationToken interrupt)
    {
        var text = TextUnderCursor.Read(code, cursor);
        var (start, end) = text.Word;
        if (text.IsInDirective || text.IsInWords || (text.Dot is null && IsNewName(text)))
        {
            return new Completions(text.Cursor, text.Cursor, []);
        }

        var typed = code[start..text.Cursor];
        var meaning = model.Of(text.Tree);
        interrupt.ThrowIfCancellationRequested();
        var found = text.Dot is { } dot ? AfterDot(meaning, dot, text, typed) : Anywhere(meaning, text, typed);
        var items = found
            .Where(i => i.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .GroupBy(i => i.Text, StringComparer.Ordinal).Select(g => g.MinBy(i => i.Rank)!)
            .OrderBy(i => i.Text.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(i => i.Rank)
            .ThenBy(i => i.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(i => i.Text, StringComparer.Ordinal)
            .Take(AtMost);
        return new Completions(start, end, [.. items.Select(i => new Completion(i.Text, i.Kind))]);
    }

    // Behind a type stands a name that its writer invents, and nothing can be offered.
    private static bool IsNewName(TextUnderCursor text) => text.Token is var token && token.IsKind(SyntaxKind.IdentifierToken) && token.Span.End >= text.Cursor && token.Parent switch
    {
        VariableDeclaratorSyntax v => v.Identifier == token,
        ParameterSyntax { Type: not null } p => p.Identifier == token,
        SingleVariableDesignationSyntax => true,
        ForEachStatementSyntax f => f.Identifier == token,
        MethodDeclarationSyntax m => m.Identifier == token,
        LocalFunctionStatementSyntax m => m.Identifier == token,
        BaseTypeDeclarationSyntax t => t.Identifier == token,
        PropertyDeclarationSyntax p => p.Identifier == token,
        _ => false,
    };

    private static IEnumerable<Offer> AfterDot(SemanticModel model, SyntaxToken dot, TextUnderCursor text, string typed)
    {
        var owner = Owner.Before(model, dot);
        return owner.Symbol is null
            ? []
            : model.LookupSymbols(text.Word.Start, owner.Symbol, includeReducedExtensionMethods: !owner.IsType && owner.Symbol is ITypeSymbol)
                .Where(s => owner.Symbol is INamespaceSymbol || (owner.IsType ? s.IsStatic || s is INamedTypeSymbol : !s.IsStatic && s is not INamedTypeSymbol))
                .Where(s => !(owner.OnlyNamespaces && s is not INamespaceSymbol))
                .Where(s => Offer.IsWorthIt(s, typed))
                .Select(s => Offer.Of(s, s is IMethodSymbol { ReducedFrom: not null } ? 2 : s.ContainingType?.SpecialType == SpecialType.System_Object ? 3 : 1));
    }

    private static IEnumerable<Offer> Anywhere(SemanticModel model, TextUnderCursor text, string typed)
    {
        var position = text.Word.Start;
        var token = text.Token;
        var before = token.Span.End >= text.Cursor && text.Word.Start < text.Cursor ? token.GetPreviousToken() : token;
        var symbols = model.LookupSymbols(position).Where(s => Offer.IsWorthIt(s, typed)).Where(s => s.ContainingType?.SpecialType != SpecialType.System_Object);
        if (token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null || before.IsKind(SyntaxKind.UsingKeyword))
        {
            return symbols.OfType<INamespaceSymbol>().Select(s => Offer.Of(s, 1));
        }

        if (before.IsKind(SyntaxKind.NewKeyword))
        {
            return symbols.Where(s => s is INamespaceSymbol or INamedTypeSymbol { IsStatic: false, IsAbstract: false }).Select(s => Offer.Of(s, s is INamespaceSymbol ? 2 : 1));
        }

        return symbols.Select(s => Offer.Of(s, Offer.RankOf(s))).Concat(Arguments(model, before)).Concat(Keywords.All.Select(k => new Offer(k, "keyword", 4)));
    }

    private static IEnumerable<Offer> Arguments(SemanticModel model, SyntaxToken before) =>
        before.Parent is not ArgumentListSyntax { Parent: { } call } || !(before.IsKind(SyntaxKind.OpenParenToken) || before.IsKind(SyntaxKind.CommaToken))
            ? []
            : Owner.Called(model, call).SelectMany(m => m.Parameters).Select(p => p.Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Select(n => new Offer(n + ":", "param", 1));
}
