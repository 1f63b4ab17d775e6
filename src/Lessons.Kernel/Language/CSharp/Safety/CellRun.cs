using System.Runtime.ExceptionServices;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>One cell's code while it runs, on as many threads as it likes, and how it is ended from outside, whether it computes, sleeps or awaits.</summary>
/// <remarks>
/// Code that computes ends at its next <see cref="StopPoint"/>; a thread that sleeps or waits is woken by <see cref="Thread.Interrupt"/>; an awaiting
/// cell is not continued. To know the threads, the run flows with the cell's execution context into tasks, timers and threads, and is told on which
/// of them it arrives. It is the cell's synchronisation context too, with many threads, so that <c>task.Result</c> in a cell does not block itself.
/// </remarks>
internal sealed class CellRun(CellScope cell, Watch watch) : SynchronizationContext
{
    // Endless calls must end while there is room for what unwinds them: an exception that library code on each level catches and wraps in another (Sort does) takes 15 KB a level.
    private const int StackForCells = 2 * 1024 * 1024;
    private const int StackSize = 512 * 1024 * 1024;

    private static readonly AsyncLocal<CellRun?> Flowing = new(OnMove);

    private readonly RunThreads threads = new();
    private readonly TaskCompletionSource end = new();
    private readonly List<WeakReference<IDisposable>> owned = [];
    private Exception? failure;
    private int decided;
    private object? stop;
    private object? stoppedFor;
    private bool endedQuietly;

    /// <summary>The cell.</summary>
    public CellScope Cell => cell;

    /// <summary>Why the run was stopped (a <see cref="CellStop"/>), or null while it was not.</summary>
    public object? Stop => Volatile.Read(ref stop);

    /// <summary>Whether no code of the cell runs or is about to.</summary>
    public bool Quiet => threads.Quiet;

    /// <summary>Whether a thread executes the cell's code.</summary>
    public bool HasThreads => threads.Count > 0;

    /// <summary>Whether it is known how the cell ended. Its threads may run on.</summary>
    public bool Over => Volatile.Read(ref decided) == 1;

    /// <summary>Runs work to its end, or until it is stopped.</summary>
    /// <param name="work">The work; it may block its thread.</param>
    /// <exception cref="CellEndedEarlyException">The work was stopped.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        Task<T>? done = null;
        watch.Begin(this);
        using var registration = cell.Interrupt.Register(() => watch.Interrupt(this));
        var first = new Thread(() =>
        {
            ThisThread.Floor = StackPosition.Here() - StackForCells;
            Enter(() =>
            {
                StopPoint.Pass();
                done = work();
            });

            // On this very thread when it can be: a cell that left a thousand blocked tasks behind leaves no pool thread to go on with.
            done?.ContinueWith(_ => DecideUnlessStopped(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }, StackSize)
        {
            IsBackground = true,
            Name = "cell",
        };
        first.Start();
        await end.Task;
        watch.Finish(this);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return stoppedFor is CellStop reason ? throw new CellEndedEarlyException(reason, endedQuietly) : await done!;
    }

    /// <summary>Stops the run. The first reason counts.</summary>
    /// <param name="reason">Why.</param>
    public void End(CellStop reason)
    {
        if (Interlocked.CompareExchange(ref stop, reason, null) is null)
        {
            watch.Look();
        }
    }

    /// <summary>Wakes every thread of the run that sleeps or waits, and ends its timers.</summary>
    public void Wake()
    {
        threads.Wake();
        lock (owned)
        {
            foreach (var one in owned)
            {
                if (one.TryGetTarget(out var value))
                {
                    value.Dispose();
                }
            }

            owned.Clear();
        }
    }

    /// <summary>Something of the cell's failed where no code of the cell could catch it.</summary>
    /// <param name="exception">What was thrown.</param>
    public void Fail(Exception exception)
    {
        if (Stop is not null)
        {
            return;
        }

        if (Over)
        {
            cell.FailLater(exception);
            return;
        }

        Interlocked.CompareExchange(ref failure, exception, null);
        End(CellStop.Failure);
    }

    /// <summary>Disposes something when the run is stopped.</summary>
    /// <param name="value">The thing.</param>
    public void Own(IDisposable value)
    {
        lock (owned)
        {
            owned.Add(new(value));
        }
    }

    /// <summary>Goes on with what waits for the run's end. Called on a thread that may be kept for that.</summary>
    /// <param name="quietly">Whether its code has stopped.</param>
    public void Decide(bool quietly)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0)
        {
            (stoppedFor, endedQuietly) = (Stop, quietly);
            end.SetResult();
        }
    }

    /// <summary>Does something of the host's on a cell's thread: it is not woken meanwhile, and what the host starts does not belong to the cell.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped, and nothing was done.</exception>
    public void Outside(Action work)
    {
        threads.GoOutside(true);
        try
        {
            // In this order: whoever wakes threads has stopped the run before.
            if (Stop is not null)
            {
                throw new CellStoppedException();
            }

            using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            {
                work();
            }
        }
        finally
        {
            threads.GoOutside(false);
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        threads.Wait(1);
        if (Stop is null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => Continue(d, state), null);
        }
        else
        {
            // A stopped cell unwinds at once, however busy the pool is.
            new Thread(() => Continue(d, state)) { IsBackground = true, Name = "cell" }.UnsafeStart();
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    // What was awaited when the cell was stopped is not continued, unless it ended in time to unwind the cell.
    private void Continue(SendOrPostCallback d, object? state)
    {
        if (Stop is null || !Over)
        {
            Enter(() => d(state));
        }

        threads.Wait(-1);
    }

    private void Enter(Action action)
    {
        var (outer, flowed) = (Current, Flowing.Value);
        SetSynchronizationContext(this);
        Flowing.Value = this;
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever escapes here (an exception of an `async void`, say) would otherwise end the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(e);
        }

        Flowing.Value = flowed;
        SetSynchronizationContext(outer);
    }

    // The runtime calls this on each thread that enters or leaves the flow of a cell, and ends the process when it throws.
    private static void OnMove(AsyncLocalValueChangedArgs<CellRun?> move)
    {
        var (from, to) = (move.PreviousValue, move.CurrentValue);
        if (from == to)
        {
            return;
        }

        from?.Leave();
        ThisThread.Run = to;
        if (to is not null)
        {
            ThisThread.LastRun = to;
            to.threads.Join();
            to.CountThreads();
        }
    }

    private void Leave()
    {
        threads.Leave();
        if (Stop is not null)
        {
            RunThreads.TakePendingInterrupt();
        }
    }

    private void DecideUnlessStopped()
    {
        // When it was stopped, the watch decides, once its other threads have ended too.
        if (Stop is null)
        {
            Decide(quietly: true);
        }
    }

    private void CountThreads()
    {
        if (threads.Count > cell.Limits.Threads)
        {
            End(CellStop.Threads);
        }
    }
}
