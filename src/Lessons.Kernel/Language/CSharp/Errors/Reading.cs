using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Recognises why a cell cannot be read as C#, where the compiler's code alone does not say.</summary>
internal static class Reading
{
    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => !cause.IsUnreadable ? null : KeywordAsName(cause) ?? cause.Id switch
    {
        "CS1002" => Semicolon(cause),
        "CS1001" when Regex.IsMatch(cause.LineText, @"\d,\d") => Comma(cause),
        "CS1003" => Expected(cause),
        "CS1513" => Opened(cause, SyntaxKind.OpenBraceToken, SyntaxKind.CloseBraceToken) is { } open ? new Said("CS1513") { Place = open } : null,
        "CS1026" when cause.Token.IsKind(SyntaxKind.EqualsGreaterThanToken) => new Said("CS1026.Arrow") { Place = cause.Token.Span, Mend = [new(cause.Token.Span, ">=")] },
        "CS1026" => new Said("CS1026") { Mend = [new(new(cause.Before.Span.End, 0), ")")] },
        "CS1525" when cause.Written.ToString(TextSpan.FromBounds(Math.Max(0, cause.Place.Start - 1), cause.Place.End)) == "=<" => Turned(cause),
        "CS1009" => new Said("CS1009", cause.Written.ToString(cause.Place).TrimStart('\\')),
        "CS1012" => Character(cause),
        "CS1010" => new Said("CS1010") { Place = TextSpan.FromBounds(cause.Place.Start, cause.Line.End) },
        "CS0230" => new Said("CS0230", Regex.Match(cause.LineText, @"foreach\s*\(\s*(\w+)").Groups[1].Value),
        "CS7017" => Closing(cause),
        _ => null,
    };

    private static Said Semicolon(Cause cause)
    {
        var (before, after) = (cause.Before, cause.After);
        var end = before.Span.End;
        if (after.Text is ")" or "]" or "}" && cause.Place.Length > 0 && !IsInBlock(after))
        {
            return Closing(cause);
        }

        if (cause.Written.Lines.GetLineFromPosition(end).LineNumber != cause.Written.Lines.GetLineFromPosition(Math.Min(after.SpanStart, cause.Written.Length)).LineNumber
            || after.IsKind(SyntaxKind.EndOfFileToken) || after.IsKind(SyntaxKind.CloseBraceToken))
        {
            return new Said("CS1002") { Place = new TextSpan(end, 0), Mend = [new(new(end, 0), ";")] };
        }

        if (Comma(cause) is { } comma)
        {
            return comma;
        }

        if (Regex.Match(cause.LineText, @"^\s*\w+\s+(\d+[\p{L}_]\w*)\s*=") is { Success: true } digit)
        {
            return new Said("Name.Digit") { Place = new(cause.Line.Start + digit.Groups[1].Index, digit.Groups[1].Length) };
        }

        if (Regex.Match(cause.LineText, @"^\s*\w+\s+(\w+(?:-\w+)+)\s*=") is { Success: true } dash)
        {
            var place = new TextSpan(cause.Line.Start + dash.Groups[1].Index, dash.Groups[1].Length);
            return new Said("Name.Dash", Camel(dash.Groups[1].Value, '-')) { Place = place, Mend = [new(place, Camel(dash.Groups[1].Value, '-'))] };
        }

        if (before.IsKind(SyntaxKind.StringLiteralToken) && before.Span.End == after.SpanStart)
        {
            return new Said("Text.QuoteInside") { Place = new(before.Span.End - 1, 1) };
        }

        return Regex.Match(cause.LineText, @"^\s*[\w<>\[\]?]+\s+(\w+)\s+(\w+)\s*(=|;|$)") is { Success: true } words && before.IsKind(SyntaxKind.IdentifierToken) && after.IsKind(SyntaxKind.IdentifierToken)
            ? TwoWords(cause, words.Groups[1], words.Groups[2])
            : new Said("CS1002.Middle", before.Text, after.Text) { Place = after.Span };
    }

    private static Said TwoWords(Cause cause, Group first, Group second)
    {
        var place = TextSpan.FromBounds(cause.Line.Start + first.Index, cause.Line.Start + second.Index + second.Length);
        var joined = Camel($"{first.Value} {second.Value}", ' ');
        return new Said("Name.TwoWords", first.Value, second.Value, joined) { Place = place, Mend = [new(place, joined)] };
    }

    private static string Camel(string words, char between)
    {
        var parts = words.Split(between, StringSplitOptions.RemoveEmptyEntries);
        return parts[0] + string.Concat(parts.Skip(1).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }

    private static Said? Comma(Cause cause) => Regex.Match(cause.LineText, @"=\s*(-?\d+),(\d+)\b") is { Success: true } number
        ? new Said("Number.Comma")
        {
            Place = new(cause.Line.Start + number.Groups[1].Index, number.Length - (number.Groups[1].Index - number.Index)),
            Mend = [new(new(cause.Line.Start + number.Groups[1].Index + number.Groups[1].Length, 1), number.Groups[2].Length == 3 ? "_" : ".")],
        }
        : null;

    private static Said? Expected(Cause cause) => cause.Args[0] switch
    {
        "," => new Said("CS1003.Arguments") { Place = TextSpan.FromBounds(cause.Before.SpanStart, Math.Max(cause.Before.Span.End, cause.Place.End)) },
        "]" => new Said("CS1003.Bracket") { Mend = [new(new(cause.Before.Span.End, 0), "]")] },
        ":" when cause.LineText.Contains('?', StringComparison.Ordinal) => new Said("CS1003.Choice"),
        "(" when cause.Before is { Text: "if" or "while" or "for" or "foreach" or "switch" } word => new Said("CS1003.Condition", word.Text),
        _ => null,
    };

    private static Said Turned(Cause cause)
    {
        var place = TextSpan.FromBounds(cause.Place.Start - 1, cause.Place.End);
        return new Said("CS1525.Turned") { Place = place, Mend = [new(place, "<=")] };
    }

    private static Said Character(Cause cause)
    {
        var match = Regex.Match(cause.LineText[(cause.Place.Start - cause.Line.Start)..], @"^'((?:[^'\\""]|\\.)*)'");
        var place = new TextSpan(cause.Place.Start, match.Length);
        return match.Success ? new Said("CS1012") { Place = place, Mend = [new(place, $"\"{match.Groups[1].Value}\"")] } : new Said("CS1012");
    }

    private static Said Closing(Cause cause)
    {
        var sign = cause.After.Text;
        return new Said(sign is "}" or ")" or "]" ? "CS7017" : "CS7017.Other", sign);
    }

    private static Said? KeywordAsName(Cause cause)
    {
        var (before, word) = (cause.Before, cause.After);
        var isName = cause.Id is "CS1519" or "CS1001" or "CS1002" or "CS1525" && SyntaxFacts.IsReservedKeyword(word.Kind()) && (before.Text == "var" || SyntaxFacts.IsPredefinedType(before.Kind()));
        return isName ? new Said("Name.Keyword", word.Text, char.ToUpperInvariant(word.Text[0]) + word.Text[1..]) { Place = word.Span } : null;
    }

    // The innermost opening sign that nothing closes.
    private static TextSpan? Opened(Cause cause, SyntaxKind opening, SyntaxKind closing)
    {
        var open = new Stack<TextSpan>();
        foreach (var token in cause.Token.SyntaxTree!.GetRoot().DescendantTokens().Where(t => !t.IsMissing))
        {
            if (token.IsKind(opening))
            {
                open.Push(token.Span);
            }
            else if (token.IsKind(closing))
            {
                open.TryPop(out _);
            }
        }

        return open.TryPop(out var last) ? last : null;
    }

    // The closing brace of a block in which the semicolon is missing.
    private static bool IsInBlock(SyntaxToken token) => token.IsKind(SyntaxKind.CloseBraceToken) && token.Parent is { } parent && parent.GetFirstToken() != token && !token.Parent.IsKind(SyntaxKind.SkippedTokensTrivia);
}
