using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Lessons.Teaching;

/// <summary>Expects a function to give back the right values.</summary>
/// <typeparam name="TInput">What it takes; several things in brackets, as in <c>(2, 3)</c>.</typeparam>
/// <typeparam name="TResult">What it gives back.</typeparam>
public sealed class FunctionExpectation<TInput, TResult> : Expectation<FunctionExpectation<TInput, TResult>, Func<TInput, TResult>>
{
    private const int Tries = 100;

    // The same inputs each time: a check that passes passes again.
    private static readonly Rnd Seed = new(2005);

    private readonly string name;
    private readonly Type[] takes;
    private readonly Func<LearnerFunction, Func<TInput, TResult>?> bind;
    private readonly Func<TInput, object?[]> arguments;
    private readonly List<Func<Func<TInput, TResult>, Told?>> rules = [];
    private Func<TInput, bool> among = _ => true;
    private double? tolerance;

    internal FunctionExpectation(string name, Type[] takes, Func<LearnerFunction, Func<TInput, TResult>?> bind, Func<TInput, object?[]> arguments)
        : base(Stage.Values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (this.name, this.takes, this.bind, this.arguments) = (name, takes, bind, arguments);
    }

    internal override Told Right => new("Function.Right", name);

    /// <summary>An example; the learner is told what was expected.</summary>
    /// <param name="input">What it is called with.</param>
    /// <param name="gives">What it must give back.</param>
    public FunctionExpectation<TInput, TResult> On(TInput input, TResult gives)
    {
        rules.Add(f => f(input) is var result && Same(result, gives) ? null : new("Function.Example", Call(input), Shown.Value(result), Shown.Value(gives)));
        return this;
    }

    /// <summary>Another function that gives the same, called with a hundred different inputs; the smallest that differs is told.</summary>
    /// <param name="reference">The function.</param>
    public FunctionExpectation<TInput, TResult> Like(Func<TInput, TResult> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Property((input, result) => Same(result, reference(input)), (input, result) => new("Function.Unlike", Call(input), Shown.Value(result)));
    }

    /// <summary>Something that holds for every input, tried with a hundred different ones; the smallest that fails is told.</summary>
    /// <param name="holds">Whether it holds, given the input and what the function gave back.</param>
    /// <param name="sentence">What the learner reads when it does not.</param>
    public FunctionExpectation<TInput, TResult> Always(Func<TInput, TResult, bool> holds, string sentence)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        return Property(holds, (input, result) => new("Function.Property", Call(input), Shown.Value(result), Told.InWords("Property", sentence)));
    }

    /// <summary>The inputs that make sense, for <see cref="Like"/> and <see cref="Always"/>.</summary>
    /// <param name="input">Whether an input makes sense.</param>
    public FunctionExpectation<TInput, TResult> Among(Func<TInput, bool> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        among = input;
        return this;
    }

    /// <summary>How far a number may lie from the expected one.</summary>
    /// <param name="distance">The distance, in the number's own unit.</param>
    public FunctionExpectation<TInput, TResult> Within(double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        tolerance = distance;
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        if (Find(evaluation) is not { } found)
        {
            return Missing(evaluation);
        }

        if (bind(new(found)) is not { } function)
        {
            return Said(new("Function.Signature", name, new LearnerFunction(found).Signature, $"{TypeWords.Name(typeof(TResult))} ({string.Join(", ", takes.Select(TypeWords.Name))})"));
        }

        TResult Called(TInput input) => evaluation.Call(
            new Told("Function.Slow", Call(input)),
            problem => problem is InsufficientExecutionStackException ? new("Function.Endless", Call(input)) : new("Function.Threw", Call(input), problem.GetType().Name, Shown.Words(problem.Message)),
            () => function(input));
        return Mistake(Called) ?? Said(rules.Select(r => r(Called)).FirstOrDefault(t => t is not null));
    }

    private FunctionExpectation<TInput, TResult> Property(Func<TInput, TResult, bool> holds, Func<TInput, TResult, Told> tell)
    {
        rules.Add(function =>
        {
            var inputs = ArbMap.Default.ArbFor<TInput>();
            var tried = inputs.Generator.Sample(20, Seed, Tries * 3).Where(i => arguments(i).All(a => a is not null) && among(i)).Take(Tries).ToList();
            if (tried.Count == 0)
            {
                throw new InvalidOperationException($"None of {Tries * 3} generated inputs for {name} is among those that make sense. Make Among(…) wider.");
            }

            bool Fails(TInput input) => !holds(input, function(input));
            foreach (var first in tried.Where(Fails))
            {
                var smallest = first;
                while (inputs.Shrinker(smallest).Where(i => arguments(i).All(a => a is not null) && among(i)).Cast<object?>().FirstOrDefault(i => Fails((TInput)i!)) is TInput smaller)
                {
                    smallest = smaller;
                }

                return tell(smallest, function(smallest));
            }

            return null;
        });
        return this;
    }

    private Delegate? Find(Evaluation evaluation) =>
        !CodeSearch.Mentions(evaluation.Attempt.Tree, name) ? null
        : evaluation.Attempt.Functions.TryGetValue(name, out var function) ? function
        : evaluation.Attempt.Variables.TryGetValue(name, out var variable) ? variable.Value as Delegate
        : null;

    private Told Missing(Evaluation evaluation)
    {
        var (tree, names) = (evaluation.Attempt.Tree, evaluation.Attempt.Functions.Keys);
        return evaluation.Attempt.Variables.ContainsKey(name) && CodeSearch.Mentions(tree, name) ? new("Function.IsVariable", name)
            : names.Contains(name) ? new("Function.FromEarlier", name)
            : Nearest.Of(name, names.Where(n => CodeSearch.Mentions(tree, n))) is { } near ? new("Function.Missing.Near", name, near)
            : new Told("Function.Missing", name);
    }

    private string Call(TInput input) => $"{name}({string.Join(", ", arguments(input).Select(Shown.Value))})";

    private bool Same(TResult result, TResult expected) =>
        TypeWords.IsNumber(typeof(TResult)) && result is not null && expected is not null
            ? NumberComparison.Same(Convert.ToDouble(result, CultureInfo.InvariantCulture), Convert.ToDouble(expected, CultureInfo.InvariantCulture), tolerance, whole: TypeWords.IsWhole(typeof(TResult)) && tolerance is null)
            : result is System.Collections.IEnumerable items and not string && expected is System.Collections.IEnumerable others
                ? items.Cast<object?>().Take(100_000).SequenceEqual(others.Cast<object?>())
                : EqualityComparer<TResult>.Default.Equals(result, expected);
}
