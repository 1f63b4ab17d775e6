namespace Lessons.Kernel.Language.CSharp;

/// <summary>One running cell: where it shows things, and what ends it early.</summary>
/// <remarks>It flows with the code's execution context, into awaits, tasks and threads, so that two sessions in one process never mix.</remarks>
internal sealed class CellScope(IOutputs outputs, CancellationToken interrupt)
{
    private static readonly AsyncLocal<CellScope?> Flowing = new();
    private volatile bool closed;

    /// <summary>The cell that the calling code belongs to, or null outside of cells.</summary>
    public static CellScope? Current => Flowing.Value;

    /// <summary>Ends the cell early.</summary>
    public CancellationToken Interrupt { get; } = interrupt;

    /// <summary>Makes this the cell that the calling code, and all it starts, belongs to.</summary>
    public void Enter() => Flowing.Value = this;

    /// <summary>Shows something under the cell, also after the cell's end when a task it started still runs.</summary>
    /// <param name="output">What to show.</param>
    public void Send(Output output)
    {
        if (!closed)
        {
            outputs.Send(output);
        }
    }

    /// <summary>Shows nothing more: the cell was interrupted, and what it left running is not heard of again.</summary>
    public void Close() => closed = true;
}
