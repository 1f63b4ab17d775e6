using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says what is wrong with a call, or with the thing that is called (CS1955, CS0200, CS0411 and their kin).</summary>
internal static class Calls
{
    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS1955" when cause.Model.GetSymbolInfo(cause.Node) is { } info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is INamedTypeSymbol { IsStatic: false } type =>
            new Said("New.Missing", type.Name) { Mend = [cause.Replace(new TextSpan(cause.Start, 0), "new ")] },
        "CS0200" when cause.Args[0].StartsWith("string.this", StringComparison.Ordinal) => new Said("Text.Fixed"),
        "CS1501" or "CS1729" or "CS7036" or "CS0161" or "CS0127" or "CS1739" or "CS0120" or "CS0176" => new Said(cause.Id, [.. cause.Args.Select(WithoutParameters)]),
        "CS0411" => new Said("CS0411", WithoutParameters(cause.Args[0]), cause.Args[0].Split('<', '(')[0]),
        "CS0118" or "CS0119" => new Said(cause.Id, [.. cause.Args.Select((a, i) => i == 0 ? (object)a : new Phrase("Symbol." + a, a))]),
        "CS1656" => new Said("CS1656", cause.Args[0]),
        "CS0122" when cause.Node is InvocationExpressionSyntax => new Said("CS0122", WithoutParameters(cause.Args[0])),
        _ => null,
    };

    // A learner knows a method by its name; what it takes is told by the tooltip.
    private static object WithoutParameters(string member) => new Verbatim(member.Split('(')[0]);
}
