namespace Lessons.Kernel.Language.CSharp;

/// <summary>Looks after the cells of one session: ends them at their limits, wakes what sleeps in a stopped one, and knows when all of it has ended.</summary>
/// <remarks>It has a thread of its own, because a cell can keep every thread of the pool busy.</remarks>
internal sealed class Watch(CellLimits limits) : IDisposable
{
    /// <summary>How long a stopped cell may take to unwind before the session goes on without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
#pragma warning disable CA2213 // It outlives the session, by as long as the thread that waits for it.
    private readonly AutoResetEvent changed = new(false);
#pragma warning restore CA2213
    private readonly List<WeakReference<CellRun>> earlier = [];
    private readonly MemoryUse memory = new(limits.Memory);
    private readonly PoolRelief pool = new(limits.Threads + 100);
    private Thread? thread;
    private CellRun? current;
    private long began;
    private long stopped;
    private bool disposed;

    /// <summary>The run that was begun last.</summary>
    public CellRun? Latest { get; private set; }

    /// <summary>A cell begins.</summary>
    /// <param name="run">Its run.</param>
    public void Begin(CellRun run)
    {
        lock (gate)
        {
            memory.Begin();
            (current, Latest, began, stopped) = (run, run, Environment.TickCount64, 0);
            if (thread is null)
            {
                thread = new Thread(Loop) { IsBackground = true, Name = "watch" };
                using (ExecutionContext.SuppressFlow())
                {
                    thread.Start();
                }
            }
        }

        Look();
    }

    /// <summary>A cell has ended. What it started may run on.</summary>
    /// <param name="run">Its run.</param>
    public void Finish(CellRun run)
    {
        lock (gate)
        {
            current = null;
            earlier.RemoveAll(e => !e.TryGetTarget(out _));
            earlier.Add(new(run));
        }
    }

    /// <summary>Stops a cell, and with it all that earlier cells left running.</summary>
    /// <param name="run">The cell's run.</param>
    public void Interrupt(CellRun run)
    {
        run.End(CellStop.Interrupt);
        StopEarlier(CellStop.Interrupt);
    }

    /// <summary>Makes the watch look at once.</summary>
    public void Look()
    {
        if (!disposed)
        {
            changed.Set();
        }
    }

    /// <summary>Ends the session: stops all that its cells left running.</summary>
    public void Dispose()
    {
        StopEarlier(CellStop.SessionEnd);
        disposed = true;
        changed.Set();
    }

    private void StopEarlier(CellStop reason)
    {
        foreach (var run in Earlier())
        {
            run.End(reason);
        }
    }

    private List<CellRun> Earlier()
    {
        lock (gate)
        {
            return [.. earlier.Select(e => e.TryGetTarget(out var run) ? run : null).OfType<CellRun>()];
        }
    }

    private void Loop()
    {
        var deadline = long.MaxValue;
        while (true)
        {
            var (running, leftBehind) = (Check(), WakeEarlier());
            if (disposed && deadline == long.MaxValue)
            {
                deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            }

            if (disposed && (!leftBehind || Environment.TickCount64 > deadline))
            {
                return;
            }

            var leftRunning = leftBehind || Earlier().Exists(r => !r.Quiet);
            if (running || leftRunning)
            {
                pool.Look();
            }

            changed.WaitOne(running || leftBehind ? Pause : leftRunning ? LongPause : Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whether stopped cells that have ended still have threads.</summary>
    private bool WakeEarlier()
    {
        var left = false;
        foreach (var run in Earlier())
        {
            if (run.Stop is not null && !run.Quiet)
            {
                run.Wake();
                left = true;
            }
        }

        return left;
    }

    /// <summary>Whether a cell runs.</summary>
    private bool Check()
    {
        CellRun? run;
        long start;
        lock (gate)
        {
            (run, start) = (current, began);
        }

        if (run is null || run.Over)
        {
            return false;
        }

        var now = Environment.TickCount64;
        if (run.Stop is null)
        {
            if (run.Cell.Limits.Time is { } time && now - start >= time.TotalMilliseconds)
            {
                run.End(CellStop.Time);
            }
            else if (memory.TooMuch())
            {
                run.End(CellStop.Memory);
            }
        }

        if (run.Stop is not null)
        {
            stopped = stopped == 0 ? now : stopped;
            run.Wake();
            var quiet = run.Quiet;
            if (quiet || now - stopped >= Patience.TotalMilliseconds)
            {
                // What is only queued when patience ends is not begun any more, so it is not left behind either.
                var ended = quiet || !run.HasThreads;

                // Whoever waits for the cell goes on from here, for as long as it likes, and must not depend on the pool either.
                new Thread(() => run.Decide(ended)) { IsBackground = true, Name = "after the cell" }.Start();
                stopped = long.MaxValue;
            }
        }

        return true;
    }
}
