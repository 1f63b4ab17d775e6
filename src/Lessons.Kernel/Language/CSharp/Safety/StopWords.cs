namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell was stopped, or when less was shown than it wrote. The sentences stand in SafetyWords.resx.</summary>
/// <param name="sentences">The person's language.</param>
/// <param name="limits">What a cell is allowed.</param>
internal sealed class StopWords(Sentences sentences, CellLimits limits)
{
    /// <summary>Instead of what Environment.Exit does.</summary>
    public string Exit => Ended("Stop.Exit");

    /// <summary>A cell waits for a line, and nobody can be asked.</summary>
    public string NobodyToAsk => sentences.Of("NobodyToAsk");

    /// <summary>Functions that call each other without end. Put together in time: where it is needed, there is hardly room to call anything.</summary>
    public string TooDeep { get; } = sentences.Of("InsufficientExecutionStackException") + " " + sentences.Of("InsufficientExecutionStackException.Try");

    /// <summary>Puts the end of a cell into words.</summary>
    /// <param name="end">How it ended.</param>
    public CellError Describe(CellEndedEarlyException end)
    {
        var (name, sentence) = end.Reason switch
        {
            CellStop.Time => ("TimeLimit", Ended("Stop.Time", Span(limits.Time ?? TimeSpan.Zero))),
            CellStop.Memory => ("MemoryLimit", Ended("Stop.Memory", Size(limits.Memory))),
            CellStop.Output => ("OutputLimit", Ended("Stop.Output")),
            CellStop.Threads => ("ThreadLimit", Ended("Stop.Threads", sentences.Count("Threads", limits.Threads))),
            CellStop.Exit => ("ExitRefused", Exit),
            _ when !end.Ended => ("Interrupted", Ended("Stop.LeftBehind")),
            _ => ("Interrupted", Ended("Stop.Interrupt")),
        };
        return new CellError(name, sentence, null, null, sentence);
    }

    /// <summary>Some of a cell's output was not shown.</summary>
    /// <param name="characters">How many characters.</param>
    /// <param name="displays">How many displays.</param>
    public string LeftOut(long characters, long displays)
    {
        var much = (characters, displays) switch
        {
            (_, 0) => sentences.Count("MoreCharacters", characters),
            (0, _) => sentences.Count("MoreDisplays", displays),
            _ => sentences.Of("And", sentences.Count("MoreCharacters", characters), sentences.Count("MoreDisplays", displays)),
        };
        return sentences.Of(sentences.IdFor("LeftOut", characters + displays), much, sentences.Count("Characters", limits.Output), sentences.Count("Displays", limits.Displays));
    }

    /// <summary>Something that a cell started failed when the cell had already ended.</summary>
    /// <param name="error">What went wrong.</param>
    public string FailedLater(CellError error) => $"{sentences.Of("FailedLater")}\n{error.Text}\n";

    private string Ended(string id, params object[] args) => $"{sentences.Of(id, args)} {sentences.Of("Kept")}";

    private string Span(TimeSpan span) => span.TotalSeconds < 120
        ? sentences.Count("Seconds", Math.Round(span.TotalSeconds, 2))
        : sentences.Count("Minutes", Math.Round(span.TotalMinutes, 2));

    private string Size(long bytes) => bytes >= 1L << 30
        ? sentences.Of("Gigabytes", sentences.Number(Math.Round(bytes / (double)(1L << 30), 1)))
        : sentences.Of("Megabytes", sentences.Number(Math.Round(bytes / (double)(1L << 20))));
}
