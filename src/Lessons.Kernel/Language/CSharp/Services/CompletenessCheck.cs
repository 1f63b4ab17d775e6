using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Tells whether text is a whole cell.</summary>
internal static class CompletenessCheck
{
    private const string Step = "    ";

    /// <summary>Tells whether text is a whole cell, and how far in the next line begins when it is not.</summary>
    /// <param name="code">The text so far.</param>
    public static CodeCheck Check(string code)
    {
        var tree = ScriptChain.Read(TextUnderCursor.WithoutDirectives(code));
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0)
        {
            return new CodeCheck(Completeness.Complete);
        }

        return CanGoOn(tree, errors) ? new CodeCheck(Completeness.Incomplete, Indent(tree)) : new CodeCheck(Completeness.Invalid);
    }

    // More can help only when nothing before the end is amiss. A missing semicolon at the end is amiss: nobody goes on with it in the next line.
    private static bool CanGoOn(SyntaxTree tree, List<Diagnostic> errors)
    {
        var root = tree.GetCompilationUnitRoot();
        var end = LastOf(root).Span.End;
        var unfinished = errors.Where(e => e.Id is "CS1035" or "CS1039" or "CS8997" or "CS8996" or "CS1027" or "CS1038").ToList();
        if (unfinished.Count > 0)
        {
            return errors.TrueForAll(e => e.Location.SourceSpan.Start >= unfinished[0].Location.SourceSpan.Start);
        }

        if (errors.Exists(e => e.Location.SourceSpan.Start < end || e.Id is "CS1010" or "CS1012" or "CS1056"))
        {
            return false;
        }

        return errors.Exists(e => e.Id != "CS1002") || IsWaitingForStatement(root);
    }

    private static bool IsWaitingForStatement(CompilationUnitSyntax root) =>
        root.DescendantTokens().LastOrDefault(t => !t.IsMissing && t.Span.Length > 0) is var last
        && (last.IsKind(SyntaxKind.ElseKeyword) || last.IsKind(SyntaxKind.DoKeyword)
            || (last.IsKind(SyntaxKind.CloseParenToken) && last.Parent is IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or LockStatementSyntax or UsingStatementSyntax));

    private static SyntaxToken LastOf(CompilationUnitSyntax root) =>
        root.DescendantTokens(descendIntoTrivia: true).LastOrDefault(t => t.Span.Length > 0);

    private static string Indent(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        if (root.DescendantTokens().LastOrDefault(t => t.ContainsDiagnostics && !t.IsMissing && t.Span.Length > 0) is var open && open.Text.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            return "";
        }

        var depth = 0;
        foreach (var token in root.DescendantTokens().Where(t => !t.IsMissing))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
        }

        return string.Concat(Enumerable.Repeat(Step, Math.Max(0, depth) + (IsWaitingForStatement(root) ? 1 : 0)));
    }
}
