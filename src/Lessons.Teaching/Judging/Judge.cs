namespace Lessons.Teaching;

/// <summary>Takes an exercise through its stages: answered, parses, code, runs, values, output. It stops at the first that does not hold.</summary>
/// <param name="session">Where the learner's code runs.</param>
/// <param name="words">The language of the sentences; null for the learner's.</param>
public sealed class Judge(ILearnerSession session, TeachingWords? words = null)
{
    private readonly Grading grading = new(words ?? TeachingWords.OfLearner());

    /// <summary>Runs the learner's code and judges it.</summary>
    /// <param name="exercise">The exercise with its check.</param>
    /// <param name="code">The cell's text without the directive.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>The grade, and what the code came to; null when it was not run.</returns>
    /// <exception cref="OperationCanceledException">The check was interrupted.</exception>
    public async Task<Judged> TryAsync(Exercise exercise, string code, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(code);
        var read = new Attempt(code);
        if (Blanks.Told(exercise, read) is { } unanswered)
        {
            return new(grading.Unanswered(exercise, unanswered), null);
        }

        if (ParseErrors.Told(read) is { } unreadable)
        {
            // It runs all the same: the session says under the cell, at length, what it cannot read.
            // A line for the notebook would be done, and is no part of an answer: nothing runs.
            return new(grading.Stopped(exercise, Stage.Parses, unreadable), unreadable.Id == "Parses.Directive" ? null : await session.RunAsync(code, stop));
        }

        if (exercise.Check is not { } check)
        {
            return new(grading.NoCheck(exercise), await session.RunAsync(code, stop));
        }

        if (await LookAtCodeAsync(exercise, check, read, stop) is { } atCode)
        {
            return new(atCode, null);
        }

        var attempt = await session.RunAsync(code, stop);
        return new(attempt.Error is { } error ? grading.Stopped(exercise, Stage.Runs, RunErrors.Told(error)) : await JudgeAsync(exercise, check, attempt, stop), attempt.WithContents());
    }

    /// <summary>Judges a run again without running it, as <c>#!check</c> does; says so when it is stale.</summary>
    /// <param name="exercise">The exercise with its check.</param>
    /// <param name="last">The last run in this session; null when there was none.</param>
    /// <param name="now">What can be seen of the notebook and the session now.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<Grade> AgainAsync(Exercise exercise, Attempt? last, Present now, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(now);
        if (Staleness.Told(exercise, last, now) is { } stale)
        {
            return grading.Unanswered(exercise, stale);
        }

        if (exercise.Check is not { } check || last is null)
        {
            return grading.NoCheck(exercise);
        }

        return last.Error is { } error ? grading.Stopped(exercise, Stage.Runs, RunErrors.Told(error))
            : await LookAtCodeAsync(exercise, check, last, stop) ?? await JudgeAsync(exercise, check, last, stop);
    }

    // Null when the code may run.
    private async Task<Grade?> LookAtCodeAsync(Exercise exercise, Check check, Attempt read, CancellationToken stop)
    {
        if (CheckText.BeforeRun(check) is not { } text)
        {
            return null;
        }

        // What has points of its own does not keep the rest from being judged.
        var result = await EvaluateAsync(check, text, read, stop);
        return result.IsBroken || result.Findings.Any(f => f is { Problem: not null, Expectation.Worth: null }) ? grading.Grade(exercise, check, result) : null;
    }

    private async Task<Grade> JudgeAsync(Exercise exercise, Check check, Attempt attempt, CancellationToken stop)
    {
        // What was found in the code before it ran belongs to the grade too: its parts have points.
        var before = CheckText.BeforeRun(check) is { } code ? await EvaluateAsync(check, code, attempt, stop) : CheckResult.Nothing;
        var after = CheckText.AfterRun(check) is { } text ? await EvaluateAsync(check, text, attempt, stop) : CheckResult.Nothing;
        return grading.Grade(exercise, check, before.Then(after));
    }

    private async Task<CheckResult> EvaluateAsync(Check check, string text, Attempt attempt, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(check.Limit);
        string? problem;
        IReadOnlyList<Expectation> expectations;
        try
        {
            (problem, expectations) = await ExpectationList.FillAsync(() => session.RunApartAsync(text, limit.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return CheckResult.Broken($"It took longer than {check.Limit.TotalSeconds:0} seconds to read.");
        }

        var result = problem is not null ? CheckResult.Broken(problem) : await CheckRun.RunAsync(session, expectations, attempt, check.Limit, limit.Token);

        // A person who interrupts a check has found out nothing about the answer, nor about the check.
        stop.ThrowIfCancellationRequested();
        return result;
    }
}

/// <summary>A run that was judged.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Attempt">What the code came to; null when it was not run.</param>
public sealed record Judged(Grade Grade, Attempt? Attempt);
