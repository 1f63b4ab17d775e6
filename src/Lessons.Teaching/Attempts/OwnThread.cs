namespace Lessons.Teaching;

/// <summary>Does work on a thread of its own: the plain way to do it when a kernel offers none.</summary>
public static class OwnThread
{
    private const int StackSize = 4 * 1024 * 1024;

    /// <summary>Does work to its end, or leaves it alone when it is stopped. A thread that sleeps or waits is woken; one that computes without end goes on in the background.</summary>
    /// <param name="work">The work.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was stopped before it was done.</exception>
    public static async Task WorkAsync(Action work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Finish(work, done, stop), StackSize) { IsBackground = true, Name = "check" };
        thread.Start();
        using var registration = stop.Register(() =>
        {
            done.TrySetCanceled(stop);
            thread.Interrupt();
        });
        await done.Task;
    }

    private static void Finish(Action work, TaskCompletionSource done, CancellationToken stop)
    {
        try
        {
            work();
            done.TrySetResult();
        }
        catch (ThreadInterruptedException) when (stop.IsCancellationRequested)
        {
            done.TrySetCanceled(stop);
        }
#pragma warning disable CA1031 // Whatever the work throws belongs to whoever awaits it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            done.TrySetException(problem);
        }
    }
}
