using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Recognises lines and words of Python and JavaScript.</summary>
internal static class OtherLanguages
{
    // The form of a whole line, tried where the line cannot be read as C#.
    private static readonly (string Id, string Pattern, string[] Args)[] Lines =
    [
        ("Other.Def", @"^\s*(?:async\s+)?def\s+\w+\s*\(", ["Python"]),
        ("Other.Def", @"\bfunction\b\s*\w*\s*\(", ["JavaScript"]),
        ("Other.ForIn", @"^\s*for\s+\w+(\s*,\s*\w+)*\s+in\b", []),
        ("Other.Import", @"^\s*(import\s+[\w.]+|from\s+[\w.]+\s+import\b.*)\s*;?\s*$", []),
        ("Other.Text", "\\b[fF]([\"'])(?=.*\\1)", []),
        ("Other.Colon", @"^\s*(if|elif|else|while|for|try|except|class|with)\b[^?]*:\s*(#.*)?$", []),
        ("Other.Equals", @"===|!==", []),
        ("Other.Assign", @":=", []),
        ("Other.Const", @"^\s*const\s+\w+\s*=", []),
        ("Other.Pairs", @"[{,]\s*""[^""]*""\s*:|\bnew\s*\w*\s*\{\s*\w+\s*:", []),
    ];

    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS1024" or "CS1040" when !cause.LineText.TrimStart().StartsWith("#!", StringComparison.Ordinal) => Comment(cause),
        "CS0193" when cause.LineText.Contains("**", StringComparison.Ordinal) => At(cause, new Said("Other.Power"), @"\*\*"),
        "CS0103" or "CS0246" => Word(cause, cause.Args[0], cause.Place),
        "CS1525" when cause.Args[0] is "int" or "float" or "double" && After(cause, cause.Args[0]) == '(' =>
            new Said("Other.Convert", cause.Args[0]) { Place = cause.Place },
        _ when cause.IsUnreadable => Line(cause) ?? WordOfLine(cause),
        _ => null,
    };

    private static Said? Line(Cause cause) => Lines
        .Where(l => Regex.IsMatch(cause.LineText, l.Pattern))
        .Select(l => At(cause, new Said(l.Id, [.. l.Args]), l.Pattern))
        .FirstOrDefault();

    private static Said? WordOfLine(Cause cause) =>
        cause.Token.SyntaxTree!.GetRoot().DescendantTokens(cause.Line.Span)
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && cause.Line.Span.Contains(t.Span))
            .Select(t => Word(cause, t.Text, t.Span))
            .FirstOrDefault(s => s is not null);

    private static Said? Word(Cause cause, string name, TextSpan place) => OtherWords.Find(name, Following(cause, place)) switch
    {
        null => null,
        { Whole: { } whole } word => new Said("Other.Word", whole, word.Language, word.Said) { Place = new(place.Start, whole.Length), Mend = Mend(word, new(place.Start, whole.Length)) },
        { } word => new Said("Other.Word", name, word.Language, word.Said) { Place = place, Mend = Mend(word, place) },
    };

    private static TextChange[] Mend(OtherWord word, TextSpan place) => word.Mended is { } mended ? [new(place, mended)] : [];

    private static string Following(Cause cause, TextSpan place) => cause.Written.ToString(TextSpan.FromBounds(place.Start, Math.Max(place.End, cause.Line.End)));

    private static char After(Cause cause, string word) => Following(cause, cause.Place)[word.Length..].TrimStart().FirstOrDefault();

    private static Said Comment(Cause cause)
    {
        var at = Math.Max(0, cause.LineText.IndexOf('#', Math.Max(0, cause.Id == "CS1040" ? cause.Place.Start - cause.Line.Start : 0)));
        return new Said("Other.Comment") { Place = new TextSpan(cause.Line.Start + at, 1), Mend = [new TextChange(new TextSpan(cause.Line.Start + at, 1), "//")] };
    }

    private static Said At(Cause cause, Said said, string pattern)
    {
        var match = Regex.Match(cause.LineText, pattern);
        var skip = match.Value.Length - match.Value.TrimStart().Length;
        var place = new TextSpan(cause.Line.Start + match.Index + skip, match.Length - skip);
        return said.Id switch
        {
            "Other.Text" => said with { Place = new(place.Start, 1), Mend = [new(new(place.Start, 1), "$")] },
            "Other.Assign" => said with { Place = place, Mend = [new(place, "=")] },
            "Other.Equals" => said with { Place = place, Mend = [.. Regex.Matches(cause.LineText, pattern).Select(m => new TextChange(new(cause.Line.Start + m.Index, 3), m.Value[..2]))] },
            _ => said with { Place = place },
        };
    }
}
