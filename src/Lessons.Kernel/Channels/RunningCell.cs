namespace Lessons.Kernel.Channels;

/// <summary>The cell that runs now, for those who want it to end.</summary>
#pragma warning disable CA1001 // The source of an interrupt must outlive its cell: a late interrupt still asks it. It holds no timer and no handle.
internal sealed class RunningCell
#pragma warning restore CA1001
{
    private readonly Lock gate = new();
    private CancellationTokenSource? interrupt;

    /// <summary>A cell begins.</summary>
    public CancellationToken Begin()
    {
        lock (gate)
        {
            interrupt = new CancellationTokenSource();
            return interrupt.Token;
        }
    }

    /// <summary>The cell has ended.</summary>
    public void End()
    {
        lock (gate)
        {
            interrupt = null;
        }
    }

    /// <summary>Asks the cell to end. Does not wait for it.</summary>
    /// <returns>Whether a cell was running.</returns>
    public bool Interrupt()
    {
        CancellationTokenSource? source;
        lock (gate)
        {
            source = interrupt;
        }

        if (source is null)
        {
            return false;
        }

        // A thread of its own: the cell may hold every thread of the pool, and what it does at its interrupt may take long.
        new Thread(source.Cancel) { IsBackground = true, Name = "interrupt" }.UnsafeStart();
        return true;
    }
}
