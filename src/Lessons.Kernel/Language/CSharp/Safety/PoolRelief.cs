namespace Lessons.Kernel.Language.CSharp;

/// <summary>Gives the pool more threads when cells block all it has. The session itself needs one to go on, and .NET adds one or two a second.</summary>
internal sealed class PoolRelief(int most)
{
    private const int Patience = 100;

    private long done = -1;
    private long since;

    /// <summary>Looks whether the pool still gets something done, and helps when not. Called every now and then while cells have threads.</summary>
    public void Look()
    {
        var (now, nowDone) = (Environment.TickCount64, ThreadPool.CompletedWorkItemCount);
        if (nowDone != done || ThreadPool.PendingWorkItemCount == 0)
        {
            (done, since) = (nowDone, now);
        }
        else if (now - since >= Patience)
        {
            var threads = ThreadPool.ThreadCount;
            ThreadPool.GetMinThreads(out _, out var ports);
            ThreadPool.SetMinThreads(Math.Min(threads + Math.Max(threads, 16), most), ports);
            since = now;
        }
    }
}
