namespace Lessons.Teaching;

/// <summary>The session in which a learner's cells run: what checks need of a kernel, and all they know of it.</summary>
public interface ILearnerSession
{
    /// <summary>Runs the learner's code as any cell: what it shows appears under the cell, what it defines stays.</summary>
    /// <param name="code">The code.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>What came of it. An error in the code is a value here, never an exception.</returns>
    Task<Attempt> RunAsync(string code, CancellationToken stop);

    /// <summary>Compiles a check on top of all cells that ran, and runs it; nothing it declares stays in the session.</summary>
    /// <remarks>It must run in the execution context of the caller (a new thread or task does), since <see cref="Expect"/> finds its list there.</remarks>
    /// <param name="text">What <see cref="CheckText"/> makes of a check: C# that is safe from names that the learner has taken.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>Why it did not run to its end, for the author; null when it did.</returns>
    Task<string?> RunApartAsync(string text, CancellationToken stop);

    /// <summary>Does work that may call the learner's code, in such a way that it can be ended.</summary>
    /// <param name="work">The work; it may block its thread.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended before it was done.</exception>
    Task WorkAsync(Action work, CancellationToken stop);
}
