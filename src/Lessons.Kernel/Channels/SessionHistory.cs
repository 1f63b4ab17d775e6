namespace Lessons.Kernel.Channels;

/// <summary>The cells that ran in this session, in memory only: what a learner typed is nobody else's.</summary>
internal sealed class SessionHistory
{
    private readonly List<HistoryEntry> entries = [];
    private readonly Lock gate = new();

    /// <summary>The cells so far, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>Adds a cell.</summary>
    public void Add(int line, string input, string? output)
    {
        lock (gate)
        {
            entries.Add(new HistoryEntry(line, input, output));
        }
    }
}

/// <summary>One cell that ran.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Input">Its code.</param>
/// <param name="Output">Its result as text, or null.</param>
internal sealed record HistoryEntry(int Line, string Input, string? Output);
