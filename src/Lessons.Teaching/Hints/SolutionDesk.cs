namespace Lessons.Teaching;

/// <summary>Decides whether a learner may see a solution now.</summary>
public static class SolutionDesk
{
    /// <summary>What the learner reads: a solution, or when there will be one.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="hasPassed">Whether the learner's own answer has passed.</param>
    /// <param name="failedTries">How many tries have failed.</param>
    /// <param name="locked">The solution as a release has it, locked with the word for the day; null when there is none.</param>
    /// <param name="word">The word that the learner gives; null when none is given.</param>
    /// <param name="words">The language.</param>
    /// <returns>The solution, or null when it is not to be seen; and what the learner reads.</returns>
    public static (string? Solution, Notice Notice) Ask(Exercise exercise, bool hasPassed, int failedTries, LockedText? locked = null, string? word = null, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        words ??= TeachingWords.OfLearner();
        var policy = exercise.SolutionPolicy;
        string? refusal = policy.Kind switch
        {
            SolutionRule.Never => words.Say("Solution.Never", exercise.Id),
            SolutionRule.AfterPass when !hasPassed => words.Say("Solution.AfterPass", exercise.Id),
            SolutionRule.AfterTries when !hasPassed && failedTries < policy.Tries => words.Say("Solution.AfterTries", exercise.Id, policy.Tries - failedTries),
            SolutionRule.TeacherWord when word is null => words.Say("Solution.TeacherWord", exercise.Id),
            _ => null,
        };
        if (refusal is not null)
        {
            return (null, new(words, refusal));
        }

        // Without a teacher's word the lock is only there against reading by accident: the id opens it.
        var opened = locked?.Open(policy.Kind is SolutionRule.TeacherWord ? word! : exercise.Id, exercise.Id);
        var solution = opened ?? (policy.Kind is SolutionRule.TeacherWord ? null : exercise.Solution);
        return solution is not null ? (solution, new(words, words.Say("Solution.Shown")) { Code = solution })
            : locked is not null ? (null, new(words, words.Say("Solution.WrongWord", exercise.Id, word ?? "")))
            : (null, new(words, words.Say("Solution.NotHere", exercise.Id)));
    }
}
