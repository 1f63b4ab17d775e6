namespace Lessons.Teaching;

/// <summary>One answer that is being judged: the attempt, and what to say when the learner's own code is called and does not come back.</summary>
internal sealed class Evaluation(Attempt attempt)
{
    /// <summary>More items than any exercise asks for; a sequence may be without end.</summary>
    private const int MostItems = 100_000;

    private volatile Told? calling;

    public Attempt Attempt { get; } = attempt;

    /// <summary>What to say when time runs out now; null when it is not the learner's code that is running.</summary>
    public Told? Calling => calling;

    /// <summary>The variable of that name, or what to say when there is none or this attempt left it alone.</summary>
    public (Variable? Variable, Told? Problem) Variable(string name)
    {
        if (Attempt.Variables.TryGetValue(name, out var variable))
        {
            return CodeSearch.Uses(Attempt.Tree, name) ? (variable, null) : (null, new("Value.FromEarlier", name));
        }

        var names = Attempt.Variables.Keys;
        return (null, names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) is { } other ? new("Value.Missing.Case", name, other)
            : Attempt.Functions.ContainsKey(name) ? new Told("Value.Missing.Function", name)
            : Nearest.Of(name, names.Where(n => CodeSearch.Mentions(Attempt.Tree, n))) is { } near ? new("Value.Missing.Near", name, near)
            : new Told("Value.Missing", name));
    }

    /// <summary>Calls the learner's code.</summary>
    /// <param name="slow">What to say when it does not come back.</param>
    /// <param name="failed">What to say when it ends with an error, given the kind of error and its message.</param>
    /// <param name="call">The call.</param>
    public T Call<T>(Told slow, Func<Exception, Told> failed, Func<T> call)
    {
        calling = slow;
        try
        {
            var result = call();
            calling = null;
            return result;
        }
        catch (Exception problem) when (problem is not (ThreadInterruptedException or OperationCanceledException))
        {
            var inner = problem is System.Reflection.TargetInvocationException { InnerException: { } cause } ? cause : problem;
            calling = null;
            throw new LearnerCodeException(failed(inner), inner);
        }
    }

    /// <summary>The items of a sequence that the learner made; it may compute them only now.</summary>
    public IReadOnlyList<object?> Items(string name, System.Collections.IEnumerable sequence) => Call<IReadOnlyList<object?>>(
        new("Sequence.Slow", name),
        problem => new("Sequence.Threw", name, problem.GetType().Name, problem.Message),
        () => [.. sequence.Cast<object?>().Take(MostItems)]);
}
