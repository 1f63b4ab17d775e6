namespace Lessons.Kernel.Channels;

/// <summary>Calls back a moment after it was asked to, on a thread of its own: a cell can hold every thread of the pool, and with them the timers.</summary>
internal sealed class Gathering : IDisposable
{
    /// <summary>Too short to be seen, and long enough for some hundred lines.</summary>
    private const int Milliseconds = 10;

#pragma warning disable CA2213 // Not disposed: who writes too late must find it.
    private readonly AutoResetEvent asked = new(false);
#pragma warning restore CA2213
    private readonly Thread thread;
    private volatile bool ended;

    /// <summary>Starts the thread.</summary>
    /// <param name="then">What to call.</param>
    public Gathering(Action then)
    {
        thread = new Thread(() => Wait(then)) { IsBackground = true, Name = "jupyter gathering" };
        thread.UnsafeStart();
    }

    /// <summary>Asks for a call in a moment.</summary>
    public void ForAMoment()
    {
        if (!ended)
        {
            asked.Set();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ended = true;
        asked.Set();
        thread.Join();
    }

    private void Wait(Action then)
    {
        while (asked.WaitOne() && !ended)
        {
            Thread.Sleep(Milliseconds);
            then();
        }
    }
}
