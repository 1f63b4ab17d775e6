using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Tries the mutants of a solution, each from the state before the exercise.</summary>
/// <param name="session">The session, in that state.</param>
/// <param name="words">The language of the check's sentences.</param>
internal sealed class MutationRun(TrialSession session, TeachingWords words)
{
    /// <summary>How many mutants of an exercise are tried at most, spread over the whole solution.</summary>
    public const int Most = 60;

    // A solution runs in milliseconds: what takes this much longer has no end.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Tries them.</summary>
    /// <param name="exercise">The exercise with its check and solution.</param>
    /// <param name="lines">The lines, from 0, that are the solution.</param>
    /// <param name="solution">What the solution came to.</param>
    /// <param name="state">That in words; see <see cref="ValueText"/>.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<MutationReport> RunAsync(Exercise exercise, IReadOnlySet<int> lines, Attempt solution, string state, CancellationToken stop)
    {
        var all = Mutant.Of(exercise.Solution!, lines, new(solution.Variables.ToDictionary(v => v.Key, v => v.Value.Declared)));
        var some = all.Count <= Most ? all : [.. Enumerable.Range(0, Most).Select(i => all[i * all.Count / Most])];
        var tried = new List<TriedMutant>();
        foreach (var mutant in some)
        {
            stop.ThrowIfCancellationRequested();
            tried.Add(new(mutant, await session.ApartAsync(() => TryAsync(exercise, mutant, state, stop))));
        }

        return new(exercise.Id, tried, all.Count - some.Count);
    }

    private async Task<MutantFate> TryAsync(Exercise exercise, Mutant mutant, string state, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            var judged = await new Judge(session, words).TryAsync(exercise, mutant.Code, limit.Token);

            // What the code's look alone keeps from running is a wrong answer only if it could run.
            var attempt = judged.Attempt ?? (judged.Grade.Stage is Stage.Code ? await session.RunAsync(mutant.Code, limit.Token) : null);
            return attempt?.Error is { End: AttemptEnd.DoesNotCompile } || judged.Grade.Stage is Stage.Parses ? MutantFate.DoesNotCompile
                : judged.Grade.Outcome is Outcome.CheckBroken ? MutantFate.BreaksCheck
                : judged.Grade.Outcome is not Outcome.Passed ? MutantFate.Caught
                : await ValueText.OfAsync(session, attempt!, limit.Token) == state && !ChangesWhatIsNotRun(exercise, mutant) ? MutantFate.Same
                : MutantFate.Survived;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return MutantFate.Caught;
        }
    }

    // The body of a function need not have run for every input, so that equal values prove nothing of it.
    private static bool ChangesWhatIsNotRun(Exercise exercise, Mutant mutant) => Functions.Bodies(exercise.Solution!) != Functions.Bodies(mutant.Code);
}
