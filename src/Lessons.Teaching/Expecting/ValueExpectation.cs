using System.Globalization;

namespace Lessons.Teaching;

/// <summary>Expects a variable to have a type and, with <see cref="Of"/>, a value.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ValueExpectation<T> : Expectation<ValueExpectation<T>, T>
{
    private readonly string name;
    private readonly List<T> expected = [];
    private readonly List<(Func<T, bool> Holds, string Sentence)> conditions = [];
    private double? tolerance;

    internal ValueExpectation(string name)
        : base(Stage.Values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    internal override Told Right => new("Value.Right", name);

    /// <summary>The value it must have.</summary>
    /// <param name="values">The value; one of them when there are several.</param>
    public ValueExpectation<T> Of(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        expected.AddRange(values);
        return this;
    }

    /// <summary>How far a number may lie from the expected one. Without it, a billionth part.</summary>
    /// <param name="distance">The distance, in the number's own unit.</param>
    public ValueExpectation<T> Within(double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        tolerance = distance;
        return this;
    }

    /// <summary>A condition that the value must fulfil.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="sentence">What the learner reads when it does not hold.</param>
    public ValueExpectation<T> Must(Func<T, bool> holds, string sentence)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        conditions.Add((holds, sentence));
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var (variable, problem) = evaluation.Variable(name);
        if (variable is null)
        {
            return problem;
        }

        if (variable.Value is null)
        {
            return default(T) is null && expected.Exists(e => e is null) ? null : Said(new("Value.Null", name));
        }

        if (variable.Value is T value)
        {
            return Mistake(value) ?? Said(Different(value, evaluation)) ?? Condition(value);
        }

        return (IsAlike(variable.Value) ? Mistake((T)Convert.ChangeType(variable.Value, typeof(T), CultureInfo.InvariantCulture)) : null) ?? Said(WrongType(variable, evaluation));
    }

    private Told? Condition(T value)
    {
        var index = conditions.FindIndex(c => !c.Holds(value));
        return index < 0 ? null : Told.InWords($"Must.{index + 1}", conditions[index].Sentence);
    }

    private Told? Different(T value, Evaluation evaluation)
    {
        if (expected.Count == 0 || expected.Exists(e => Same(value, e)))
        {
            return null;
        }

        return value switch
        {
            string text => TextComparison.Tell(name, text, [.. expected.OfType<string>()]),
            bool => new("Value.Bool", name, Shown.Value(value)),
            _ when TypeWords.IsNumber(typeof(T)) => NumberComparison.Tell(
                name, value!, Nearest(Number(value)), CodeSearch.DividesWholeNumbers(evaluation.Attempt)),
            _ => new("Value.Different", name, Shown.Value(value)),
        };
    }

    private double Nearest(double value) => expected.Select(e => Number(e)).MinBy(e => Math.Abs(e - value));

    private bool Same(T value, T one) => TypeWords.IsNumber(typeof(T)) && one is not null
        ? NumberComparison.Same(Number(value), Number(one), tolerance, whole: TypeWords.IsWhole(typeof(T)) && tolerance is null)
        : EqualityComparer<T>.Default.Equals(value, one);

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    // A number of another type: the foreseen mistakes fit it as well.
    private static bool IsAlike(object value) =>
        TypeWords.IsNumber(value.GetType()) && TypeWords.IsNumber(typeof(T)) && Nullable.GetUnderlyingType(typeof(T)) is null && Fits(value);

    private static bool Fits(object value) => !TypeWords.IsWhole(typeof(T)) || Math.Abs(Number(value)) < int.MaxValue;

    private Told WrongType(Variable variable, Evaluation evaluation)
    {
        var (value, given) = (variable.Value!, variable.Value!.GetType());
        var needed = TypeWords.Of(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
        var isNumber = TypeWords.IsNumber(typeof(T));
        if (isNumber && TypeWords.IsNumber(given))
        {
            var right = expected.Exists(e => NumberComparison.Same(Number(value), Number(e), tolerance, whole: false));
            return right ? new("Type.RightNumber", name, TypeWords.Of(given), needed)
                : TypeWords.IsWhole(given) && !TypeWords.IsWhole(typeof(T)) && CodeSearch.DividesWholeNumbers(evaluation.Attempt) ? new("Type.WholeDivision", name, Shown.Value(value), needed)
                : new("Type.Different", name, Shown.Value(value), TypeWords.Of(given), needed);
        }

        return isNumber && value is string or char ? new("Type.TextForNumber", name, Shown.Value(value), needed)
            : typeof(T) == typeof(string) && TypeWords.IsNumber(given) ? new("Type.NumberForText", name, Shown.Value(value))
            : new("Type.Different", name, Shown.Value(value), TypeWords.Of(given), needed);
    }
}
