namespace Lessons.Kernel.Language;

/// <summary>How much one cell may take before it is ended with a sentence. The session and its variables live on.</summary>
public sealed record CellLimits
{
    /// <summary>How long a cell may run; null for as long as it likes.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How many bytes all values of the session may hold together while a cell runs. By default half of the machine's memory, and 4 GB at most.</summary>
    public long Memory { get; init; } = Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, 4L << 30);

    /// <summary>How many characters a cell may show, in text and displays together. What is beyond is left out; the cell goes on.</summary>
    /// <remarks>A cell that goes on to write <see cref="EndlessOutput"/> times as much is ended.</remarks>
    public int Output { get; init; } = 2_000_000;

    /// <summary>How many displays a cell may show. What is beyond is left out; the cell goes on.</summary>
    public int Displays { get; init; } = 1_000;

    /// <summary>How many threads of a cell may be busy or blocked at once.</summary>
    public int Threads { get; init; } = 500;

    /// <summary>How many times <see cref="Output"/> a cell may write, most of it unseen, before it is taken to be endless.</summary>
    internal const int EndlessOutput = 250;
}
