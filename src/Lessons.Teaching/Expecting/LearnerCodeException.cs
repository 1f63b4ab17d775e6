namespace Lessons.Teaching;

/// <summary>The learner's own code ended with an error when a check called it.</summary>
/// <param name="told">What the learner reads.</param>
/// <param name="problem">The error.</param>
#pragma warning disable CA1032, CA1064 // Made and caught in one place, never for others.
internal sealed class LearnerCodeException(Told told, Exception problem) : Exception(problem.Message, problem)
#pragma warning restore CA1032, CA1064
{
    public Told Told { get; } = told;
}
