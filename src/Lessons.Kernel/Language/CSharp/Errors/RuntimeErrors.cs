using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell fails while it runs: what happened, and their own line. The framework's lines are left out.</summary>
internal static class RuntimeErrors
{
    /// <summary>Puts an exception into words.</summary>
    /// <param name="exception">What the cell threw.</param>
    /// <param name="cell">The cell that ran.</param>
    /// <param name="cellAt">Finds any cell of the session by the name its compiled lines carry.</param>
    /// <param name="words">The person's language.</param>
    /// <param name="valueOf">What a variable of the session holds; null when there is none.</param>
    public static CellError Describe(Exception exception, MarkedCell cell, Func<string?, MarkedCell?> cellAt, ErrorWords words, Func<string, object?> valueOf)
    {
        var cause = Unwrap(exception);
        var places = Places(exception, cause, cellAt).ToList();
        var here = places.FirstOrDefault(p => p.Cell == cell);
        var origin = places.FirstOrDefault();
        var name = cause.GetType().Name;
        var said = IsForPeople(cause, origin, cellAt) ? null : RuntimeCauses.Read(new RuntimeCause(cause, (origin ?? here)?.Node, valueOf));

        List<string> more = [];
        if (said is null && cause.InnerException is { } inner)
        {
            more.Add(words.Of("Because", inner.GetType().Name, new Verbatim(inner.Message)));
        }

        if (origin is not null && origin.Cell != cell)
        {
            more.Add(words.Of("Elsewhere") + "\n" + origin.ToExcerpt().Text);
        }

        var excerpt = here?.ToExcerpt();
        if (said is null || !words.Has(said.Id))
        {
            return AsItIs(name, cause.Message, excerpt, more);
        }

        return new ErrorText(name, words.Meaning(said), excerpt)
        {
            Advice = words.Advice(said),
            More = more,
            Original = new OriginalWords(words.Of("Thrown", name), cause.Message),
        }.ToError(words);
    }

    private static CellError AsItIs(string name, string message, Excerpt? excerpt, List<string> more)
    {
        var head = excerpt is null ? $"{name}: {message}" : $"{name}, line {excerpt.Line}: {message}";
        string?[] lines = [head, excerpt?.Text, .. more];
        return new CellError(name, message, excerpt?.Line, excerpt?.Column, string.Join('\n', lines.Where(l => l is not null)));
    }

    // A library's own exception, or one that the learner or a library throws with words of its own, is written for people already.
    private static bool IsForPeople(Exception cause, Place? origin, Func<string?, MarkedCell?> cellAt)
    {
        if (!IsFramework(cause.GetType().Assembly))
        {
            return true;
        }

        var thrower = new StackTrace(cause, fNeedFileInfo: true).GetFrame(0);
        if (cellAt(thrower?.GetFileName()) is not null)
        {
            return origin?.Node?.DescendantNodesAndSelf().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax) == true && cause is not NotImplementedException;
        }

        return cause is not (NullReferenceException or IndexOutOfRangeException or DivideByZeroException or InsufficientExecutionStackException)
            && thrower?.GetMethod()?.Module.Assembly is { } assembly && !IsFramework(assembly);
    }

    private static bool IsFramework(Assembly assembly) =>
        assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib" or "netstandard" || name == typeof(object).Assembly.GetName().Name);

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
        private int Start => Cell.ToOriginal(new TextSpan(Position, 0)).Start;

        // Compiled code remembers where a statement begins; the syntax tree knows how far it goes.
        public SyntaxNode? Node
        {
            get
            {
                var node = Cell.Original.GetRoot().FindToken(Start).Parent;
                while (node?.Parent is { } parent and not CompilationUnitSyntax and not BlockSyntax && parent.SpanStart == Start)
                {
                    node = parent;
                }

                return node;
            }
        }

        public Excerpt ToExcerpt() => Excerpt.At(Cell.Original.GetText(), Node is { } node && node.SpanStart == Start ? node.Span : new TextSpan(Start, 1));
    }
}
