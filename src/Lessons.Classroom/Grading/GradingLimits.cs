namespace Lessons.Classroom;

/// <summary>How much a hand-in may take while it is graded. The limit that ended it is told with its number.</summary>
public sealed record GradingLimits
{
    /// <summary>How long one cell may run.</summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the whole hand-in may take.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many megabytes all its processes may hold together.</summary>
    public int Megabytes { get; init; } = 1024;

    /// <summary>How many processes and threads it may have.</summary>
    public int Tasks { get; init; } = 700;

    /// <summary>How many megabytes it may write to its passing disk.</summary>
    public int Disk { get; init; } = 64;

    /// <summary>How many characters one answer of the worker may have. It is cut while reading, not after.</summary>
    public int Answer { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many times a worker that ended is begun anew.</summary>
    public int Restarts { get; init; } = 5;
}
