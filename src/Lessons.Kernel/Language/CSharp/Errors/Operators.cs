using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says why a sign does not work, or why a value on its own does nothing (CS0019, CS0023, CS0201).</summary>
internal static class Operators
{
    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS0019" => Binary(cause, cause.Args[0], cause.Args[1], cause.Args[2]),
        "CS0023" => new Said("CS0023", new Verbatim(cause.Args[0]), new TypeName(cause.Args[1])),
        "CS0201" => Statement(cause),
        _ => null,
    };

    private static Said Binary(Cause cause, string sign, string left, string right) => (sign, left, right) switch
    {
        (_, "method group", _) => Call(cause, (cause.Node as BinaryExpressionSyntax)?.Left),
        (_, _, "method group") => Call(cause, (cause.Node as BinaryExpressionSyntax)?.Right),
        ("<" or ">" or "<=" or ">=", "bool", _) => new Said("Operator.Chain"),
        ("<" or ">" or "<=" or ">=", "string", "string") => new Said("Operator.TextOrder", sign),
        ("==" or "!=" or "<" or ">" or "<=" or ">=", "string", _) or ("==" or "!=" or "<" or ">" or "<=" or ">=", _, "string") => new Said("Operator.TextAndNumber", sign),
        ("&&" or "||" or "&" or "|", _, _) => new Said("Operator.Logic", sign),
        (_, "string", _) or (_, _, "string") => new Said("Operator.Text", sign),
        _ => new Said("CS0019", sign, new TypeName(left), new TypeName(right)),
    };

    private static Said Call(Cause cause, ExpressionSyntax? method)
    {
        var name = method is MemberAccessExpressionSyntax access ? access.Name.Identifier.Text : method?.ToString() ?? "";
        return method is null ? new Said("Method.Call", name) : new Said("Method.Call", name) { Place = cause.ToWritten(method.Span), Mend = [cause.Replace(new TextSpan(method.Span.End, 0), "()")] };
    }

    private static Said? Statement(Cause cause) => cause.Expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } same =>
            new Said("Statement.Comparison") { Place = cause.ToWritten(same.OperatorToken.Span), Mend = [cause.Replace(same.OperatorToken.Span, "=")] },
        MemberAccessExpressionSyntax access when cause.Model.GetSymbolInfo(access) is { Symbol: null, CandidateSymbols: [Microsoft.CodeAnalysis.IMethodSymbol, ..] } => Call(cause, access),
        _ => null,
    };
}
