namespace Lessons.Kernel.Language;

/// <summary>A language whose first cell is faster when it may prepare. Optional.</summary>
public interface IWarmsUp
{
    /// <summary>Does the slow things of the first cell, without any effect that a cell could see. A cell may come while it still runs.</summary>
    /// <param name="stop">The session ends.</param>
    Task WarmUpAsync(CancellationToken stop);
}
