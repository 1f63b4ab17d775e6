using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says why a value does not fit its place (CS0029, CS0266, CS1503 and their kin).</summary>
internal static class Conversions
{
    private static readonly string[] Numbers = ["int", "long", "double", "float", "decimal", "byte", "short", "uint", "ulong"];
    private static readonly string[] Sequences = ["IEnumerable<", "IOrderedEnumerable<", "HashSet<", "IReadOnlyList<", "ICollection<", "IList<"];

    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS0029" or "CS0266" => Between(cause, cause.Args[0], cause.Args[1]) ?? Plain(cause),
        "CS1503" when cause.Args[1] == "method group" => new Said("Method.Call", Last(cause)) { Mend = [After(cause, "()")] },
        "CS1503" => Between(cause, cause.Args[1], cause.Args[2]) ?? new Said("CS1503", cause.Args[0], new TypeName(cause.Args[1]), new TypeName(cause.Args[2])),
        "CS0670" or "CS0815" when cause.Id == "CS0670" || cause.Args[0] == "void" => new Said("Convert.Nothing"),
        "CS0031" => new Said("Number.TooLarge", new TypeName(cause.Args[1])),
        "CS1021" => new Said("Number.TooLarge", new TypeName("int")) { Place = cause.Token.Span },
        "CS0428" => new Said("Method.Call", cause.Args[0]) { Mend = [After(cause, "()")] },
        "CS8917" => new Said("Method.Call", Last(cause)) { Mend = [After(cause, "()")] },
        "CS0037" => new Said("CS0037", new TypeName(cause.Args[0]), cause.Args[0]),
        "CS0126" => new Said("CS0126", new TypeName(cause.Args[0])),
        "CS0173" => new Said("CS0173", Kind(cause.Args[0]), Kind(cause.Args[1])),
        "CS1579" => new Said("CS1579", new TypeName(cause.Args[0])),
        _ => null,
    };

    private static Said? Between(Cause cause, string from, string to) => (Short(from), Short(to)) switch
    {
        (_, "bool") when cause.Expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } a =>
            new Said("Assign.Condition") { Place = cause.ToWritten(a.OperatorToken.Span), Mend = [cause.Replace(a.OperatorToken.Span, "==")] },
        ("void", _) => new Said("Convert.Nothing"),
        ("string", var t) when Numbers.Contains(t) => new Said("Convert.TextToNumber", new TypeName("string"), new TypeName(t), t) { Mend = [.. AsNumber(cause, t)] },
        (var f, "string") when Numbers.Contains(f) => new Said("Convert.NumberToText", new TypeName(f)),
        ("string", "char") => new Said("Convert.TextToCharacter"),
        ("char", "string") => new Said("Convert.CharacterToText"),
        (var f, "bool") when f != "bool?" => new Said("Convert.Truth", new TypeName(f)),
        ("uint" or "long" or "ulong", "int") when cause.Expression is LiteralExpressionSyntax => new Said("Number.TooLarge", new TypeName("int")),
        ("double" or "float" or "decimal", "int" or "long") => new Said("Convert.Fraction", new TypeName(Short(from)), new TypeName(Short(to))),
        (var f, var t) when f == t + "?" => new Said("Convert.MaybeNothing", f, t),
        (var f, var t) when t.StartsWith("List<", StringComparison.Ordinal) && IsMany(f) => new Said("Convert.ToList", f) { Mend = [After(cause, ".ToList()")] },
        (var f, var t) when t.EndsWith("[]", StringComparison.Ordinal) && (IsMany(f) || f.StartsWith("List<", StringComparison.Ordinal)) => new Said("Convert.ToArray", f) { Mend = [After(cause, ".ToArray()")] },
        _ => null,
    };

    private static Said Plain(Cause cause) => new(cause.Id, new TypeName(cause.Args[0]), new TypeName(cause.Args[1]), Short(cause.Args[1]));

    private static object Kind(string type) => type == "<null>" ? "null" : new TypeName(type);

    private static bool IsMany(string type) => type.EndsWith("[]", StringComparison.Ordinal) || Sequences.Any(s => type.StartsWith(s, StringComparison.Ordinal));

    private static string Short(string type) => type[(type.Split('<')[0].LastIndexOf('.') + 1)..];

    private static string Last(Cause cause) => cause.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        { } other => other.ToString(),
        null => cause.Token.Text,
    };

    private static TextChange After(Cause cause, string text) => new(new TextSpan((cause.Expression is { } e ? cause.ToWritten(e.Span) : cause.Place).End, 0), text);

    private static IEnumerable<TextChange> AsNumber(Cause cause, string type) => cause.Expression switch
    {
        LiteralExpressionSyntax { Token.ValueText: var text } literal => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? [cause.Replace(literal.Span, text.Trim())] : [],
        { } e and not BinaryExpressionSyntax => [cause.Replace(new TextSpan(e.SpanStart, 0), $"{type}.Parse("), After(cause, ")")],
        _ => [],
    };
}
