using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell fails while it runs: the exception, and their own line. The framework's lines are left out.</summary>
internal static class RuntimeErrors
{
    /// <summary>Puts an exception into words.</summary>
    /// <param name="exception">What the cell threw.</param>
    /// <param name="cell">The cell that ran.</param>
    /// <param name="cellAt">Finds any cell of the session by the name its compiled lines carry.</param>
    public static CellError Describe(Exception exception, SyntaxTree cell, Func<string?, SyntaxTree?> cellAt)
    {
        var cause = Unwrap(exception);
        var places = Places(exception, cause, cellAt);
        var here = places.Find(p => p.Cell == cell)?.Excerpt;
        var origin = places.FirstOrDefault();

        var name = cause.GetType().Name;
        var text = here is null ? $"{name}: {cause.Message}" : $"{name}, line {here.Line}: {cause.Message}\n{here.Text}";
        if (cause.InnerException is { } inner)
        {
            text += $"\nBecause of {inner.GetType().Name}: {inner.Message}";
        }

        if (origin is not null && origin.Cell != cell)
        {
            text += $"\nIt happened in this line of an earlier cell:\n{origin.Excerpt.Text}";
        }

        return new CellError(name, cause.Message, here?.Line, here?.Column, text);
    }

    // These say only that something else went wrong.
    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Unwrap(first),
        TargetInvocationException or TypeInitializationException when exception.InnerException is { } inner => Unwrap(inner),
        _ => exception,
    };

    // The innermost first. What a task threw is known in its own trace; where the cell waited for it, in the wrapper's.
    private static List<Place> Places(Exception exception, Exception cause, Func<string?, SyntaxTree?> cellAt) =>
    [
        .. from thrown in exception == cause ? new[] { cause } : [cause, exception]
           from frame in new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
           let tree = cellAt(frame.GetFileName())
           where tree is not null && frame.GetFileLineNumber() > 0
           select new Place(tree, Excerpt.At(tree.GetText(), SpanOf(tree, frame.GetFileLineNumber(), frame.GetFileColumnNumber()))),
    ];

    // Compiled code remembers where a statement begins; the syntax tree knows how far it goes.
    private static TextSpan SpanOf(SyntaxTree tree, int line, int column)
    {
        var lines = tree.GetText().Lines;
        var start = lines[Math.Min(line, lines.Count) - 1].Start + Math.Max(0, column - 1);
        var node = tree.GetRoot().FindToken(start).Parent;
        while (node?.Parent is { } parent and not CompilationUnitSyntax && parent.SpanStart == start && parent is not BlockSyntax)
        {
            node = parent;
        }

        return node is not null && node.SpanStart == start ? node.Span : new TextSpan(start, 1);
    }

    private sealed record Place(SyntaxTree Cell, Excerpt Excerpt);
}
