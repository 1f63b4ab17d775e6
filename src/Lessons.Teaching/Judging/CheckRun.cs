namespace Lessons.Teaching;

/// <summary>What came of a check: what each expectation found, or why the check broke.</summary>
/// <param name="Findings">One for each expectation, in order.</param>
/// <param name="Problem">Why the check broke, for the author; null when it did not.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, string? Problem)
{
    public static CheckResult Nothing { get; } = new([], null);

    public bool IsBroken => Problem is not null;

    public static CheckResult Broken(string problem) => new([], problem);

    public CheckResult Then(CheckResult next) => new([.. Findings, .. next.Findings], Problem ?? next.Problem);
}

/// <summary>What one expectation found.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Problem">What is not as expected; null when all is well.</param>
internal sealed record Finding(Expectation Expectation, Told? Problem);

/// <summary>Looks at an attempt with each expectation of a check in turn, within a time limit.</summary>
internal static class CheckRun
{
    public static async Task<CheckResult> RunAsync(ILearnerSession session, IReadOnlyList<Expectation> expectations, Attempt attempt, TimeSpan limit, CancellationToken stop)
    {
        var evaluation = new Evaluation(attempt);
        var findings = new List<Finding>();
        try
        {
            await session.WorkAsync(() => Work(expectations, evaluation, findings), stop);
            return new(findings, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A copy: work that could not be ended may still be under way.
            var done = findings.ToArray();
            return evaluation.Calling is { } slow
                ? new([.. done, .. expectations.Skip(done.Length).Take(1).Select(e => new Finding(e, slow))], null)
                : CheckResult.Broken($"It took longer than {limit.TotalSeconds:0} seconds.");
        }
#pragma warning disable CA1031 // Whatever a check throws is the check's fault and never the learner's; the author is told.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return CheckResult.Broken($"Expectation {findings.Count + 1} ({expectations[Math.Min(findings.Count, expectations.Count - 1)].GetType().Name.Split('`')[0]}): {problem.GetType().Name}: {problem.Message}");
        }
    }

    private static void Work(IReadOnlyList<Expectation> expectations, Evaluation evaluation, List<Finding> findings)
    {
        foreach (var expectation in expectations)
        {
            Told? told;
            try
            {
                told = expectation.Judge(evaluation);
            }
            catch (LearnerCodeException theirs)
            {
                told = theirs.Told;
            }

            findings.Add(new(expectation, told));
        }
    }
}
