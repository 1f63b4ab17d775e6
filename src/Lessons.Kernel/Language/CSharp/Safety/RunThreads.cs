namespace Lessons.Kernel.Language.CSharp;

/// <summary>The threads that execute a cell's code at this moment, and the continuations that wait to.</summary>
/// <remarks>
/// Guarded by spinning, not by a lock: a lock can itself be woken by <see cref="Thread.Interrupt"/>, and threads come and go here inside a callback
/// of the runtime's, where an exception ends the process.
/// </remarks>
internal sealed class RunThreads
{
    private readonly HashSet<Thread> inside = [];
    private readonly HashSet<Thread> outside = [];
    private int gate;
    private int waiting;

    /// <summary>How many threads are inside.</summary>
    public int Count => inside.Count;

    /// <summary>Whether no code of the cell runs or is about to.</summary>
    public bool Quiet
    {
        get
        {
            Lock();
            var quiet = inside.Count == 0 && waiting == 0;
            Unlock();
            return quiet;
        }
    }

    /// <summary>The calling thread begins to execute the cell's code.</summary>
    public void Join()
    {
        Lock();
        inside.Add(Thread.CurrentThread);
        Unlock();
    }

    /// <summary>The calling thread leaves the cell's code.</summary>
    public void Leave()
    {
        Lock();
        inside.Remove(Thread.CurrentThread);
        Unlock();
    }

    /// <summary>A continuation waits for a thread, or has got one.</summary>
    /// <param name="change">1 or -1.</param>
    public void Wait(int change) => Interlocked.Add(ref waiting, change);

    /// <summary>The calling thread goes into the host's code, where it must not be woken, or comes back.</summary>
    /// <param name="isOutside">Whether it goes.</param>
    public void GoOutside(bool isOutside)
    {
        Lock();
        _ = isOutside ? outside.Add(Thread.CurrentThread) : outside.Remove(Thread.CurrentThread);
        Unlock();
    }

    /// <summary>Wakes every thread inside that sleeps or waits.</summary>
    public void Wake()
    {
        Lock();
        foreach (var thread in inside)
        {
            if (thread != Thread.CurrentThread && !outside.Contains(thread))
            {
                thread.Interrupt();
            }
        }

        Unlock();
    }

    /// <summary>Drops a wake-up call that came too late: it stays pending until the thread next blocks, in other work.</summary>
    public static void TakePendingInterrupt()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private void Lock()
    {
        while (Interlocked.CompareExchange(ref gate, 1, 0) != 0)
        {
            Thread.Yield();
        }
    }

    private void Unlock() => Volatile.Write(ref gate, 0);
}
