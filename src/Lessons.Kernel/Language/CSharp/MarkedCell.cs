using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A cell as it was written, and as it is compiled: with a <see cref="StopPoint"/> in every loop and function.</summary>
/// <remarks>
/// Why not abort the thread from outside, with ControlledExecution: on Linux an abort that comes while code allocates or is being compiled
/// ends the whole process (PAL_SEHException); a loop over an iterator did so within a few hundred tries.
/// The marks add no line, so lines are the same in both texts; columns are brought back by <see cref="ToOriginal(TextSpan)"/>.
/// </remarks>
internal sealed class MarkedCell
{
    private const string Mark = "global::Lessons.Kernel.Language.CSharp.StopPoint.Pass();";

    private readonly List<Insertion> insertions = [];

    /// <summary>Reads a cell's text and marks it. Text that cannot be read as C# is left as it is.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="name">The name that compiled lines carry.</param>
    public MarkedCell(string code, CSharpParseOptions options, string name)
    {
        Original = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), options, name);
        if (Original.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            Compiled = Original;
            return;
        }

        foreach (var node in Original.GetRoot().DescendantNodes())
        {
            MarkNode(node);
        }

        insertions = [.. insertions.OrderBy(i => i.Position)];
        var text = Original.GetText().WithChanges(insertions.GroupBy(i => i.Position).Select(g => new TextChange(new TextSpan(g.Key, 0), string.Concat(g.Select(i => i.Text)))));
        Compiled = CSharpSyntaxTree.ParseText(SourceText.From(text.ToString(), Encoding.UTF8), options, name);
    }

    /// <summary>The cell as it was written.</summary>
    public SyntaxTree Original { get; }

    /// <summary>The cell as it is compiled.</summary>
    public SyntaxTree Compiled { get; }

    /// <summary>The place in the written text for one in the compiled text.</summary>
    /// <param name="compiled">The place in the compiled text.</param>
    public TextSpan ToOriginal(TextSpan compiled) => TextSpan.FromBounds(ToOriginal(compiled.Start), ToOriginal(compiled.End));

    /// <summary>Whether a place in the compiled text is in a mark, and so in nothing that was written.</summary>
    /// <param name="position">The place.</param>
    public bool IsMark(int position)
    {
        var added = 0;
        foreach (var insertion in insertions)
        {
            var start = insertion.Position + added;
            if (position >= start && position < start + insertion.Text.Length)
            {
                return true;
            }

            added += insertion.Text.Length;
        }

        return false;
    }

    private int ToOriginal(int position)
    {
        var added = 0;
        foreach (var insertion in insertions)
        {
            var start = insertion.Position + added;
            if (position <= start)
            {
                break;
            }

            if (position < start + insertion.Text.Length)
            {
                return insertion.Position;
            }

            added += insertion.Text.Length;
        }

        return position - added;
    }

    private void MarkNode(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                MarkStatement(loop.Statement);
                break;
            case DoStatementSyntax loop:
                MarkStatement(loop.Statement);
                break;
            case ForStatementSyntax loop:
                MarkStatement(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                MarkStatement(loop.Statement);
                break;
            case GotoStatementSyntax jump:
                MarkStatement(jump);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } body }:
                MarkStatement(body);
                break;
            case LocalFunctionStatementSyntax { Body: { } body }:
                MarkStatement(body);
                break;
            case BaseMethodDeclarationSyntax { Body: { } body }:
                MarkStatement(body);
                break;
            case AccessorDeclarationSyntax { Body: { } body }:
                MarkStatement(body);
                break;
        }
    }

    private void MarkStatement(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
        {
            insertions.Add(new Insertion(block.OpenBraceToken.Span.End, Mark));
            return;
        }

        insertions.Add(new Insertion(statement.SpanStart, "{" + Mark));
        insertions.Add(new Insertion(statement.Span.End, "}"));
    }

    private sealed record Insertion(int Position, string Text);
}
