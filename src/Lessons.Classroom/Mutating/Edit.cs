using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Classroom;

/// <summary>One small change to a text.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="Text">What stands there instead.</param>
internal sealed record Edit(TextSpan Span, string Text);

/// <summary>A way in which code can be slightly wrong.</summary>
internal interface IMutator
{
    /// <summary>What it is called in a report.</summary>
    string Name { get; }

    /// <summary>The changes it makes at one place in the code.</summary>
    /// <param name="node">The place.</param>
    /// <param name="scope">The names that can stand there.</param>
    IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope);
}

/// <summary>The variables of a session by their types.</summary>
/// <param name="Types">Each variable's type, by its name.</param>
internal sealed record NamesInScope(IReadOnlyDictionary<string, Type> Types);

/// <summary>All ways there are.</summary>
internal static class Mutators
{
    public static IReadOnlyList<IMutator> All { get; } =
        [new OperatorMutator(), new ConditionMutator(), new NumberMutator(), new StringMutator(), new MethodMutator(), new NameMutator(), new StatementMutator()];
}

/// <summary>Another operator: arithmetic, comparison, logic, and the short forms with <c>=</c>.</summary>
internal sealed class OperatorMutator : IMutator
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
        ["%"] = ["/"],
        ["+="] = ["-="],
        ["-="] = ["+="],
        ["*="] = ["/="],
        ["/="] = ["*="],
        ["++"] = ["--"],
        ["--"] = ["++"],
        ["<"] = ["<=", ">"],
        ["<="] = ["<", ">="],
        [">"] = [">=", "<"],
        [">="] = [">", "<="],
        ["=="] = ["!="],
        ["!="] = ["=="],
        ["&&"] = ["||"],
        ["||"] = ["&&"],
    };

    public string Name => "operator";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope)
    {
        SyntaxToken? sign = node switch
        {
            BinaryExpressionSyntax two => two.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            PostfixUnaryExpressionSyntax after => after.OperatorToken,
            PrefixUnaryExpressionSyntax before when before.OperatorToken.Text.Length == 2 => before.OperatorToken,
            _ => null,
        };
        return sign is { } token ? Others.GetValueOrDefault(token.Text, []).Select(o => new Edit(token.Span, o)) : [];
    }
}

/// <summary>A condition turned round: <c>if (!(…))</c>, and a <c>!</c> or a minus sign that is gone.</summary>
internal sealed class ConditionMutator : IMutator
{
    public string Name => "condition";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) => node switch
    {
        IfStatementSyntax s => [Not(s.Condition)],
        WhileStatementSyntax s => [Not(s.Condition)],
        ConditionalExpressionSyntax s => [Not(s.Condition)],
        LiteralExpressionSyntax yes when yes.IsKind(SyntaxKind.TrueLiteralExpression) => [new(yes.Span, "false")],
        LiteralExpressionSyntax no when no.IsKind(SyntaxKind.FalseLiteralExpression) => [new(no.Span, "true")],
        PrefixUnaryExpressionSyntax sign when sign.OperatorToken.Text is "!" or "-" => [new(sign.OperatorToken.Span, " ")],
        _ => [],
    };

    private static Edit Not(ExpressionSyntax condition) => new(condition.Span, $"!({condition})");
}
