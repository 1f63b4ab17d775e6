namespace Lessons.Kernel.Language.CSharp;

/// <summary>Runs a cell so that it can be ended from outside, whether it computes, sleeps or awaits.</summary>
/// <remarks>
/// Code that computes ends at its next <see cref="StopPoint"/>; a thread that sleeps or waits is woken by <see cref="Thread.Interrupt"/>; an awaiting cell
/// is not continued. To know the threads, this is the cell's synchronisation context: its first part runs on a thread of its own, what follows an
/// <c>await</c> on pool threads. It has many threads, so that <c>task.Result</c> in a cell does not block itself.
/// </remarks>
internal sealed class InterruptibleRun : SynchronizationContext
{
    /// <summary>How long an interrupted cell may take to unwind before the session goes on without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int StackSize = 4 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly HashSet<Thread> inside = [];
    private readonly TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource outOfPatience = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Exception> stray = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool interrupted;

    private InterruptibleRun()
    {
    }

    /// <summary>Runs work to its end or until it is interrupted.</summary>
    /// <param name="work">The work; it may block its thread.</param>
    /// <param name="interrupt">Ends the work early.</param>
    /// <exception cref="CellInterruptedException">The work was interrupted.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken interrupt)
    {
        var run = new InterruptibleRun();
        using var registration = interrupt.Register(run.Interrupt);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = new Thread(() => run.Enter(() => Finish(work(), done)), StackSize) { IsBackground = true, Name = "cell" };
        first.Start();

        await Task.WhenAny(done.Task, run.quiet.Task, run.outOfPatience.Task, run.stray.Task);
        if (done.Task.IsCompletedSuccessfully)
        {
            return await done.Task;
        }

        if (interrupt.IsCancellationRequested)
        {
            await Task.WhenAny(run.quiet.Task, run.outOfPatience.Task);
            throw new CellInterruptedException(ended: run.quiet.Task.IsCompleted);
        }

        return run.stray.Task.IsCompleted ? throw await run.stray.Task : await done.Task;
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.UnsafeQueueUserWorkItem(_ => Enter(() => d(state)), null);

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private static void Finish<T>(Task<T> work, TaskCompletionSource<T> done) =>
        work.ContinueWith(t => done.TrySetFromTask(t), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void Enter(Action action)
    {
        lock (gate)
        {
            if (interrupted)
            {
                return;
            }

            inside.Add(Thread.CurrentThread);
        }

        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever escapes here (an exception of an `async void`, say) would otherwise end the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            stray.TrySetResult(e);
        }

        SetSynchronizationContext(outer);
        Leave();
    }

    private void Leave()
    {
        bool lastOne;
        lock (gate)
        {
            inside.Remove(Thread.CurrentThread);
            lastOne = interrupted && inside.Count == 0;
        }

        TakePendingInterrupt();
        if (lastOne)
        {
            quiet.TrySetResult();
        }
    }

    // Thread.Interrupt stays pending until the thread next blocks; a pool thread must not carry it into other work.
    private static void TakePendingInterrupt()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private void Interrupt()
    {
        lock (gate)
        {
            interrupted = true;
            if (inside.Count == 0)
            {
                quiet.TrySetResult();
                return;
            }

            foreach (var thread in inside)
            {
                thread.Interrupt();
            }
        }

        Task.Delay(Patience).ContinueWith(_ => outOfPatience.TrySetResult(), TaskScheduler.Default);
    }
}
