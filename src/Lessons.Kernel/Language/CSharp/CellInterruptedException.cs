namespace Lessons.Kernel.Language.CSharp;

/// <summary>A cell was interrupted.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this assembly, and it means nothing without its one fact.
internal sealed class CellInterruptedException(bool ended) : Exception
#pragma warning restore CA1032, CA1064
{
    /// <summary>Whether the cell's code has stopped. When not, it sits in code that .NET cannot stop, and the session goes on without it.</summary>
    public bool Ended { get; } = ended;
}
