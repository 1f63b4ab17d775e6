namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a stop point must know of the thread it is on, at the cost of one look.</summary>
/// <remarks>Kept right by <see cref="CellRun"/>, which is told whenever a thread enters or leaves the flow of a cell. Nothing else belongs here: a static initialiser would make each look dearer.</remarks>
internal static class ThisThread
{
    /// <summary>The run whose code this thread executes, or null.</summary>
    [ThreadStatic]
    public static CellRun? Run;

    /// <summary>The run whose code this thread executed last. By the time the runtime reports what a timer threw, the thread has left its run.</summary>
    [ThreadStatic]
    public static CellRun? LastRun;

    /// <summary>The lowest address that calls of a cell may reach on this thread's stack; 0 where the runtime decides.</summary>
    [ThreadStatic]
    public static nint Floor;

    /// <summary>When the finalizer that runs on this thread must end, in <see cref="Environment.TickCount64"/>; 0 on other threads.</summary>
    [ThreadStatic]
    public static long FinalizerDeadline;
}
