namespace Lessons.Classroom;

/// <summary>What came of the mutants of one exercise.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Tried">Each mutant that was tried.</param>
/// <param name="LeftOut">How many more there are that were not tried.</param>
public sealed record MutationReport(string Id, IReadOnlyList<TriedMutant> Tried, int LeftOut)
{
    /// <summary>How many are wrong answers that can run: those that do not compile, and those that come to the same, are left aside.</summary>
    public int Made => Caught + Survivors.Count;

    /// <summary>How many the check finds wrong.</summary>
    public int Caught => Tried.Count(t => t.Fate is MutantFate.Caught);

    /// <summary>Those it does not.</summary>
    public IReadOnlyList<TriedMutant> Survivors => [.. Tried.Where(t => t.Fate is MutantFate.Survived or MutantFate.BreaksCheck)];

    /// <summary>How many come to the same as the solution.</summary>
    public int Same => Tried.Count(t => t.Fate is MutantFate.Same);
}

/// <summary>A mutant that was tried.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What came of it.</param>
public sealed record TriedMutant(Mutant Mutant, MutantFate Fate);

/// <summary>What came of a mutant.</summary>
public enum MutantFate
{
    /// <summary>The check finds it wrong, or it does not come to an end.</summary>
    Caught,

    /// <summary>The check takes it for right, though what it comes to is something else.</summary>
    Survived,

    /// <summary>The check itself breaks over it, and a learner would not be told what is wrong.</summary>
    BreaksCheck,

    /// <summary>It comes to the same as the solution: every variable, all that was printed and all that was shown.</summary>
    Same,

    /// <summary>It is no C#.</summary>
    DoesNotCompile,
}
