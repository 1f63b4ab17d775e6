using System.Text;
using Lessons.Kernel.Language;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A learner's cell as a check sees it: what it wrote and the values that it showed. Everything is passed on to the cell's own outputs.</summary>
/// <param name="to">The cell's outputs; null when nobody is to see it.</param>
public sealed class SeenOutputs(IOutputs? to) : IOutputs, IAsks, ISeesValues
{
    private readonly Lock gate = new();
    private readonly StringBuilder printed = new();
    private readonly List<object> shown = [];

    /// <summary>What was written to the console.</summary>
    public string Printed
    {
        get
        {
            lock (gate)
            {
                return printed.ToString();
            }
        }
    }

    /// <summary>The values that were shown, in order.</summary>
    public IReadOnlyList<object> Shown
    {
        get
        {
            lock (gate)
            {
                return [.. shown];
            }
        }
    }

    /// <inheritdoc/>
    public void Send(Output output)
    {
        if (output is StreamOutput { Stream: StreamName.Stdout } text)
        {
            lock (gate)
            {
                printed.Append(text.Text);
            }
        }

        to?.Send(output);
    }

    /// <inheritdoc/>
    public void See(object value)
    {
        lock (gate)
        {
            shown.Add(value);
        }
    }

    /// <inheritdoc/>
    public Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt) =>
        to is IAsks asks ? asks.AskAsync(prompt, password, interrupt) : throw new NobodyToAskException();

    /// <summary>What came of the cell, for whoever judges it.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="cells">The objects of the session's cells.</param>
    /// <param name="line">How many lines of the cell stand above the text.</param>
    /// <param name="stop">Whether someone has ended it.</param>
    public Attempt Attempt(string code, CellEnd end, IReadOnlyList<object> cells, int line, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(end);
        return new(code)
        {
            Error = end.Error is { } error ? new(Kind(error.Name, stop), error.Message, error.Line - line) : null,
            Variables = SubmissionMembers.Variables(cells),
            Functions = SubmissionMembers.Functions(cells),
            Printed = Printed,
            Shown = Shown,
        };
    }

    // What the compiler finds has a number; what the kernel ends has one of these names; the rest are exceptions.
    private static AttemptEnd Kind(string name, CancellationToken stop) =>
        stop.IsCancellationRequested || name is "TimeLimit" or "MemoryLimit" or "OutputLimit" or "ThreadLimit" or "ExitRefused" or "Interrupted" ? AttemptEnd.Stopped
        : name.EndsWith("Exception", StringComparison.Ordinal) ? AttemptEnd.Threw
        : AttemptEnd.DoesNotCompile;
}
