namespace Lessons.Kernel.Language.CSharp;

/// <summary>Why a cell was stopped.</summary>
internal enum CellStop
{
    /// <summary>A person interrupted it.</summary>
    Interrupt,

    /// <summary>It ran longer than a cell may.</summary>
    Time,

    /// <summary>Its values took more memory than a session may.</summary>
    Memory,

    /// <summary>It went on writing far beyond what is shown.</summary>
    Output,

    /// <summary>It kept more threads busy than a cell may.</summary>
    Threads,

    /// <summary>It wanted to end the program that runs it.</summary>
    Exit,

    /// <summary>Something it started on another thread failed.</summary>
    Failure,

    /// <summary>The session ended.</summary>
    SessionEnd,
}

/// <summary>Unwinds the code of a cell that was stopped. Catching it does not help: the catch blocks of a stopped cell are passed by.</summary>
#pragma warning disable CA1032, CA1064 // It says nothing by itself; why the cell was stopped is known to its run.
internal sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");

/// <summary>A cell was stopped before its end.</summary>
/// <param name="reason">Why.</param>
/// <param name="ended">Whether its code has stopped. When not, it sits in code that .NET cannot stop, and the session goes on without it.</param>
internal sealed class CellEndedEarlyException(CellStop reason, bool ended) : Exception
#pragma warning restore CA1032, CA1064
{
    /// <summary>Why.</summary>
    public CellStop Reason { get; } = reason;

    /// <summary>Whether its code has stopped. When not, it sits in code that .NET cannot stop, and the session goes on without it.</summary>
    public bool Ended { get; } = ended;
}
