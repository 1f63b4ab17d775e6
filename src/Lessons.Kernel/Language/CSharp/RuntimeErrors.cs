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
    public static CellError Describe(Exception exception, MarkedCell cell, Func<string?, MarkedCell?> cellAt)
    {
        var cause = Unwrap(exception);
        var places = Places(exception, cause, cellAt).ToList();
        var here = places.FirstOrDefault(p => p.Cell == cell)?.ToExcerpt();
        var origin = places.FirstOrDefault();

        var name = cause.GetType().Name;
        var text = here is null ? $"{name}: {cause.Message}" : $"{name}, line {here.Line}: {cause.Message}\n{here.Text}";
        if (cause.InnerException is { } inner)
        {
            text += $"\nBecause of {inner.GetType().Name}: {inner.Message}";
        }

        if (origin is not null && origin.Cell != cell)
        {
            text += $"\nIt happened in this line of an earlier cell:\n{origin.ToExcerpt().Text}";
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
    private static IEnumerable<Place> Places(Exception exception, Exception cause, Func<string?, MarkedCell?> cellAt) =>
        from thrown in exception == cause ? new[] { cause } : [cause, exception]
        from frame in new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
        let cell = cellAt(frame.GetFileName())
        where cell is not null && frame.GetFileLineNumber() > 0
        let place = new Place(cell, Position(cell, frame))
        where !cell.IsMark(place.Position)
        select place;

    private static int Position(MarkedCell cell, StackFrame frame)
    {
        var lines = cell.Compiled.GetText().Lines;
        return lines[Math.Min(frame.GetFileLineNumber(), lines.Count) - 1].Start + Math.Max(0, frame.GetFileColumnNumber() - 1);
    }

    /// <summary>Where a call or a throw stands in the session's cells.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Position">The place in its compiled text.</param>
    private sealed record Place(MarkedCell Cell, int Position)
    {
        // Compiled code remembers where a statement begins; the syntax tree knows how far it goes.
        public Excerpt ToExcerpt()
        {
            var start = Cell.ToOriginal(new TextSpan(Position, 0)).Start;
            var node = Cell.Original.GetRoot().FindToken(start).Parent;
            while (node?.Parent is { } parent and not CompilationUnitSyntax and not BlockSyntax && parent.SpanStart == start)
            {
                node = parent;
            }

            return Excerpt.At(Cell.Original.GetText(), node is not null && node.SpanStart == start ? node.Span : new TextSpan(start, 1));
        }
    }
}
