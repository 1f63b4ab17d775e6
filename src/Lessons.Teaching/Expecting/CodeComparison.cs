using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Teaching;

/// <summary>Walks through a learner's code and a solution side by side, and says where they first part in the learner's words only.</summary>
internal static class CodeComparison
{
    /// <summary>The first difference from the solution that agrees the longest; null when the code is the same as one of them.</summary>
    public static Told? FirstDifference(SyntaxNode code, IReadOnlyList<SyntaxNode> solutions)
    {
        var walks = solutions.Select(s => new Walk(code, s)).ToList();
        return walks.Exists(w => w.Difference is null) ? null : walks.MaxBy(w => w.Agreed)!.Difference;
    }

    private sealed class Walk
    {
        private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
        private readonly HashSet<string> own;

        public Walk(SyntaxNode code, SyntaxNode solution)
        {
            own = [.. Declared(code)];
            var theirs = Declared(solution).ToHashSet(StringComparer.Ordinal);
            own.ExceptWith(theirs);
            Difference = Same(code, solution);
        }

        /// <summary>How many tokens agree before the first difference.</summary>
        public int Agreed { get; private set; }

        public Told? Difference { get; }

        private static IEnumerable<string> Declared(SyntaxNode root) =>
            root.DescendantNodes().Select(n => n switch
            {
                VariableDeclaratorSyntax v => v.Identifier.ValueText,
                ForEachStatementSyntax f => f.Identifier.ValueText,
                ParameterSyntax p => p.Identifier.ValueText,
                SingleVariableDesignationSyntax d => d.Identifier.ValueText,
                _ => null,
            }).OfType<string>();

        private Told? Same(SyntaxNode mine, SyntaxNode theirs)
        {
            (mine, theirs) = (Bare(mine), Bare(theirs));

            // `var` and the type's name do the same.
            if (mine is TypeSyntax && theirs is TypeSyntax && (mine.ToString() == "var" || theirs.ToString() == "var"))
            {
                return null;
            }

            if (mine.RawKind != theirs.RawKind)
            {
                return Part(mine, theirs);
            }

            var (ours, others) = (Parts(mine), Parts(theirs));
            for (var i = 0; i < Math.Min(ours.Count, others.Count); i++)
            {
                var told = (ours[i].AsNode(), others[i].AsNode()) switch
                {
                    ({ } a, { } b) => Same(a, b),
                    (null, null) => Same(ours[i].AsToken(), others[i].AsToken()),
                    _ => Part(mine, theirs),
                };
                if (told is not null)
                {
                    return told;
                }
            }

            return ours.Count == others.Count ? null
                : ours.Count > others.Count ? new("Code.Differs.Extra", Text(ours[others.Count]))
                : new("Code.Differs.Missing", ours.Count > 0 ? Text(ours[^1]) : Text(mine));
        }

        private Told? Same(SyntaxToken mine, SyntaxToken theirs)
        {
            var same = mine.RawKind == theirs.RawKind && (mine.IsKind(SyntaxKind.IdentifierToken)
                ? Name(mine.ValueText, theirs.ValueText)
                : Equals(mine.Value, theirs.Value));
            Agreed += same ? 1 : 0;
            return same ? null : Part(mine.Parent!, theirs.Parent!, mine);
        }

        // A variable that the learner names otherwise stands for the solution's all through.
        private bool Name(string mine, string theirs) => mine == theirs || (own.Contains(mine) && (renamed.TryAdd(mine, theirs) || renamed[mine] == theirs));

        private static Told Part(SyntaxNode mine, SyntaxNode theirs, SyntaxToken? token = null) => (mine, theirs) switch
        {
            (InvocationExpressionSyntax call, InvocationExpressionSyntax) when CodeSearch.CalledName(call) is { } name => new("Code.Differs.Call", name),
            (SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } } name, _) => new("Code.Differs.Call", name.Identifier.ValueText),
            (LiteralExpressionSyntax literal, LiteralExpressionSyntax) => new(literal.Token.Value is string ? "Code.Differs.Text" : "Code.Differs.Number", Short(literal.ToString())),
            (BinaryExpressionSyntax binary, BinaryExpressionSyntax) => new("Code.Differs.Operator", Short(binary.ToString()), binary.OperatorToken.Text),
            (IdentifierNameSyntax name, IdentifierNameSyntax) => new("Code.Differs.Name", name.Identifier.ValueText),
            _ => new("Code.Differs.Other", Short(token?.ToString() is { Length: > 1 } text ? text : mine.ToString())),
        };

        private static SyntaxNode Bare(SyntaxNode node)
        {
            while (true)
            {
                var inner = node switch
                {
                    ParenthesizedExpressionSyntax brackets => brackets.Expression,
                    GlobalStatementSyntax global => global.Statement,
                    BlockSyntax { Statements: [var only] } => only,
                    _ => (SyntaxNode?)null,
                };
                if (inner is null)
                {
                    return node;
                }

                node = inner;
            }
        }

        private static List<SyntaxNodeOrToken> Parts(SyntaxNode node) =>
            [.. node.ChildNodesAndTokens().Where(p => !p.IsKind(SyntaxKind.SemicolonToken) && !p.IsKind(SyntaxKind.EndOfFileToken) && !p.IsKind(SyntaxKind.EmptyStatement))];

        private static string Text(SyntaxNodeOrToken part) => Short(part.ToString());

        private static string Short(string text) => Shown.Words(text);
    }
}
