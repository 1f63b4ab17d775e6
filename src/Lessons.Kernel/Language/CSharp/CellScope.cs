using Lessons.Kernel.Language.Showing;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>One running cell: where it shows things, and what ends it early.</summary>
/// <remarks>It flows with the code's execution context, into awaits, tasks and threads, so that two sessions in one process never mix.</remarks>
internal sealed class CellScope(IOutputs outputs, CellLimits limits, StopWords stops, CancellationToken interrupt)
{
    private static readonly AsyncLocal<CellScope?> Flowing = new();
    private readonly OutputMeter meter = new(limits, stops);
    private volatile bool closed;
    private volatile bool ended;

    /// <summary>The cell that the calling code belongs to, or null outside of cells.</summary>
    public static CellScope? Current => Flowing.Value;

    /// <summary>Ends the cell early.</summary>
    public CancellationToken Interrupt { get; } = interrupt;

    /// <summary>What the person reads when the cell is stopped.</summary>
    public StopWords Stops => stops;

    /// <summary>How much the cell may take.</summary>
    public CellLimits Limits => limits;

    /// <summary>What a person types for this cell.</summary>
    public TextReader Input { get; } = new AskedLines(outputs, stops, interrupt);

    /// <summary>How the cell's session shows values.</summary>
    public required ValueView View { get; init; }

    /// <summary>Makes this the cell that the calling code, and all it starts, belongs to.</summary>
    public void Enter() => Flowing.Value = this;

    /// <summary>Shows something under the cell, also after the cell's end when a task it started still runs.</summary>
    /// <param name="output">What to show.</param>
    public void Send(Output output)
    {
        if (closed)
        {
            return;
        }

        if (ThisThread.Run is { } run)
        {
            run.Outside(() => Measure(output));
            if (meter.Endless)
            {
                run.End(CellStop.Output);
            }
        }
        else
        {
            Measure(output);
        }
    }

    /// <summary>Lets the outputs see a value that is about to be shown, when they want to.</summary>
    /// <param name="value">The value, or null.</param>
    public void See(object? value)
    {
        if (!closed && value is not null && outputs is ISeesValues sees)
        {
            sees.See(value);
        }
    }

    /// <summary>The cell has ended: tells what was left out of its output.</summary>
    public void End()
    {
        ended = true;
        TellWhatWasLeftOut();
    }

    /// <summary>Tells, below a cell that has ended, what failed in something that it left running.</summary>
    /// <param name="exception">What was thrown.</param>
    public void FailLater(Exception exception)
    {
        if (!closed)
        {
            var name = exception.GetType().Name;
            Measure(new StreamOutput(StreamName.Stderr, stops.FailedLater(new CellError(name, exception.Message, null, null, $"{name}: {exception.Message}"))));
        }
    }

    /// <summary>Shows nothing more: the cell was interrupted, and what it left running is not heard of again.</summary>
    public void Close() => closed = true;

    private void Measure(Output output)
    {
        if (meter.Take(output) is { } shown)
        {
            outputs.Send(shown);
        }

        if (ended)
        {
            TellWhatWasLeftOut();
        }
    }

    private void TellWhatWasLeftOut()
    {
        if (meter.Notice() is { } notice)
        {
            outputs.Send(new StreamOutput(StreamName.Stdout, $"\n{notice}\n"));
        }
    }
}
