using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Classroom;

/// <summary>Another number: one more, one less, ten times as much.</summary>
internal sealed class NumberMutator : IMutator
{
    public string Name => "number";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) =>
        node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.NumericLiteralExpression) && Number(literal.Token.Value) is { } number
            ? new[] { number + 1, number - 1, number * 10 }.Where(n => n != number).Distinct().Select(n => new Edit(literal.Span, Written(n, literal.Token)))
            : [];

    private static decimal? Number(object? value) => value switch
    {
        double or float when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var d && Math.Abs(d) < 1e15 => (decimal)d,
        int or long or uint or ulong or decimal when Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var n && Math.Abs(n) < 1e15m => n,
        _ => null,
    };

    // 75.0 stays a number with a point, and 75m a decimal. In brackets, since a minus sign may come to stand behind an operator.
    private static string Written(decimal number, SyntaxToken token)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        text += token.Value switch
        {
            double or float when !text.Contains('.', StringComparison.Ordinal) => ".0",
            _ => "",
        };
        text += token.Value switch
        {
            float => "f",
            decimal => "m",
            long => "L",
            _ => "",
        };
        return number < 0 ? $"({text})" : text;
    }
}

/// <summary>Other words: none, and a letter too many.</summary>
internal sealed class StringMutator : IMutator
{
    public string Name => "text";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Length > 0 =>
            [new(literal.Span, "\"\""), new(literal.Span, SymbolDisplay.FormatLiteral(literal.Token.ValueText + "x", quote: true))],
        LiteralExpressionSyntax letter when letter.IsKind(SyntaxKind.CharacterLiteralExpression) => [new(letter.Span, letter.Token.ValueText == "x" ? "'y'" : "'x'")],
        InterpolatedStringTextSyntax text when text.TextToken.ValueText.Trim().Length > 0 => [new(text.Span, "")],
        _ => [],
    };
}

/// <summary>A method taken for its neighbour, such as <c>First</c> for <c>Last</c>.</summary>
internal sealed class MethodMutator : IMutator
{
    private static readonly (string, string)[] Pairs =
    [
        ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"),
        ("Order", "OrderDescending"), ("Any", "All"), ("Take", "Skip"), ("TakeLast", "SkipLast"), ("TakeWhile", "SkipWhile"), ("Union", "Intersect"),
        ("StartsWith", "EndsWith"), ("ToUpper", "ToLower"), ("Floor", "Ceiling"), ("Sum", "Average"), ("IndexOf", "LastIndexOf"),
    ];

    private static readonly Dictionary<string, string> Others = Pairs.Concat(Pairs.Select(p => (p.Item2, p.Item1))).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    public string Name => "method";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) =>
        node is MemberAccessExpressionSyntax { Name: { } name, Parent: InvocationExpressionSyntax call } access && call.Expression == access && Others.TryGetValue(name.Identifier.Text, out var other)
            ? [new(name.Identifier.Span, other)]
            : [];
}
