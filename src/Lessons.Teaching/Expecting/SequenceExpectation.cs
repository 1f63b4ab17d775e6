using System.Globalization;

namespace Lessons.Teaching;

/// <summary>Expects a variable to hold certain items in order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class SequenceExpectation<T> : Expectation<SequenceExpectation<T>, IReadOnlyList<T>>
{
    private readonly string name;
    private IReadOnlyList<T>? expected;
    private int? count;
    private bool anyOrder;
    private double? tolerance;

    internal SequenceExpectation(string name)
        : base(Stage.Values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    internal override Told Right => new("Value.Right", name);

    /// <summary>The items it must hold.</summary>
    /// <param name="items">The items, in order.</param>
    public SequenceExpectation<T> Of(params IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        expected = [.. items];
        return this;
    }

    /// <summary>How many items it must hold.</summary>
    /// <param name="items">How many.</param>
    public SequenceExpectation<T> Count(int items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        count = items;
        return this;
    }

    /// <summary>Their order makes no difference.</summary>
    public SequenceExpectation<T> InAnyOrder()
    {
        anyOrder = true;
        return this;
    }

    /// <summary>How far each number may lie from the expected one.</summary>
    /// <param name="distance">The distance, in the numbers' own unit.</param>
    public SequenceExpectation<T> Within(double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        tolerance = distance;
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
            return Said(new("Value.Null", name));
        }

        if (variable.Value is string or not System.Collections.IEnumerable)
        {
            return Said(new("Sequence.Not", name, Shown.Value(variable.Value), TypeWords.Of(variable.Value.GetType())));
        }

        var items = evaluation.Items(name, (System.Collections.IEnumerable)variable.Value);
        if (items.Select((item, i) => (item, i)).FirstOrDefault(p => p.item is not T) is { item: not null } wrong)
        {
            return Said(new("Sequence.WrongItem", name, wrong.i + 1, Shown.Value(wrong.item), TypeWords.Of(wrong.item.GetType()), TypeWords.Of(typeof(T))));
        }

        if (default(T) is not null && items.Any(i => i is null))
        {
            return Said(new("Sequence.NullItem", name, items.ToList().IndexOf(null) + 1));
        }

        var typed = items.Select(i => (T)i!).ToList();
        return Mistake(typed) ?? Said(Different(typed));
    }

    private Told? Different(List<T> items)
    {
        if (Length(items.Count, expected?.Count ?? count) is { } length)
        {
            return length;
        }

        if (expected is null)
        {
            return null;
        }

        var first = Enumerable.Range(0, items.Count).FirstOrDefault(i => !Same(items[i], expected[i]), -1);
        if (first < 0)
        {
            return null;
        }

        var rest = expected.ToList();
        var stray = items.FindIndex(item => !Take(rest, item));
        return stray >= 0 ? new("Sequence.Item", name, anyOrder ? stray + 1 : first + 1, Shown.Value(items[anyOrder ? stray : first]))
            : anyOrder ? null
            : items.Zip(expected.Reverse()).All(p => Same(p.First, p.Second)) ? new("Sequence.Reversed", name)
            : new("Sequence.Order", name, first + 1, Shown.Value(items[first]));
    }

    private Told? Length(int has, int? needs) => (has - needs) switch
    {
        null or 0 => null,
        _ when has == 0 => new Told("Sequence.Empty", name),
        1 => new("Sequence.OneTooMany", name, has),
        -1 => new("Sequence.OneTooFew", name, has),
        > 0 => new("Sequence.TooMany", name, has),
        _ => new("Sequence.TooFew", name, has),
    };

    private bool Take(List<T> rest, T item)
    {
        var at = rest.FindIndex(e => Same(item, e));
        if (at >= 0)
        {
            rest.RemoveAt(at);
        }

        return at >= 0;
    }

    private bool Same(T item, T other) => TypeWords.IsNumber(typeof(T)) && item is not null && other is not null
        ? NumberComparison.Same(Convert.ToDouble(item, CultureInfo.InvariantCulture), Convert.ToDouble(other, CultureInfo.InvariantCulture), tolerance, whole: TypeWords.IsWhole(typeof(T)) && tolerance is null)
        : EqualityComparer<T>.Default.Equals(item, other);
}
