using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Tells about the word under the cursor: how it is called, what it is for, and what a variable holds.</summary>
/// <param name="model">What text means in this session.</param>
/// <param name="valueOf">What a variable of the session holds; null when there is none.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class Inspector(SessionModel model, Func<string, object?> valueOf, Sentences sentences)
{
    private const int ShownOverloads = 8;

    /// <summary>Tells about what stands at the cursor; null when there is nothing to tell.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">Where the cursor stands.</param>
    /// <param name="interrupt">Nobody waits for the answer any more.</param>
    public MimeBundle? Inspect(string code, int cursor, CancellationToken interrupt)
    {
        var text = TextUnderCursor.Read(code, cursor);
        var meaning = model.Of(text.Tree);
        interrupt.ThrowIfCancellationRequested();
        var symbols = At(meaning, text);
        if (symbols.Count == 0)
        {
            return null;
        }

        List<string> signatures = [.. symbols.Take(ShownOverloads).Select(s => Signature.Of(s))];
        if (symbols.Count > ShownOverloads)
        {
            signatures.Add(sentences.Count("Inspect.Overloads", symbols.Count - ShownOverloads));
        }

        var summary = symbols.Select(s => Documentation.SummaryOf(s)).FirstOrDefault(s => s is not null);
        return Show(string.Join('\n', signatures), summary, Value(symbols[0]));
    }

    // In the parentheses of a call, the call is meant: that is where its signature is wanted.
    private static IReadOnlyList<ISymbol> At(SemanticModel meaning, TextUnderCursor text)
    {
        if (text.IsInDirective)
        {
            return [];
        }

        var token = WordAt(text);
        if (token is { Parent: { } parent } && Named(meaning, parent, token.Value) is { Count: > 0 } named)
        {
            return named;
        }

        return text.Token.Parent?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent is { } call ? [.. Owner.Called(meaning, call)] : [];
    }

    private static SyntaxToken? WordAt(TextUnderCursor text)
    {
        var (start, end) = text.Word;
        if (start == end)
        {
            return null;
        }

        var token = text.Tree.GetRoot().FindToken(start);
        return token.SpanStart == start && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind())) ? token : null;
    }

    private static IReadOnlyList<ISymbol> Named(SemanticModel meaning, SyntaxNode node, SyntaxToken token)
    {
        if (meaning.GetDeclaredSymbol(node) is { } declared && node is not CompilationUnitSyntax)
        {
            return [declared];
        }

        if (node is not ExpressionSyntax expression)
        {
            return [];
        }

        if (token.Text == "var" && meaning.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } inferred)
        {
            return [inferred];
        }

        var info = meaning.GetSymbolInfo(expression);
        IReadOnlyList<ISymbol> group = info.Symbol is null or IMethodSymbol ? meaning.GetMemberGroup(expression) : [];
        return (info.Symbol, group.Count) switch
        {
            ({ } one, > 1) => [one, .. group.Where(s => !SymbolEqualityComparer.Default.Equals(s, one))],
            ({ } one, _) => [one],
            (null, > 0) => group,
            _ => info.CandidateSymbols.Length > 0 ? info.CandidateSymbols : [],
        };
    }

    private string? Value(ISymbol symbol) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true, IsConst: false } && valueOf(symbol.Name) is { } value ? ValuePreview.Of(value, sentences) : null;

    private MimeBundle Show(string signatures, string? summary, string? value)
    {
        var plain = string.Join("\n\n", new[] { signatures, value is null ? null : sentences.Of("Inspect.Now", value), summary }.Where(p => p is not null));
        var html = $"<pre>{WebUtility.HtmlEncode(signatures)}</pre>"
            + (value is null ? "" : $"<p>{sentences.Of("Inspect.Now", $"<code>{WebUtility.HtmlEncode(value)}</code>")}</p>")
            + (summary is null ? "" : $"<p>{WebUtility.HtmlEncode(summary)}</p>");
        return new MimeBundle([KeyValuePair.Create("text/plain", plain), KeyValuePair.Create("text/html", html)]);
    }
}
