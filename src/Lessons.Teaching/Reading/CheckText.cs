using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Teaching;

/// <summary>A check's C# text, made ready to run.</summary>
/// <remarks>
/// A check is compiled on top of the learner's cells, so that it can name their variables. A cell may define a class called
/// <c>Expect</c>; the aliases in <see cref="Prelude"/> stand in the check's own text and are found first, and <c>global::</c> leads past
/// everything a cell can define. The prelude takes the place of the directive in line 1, so that line numbers hold.
/// </remarks>
public static class CheckText
{
    /// <summary>What stands before every check, in one line.</summary>
    public const string Prelude =
        "using Expect = global::Lessons.Teaching.Expect; using Assert = global::Xunit.Assert; using SyntaxKind = global::Microsoft.CodeAnalysis.CSharp.SyntaxKind; using ChartKind = global::Lessons.ChartKind; "
        + "using Math = global::System.Math; using Enumerable = global::System.Linq.Enumerable; using DataFrame = global::Microsoft.Data.Analysis.DataFrame;";

    /// <summary>The libraries that a check's text names, for whoever compiles it.</summary>
    public static IReadOnlyList<Assembly> References { get; } =
        [typeof(Expect).Assembly, typeof(Xunit.Assert).Assembly, typeof(SyntaxKind).Assembly, typeof(SyntaxNode).Assembly, typeof(ChartKind).Assembly, typeof(Microsoft.Data.Analysis.DataFrame).Assembly];

    /// <summary>The part that looks at code, to be run before the learner's: the statements that begin with <c>Expect.Code</c>. Null when there are none.</summary>
    /// <param name="check">The check.</param>
    public static string? BeforeRun(Check check) => Part(check, isCode: true);

    /// <summary>The part that looks at what came of it, to be run after the learner's. Null when there is none.</summary>
    /// <param name="check">The check.</param>
    public static string? AfterRun(Check check) => Part(check, isCode: false);

    /// <summary>The words of every <c>.Hint("…")</c>, first to last.</summary>
    internal static IReadOnlyList<Hint> Hints(string text) =>
        [.. HintCalls(text).Select(Words).OfType<string>().Select((words, i) => new Hint(i + 1, words))];

    /// <summary>How many statements of a check expect something.</summary>
    internal static int Expectations(string text) => CodeText.Parse(text).GetCompilationUnitRoot().Members.Count(m => Root(m) is not null);

    /// <summary>What an author has to mend in a check before it can run.</summary>
    internal static IEnumerable<string> Problems(string text, TeachingWords words)
    {
        var tree = CodeText.Parse(text);
        if (tree.GetDiagnostics().FirstOrDefault(d => d.Severity is DiagnosticSeverity.Error) is { } error)
        {
            yield return words.Say("Lesson.CheckDoesNotParse", error.Location.GetLineSpan().StartLinePosition.Line + 2, error.GetMessage(words.Culture));
            yield break;
        }

        if (!tree.GetCompilationUnitRoot().Members.Any(m => Root(m) is not null))
        {
            yield return words.Say("Lesson.EmptyCheck");
        }

        foreach (var call in HintCalls(text).Where(c => Words(c) is null))
        {
            yield return words.Say("Lesson.HintNotText", call.GetLocation().GetLineSpan().EndLinePosition.Line + 2);
        }
    }

    private static string? Part(Check check, bool isCode)
    {
        ArgumentNullException.ThrowIfNull(check);
        var members = CodeText.Parse(check.Text).GetCompilationUnitRoot().Members;
        var (mine, others) = (members.Where(m => IsCode(m) == isCode).ToList(), members.Where(m => IsCode(m) != isCode));
        return mine.Count == 0 ? null : $"{Prelude}\n{Marked(CodeText.Blanked(check.Text, others.Select(m => m.Span)), check.Text, mine)}";
    }

    // What is hidden is told by the text alone, so a statement before it says so: an expectation made in a loop or by a function is hidden with it.
    private static string Marked(string text, string original, IEnumerable<MemberDeclarationSyntax> members)
    {
        var hidden = Regions.Spans(original, "HIDDEN TESTS");
        var (marked, at, was) = (new System.Text.StringBuilder(), 0, false);
        foreach (var member in hidden.Count == 0 ? [] : members)
        {
            var isHidden = hidden.Any(h => h.Start < member.Span.End && member.Span.Start < h.End);
            if (isHidden != was)
            {
                marked.Append(text, at, member.Span.Start - at).Append(isHidden ? "Expect.HiddenFromHere(true);" : "Expect.HiddenFromHere(false);");
                (at, was) = (member.Span.Start, isHidden);
            }
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsCode(MemberDeclarationSyntax member) => Root(member) is { Parent: MemberAccessExpressionSyntax { Name.Identifier.Text: "Code" } };

    // The name at the left end of Expect.Value<double>("share").Within(0.001).Of(…).
    private static IdentifierNameSyntax? Root(MemberDeclarationSyntax member)
    {
        SyntaxNode? node = member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement } ? statement.Expression : null;
        while (node is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
        {
            node = node is InvocationExpressionSyntax call ? call.Expression : ((MemberAccessExpressionSyntax)node).Expression;
        }

        return node is IdentifierNameSyntax { Identifier.Text: "Expect" } root ? root : null;
    }

    // Of a chain the outer call is the later one in the text, so that calls are put in order by where their dot stands.
    private static IEnumerable<InvocationExpressionSyntax> HintCalls(string text) =>
        CodeText.Parse(text).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Hint" })
            .OrderBy(c => ((MemberAccessExpressionSyntax)c.Expression).Name.SpanStart);

    private static string? Words(InvocationExpressionSyntax call) => call.ArgumentList.Arguments is [var one] ? Words(one.Expression) : null;

    private static string? Words(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && Words(sum.Left) is { } left && Words(sum.Right) is { } right => left + right,
        _ => null,
    };
}
