namespace Lessons.Teaching;

/// <summary>What a check expects of an answer. Each call adds one expectation to the check that is running.</summary>
/// <example><code>
/// Expect.Value&lt;double&gt;("share").Within(0.001).Of(69 / 75.0)
///       .When(v => v > 1, "That is a count, or a percentage. Divide by all 75 seats to get a share between 0 and 1.")
///       .Hint("How many seats did the others win?");
/// </code></example>
/// <exception cref="InvalidOperationException">No check is running.</exception>
public static class Expect
{
    /// <summary>Says that what is expected from here on stands among hidden tests, or no longer does. Written into a check's text before it runs; authors write <c>BEGIN HIDDEN TESTS</c>.</summary>
    /// <param name="hidden">Whether it does.</param>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public static void HiddenFromHere(bool hidden) => ExpectationList.Current.IsHidden = hidden;

    /// <summary>What the code contains and avoids. Looked at before it runs, so a statement that begins with this can name nothing that the learner makes.</summary>
    public static CodeExpectation Code => new();

    /// <summary>What the code writes to the console.</summary>
    public static OutputExpectation Output => new();

    /// <summary>A variable's value.</summary>
    /// <typeparam name="T">The type it must have.</typeparam>
    /// <param name="name">Its name.</param>
    public static ValueExpectation<T> Value<T>(string name) => new(name);

    /// <summary>A variable that holds text.</summary>
    /// <param name="name">Its name.</param>
    public static TextExpectation Text(string name) => new(name);

    /// <summary>A variable that holds several items in order: an array, a list, or anything else that can be walked through.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">Its name.</param>
    public static SequenceExpectation<T> Sequence<T>(string name) => new(name);

    /// <summary>A variable that holds a data frame.</summary>
    /// <param name="name">Its name.</param>
    public static FrameExpectation Frame(string name) => new(name);

    /// <summary>A chart that the code shows, or that a variable holds.</summary>
    /// <param name="name">The variable's name; null for the last chart that is shown.</param>
    public static ChartExpectation Chart(string? name = null) => new(name);

    /// <summary>A function that the learner writes.</summary>
    /// <typeparam name="T">What it takes.</typeparam>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <param name="name">Its name.</param>
    public static FunctionExpectation<T, TResult> Function<T, TResult>(string name) =>
        new(name, [typeof(T)], found => found.As<Func<T, TResult>>() is { } f ? f : null, a => [a]);

    /// <summary>A function of two that the learner writes; examples give its arguments as <c>(2, 3)</c>.</summary>
    /// <typeparam name="T1">What it takes first.</typeparam>
    /// <typeparam name="T2">What it takes second.</typeparam>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <param name="name">Its name.</param>
    public static FunctionExpectation<(T1 First, T2 Second), TResult> Function<T1, T2, TResult>(string name) =>
        new(name, [typeof(T1), typeof(T2)], found => found.As<Func<T1, T2, TResult>>() is { } f ? a => f(a.First, a.Second) : null, a => [a.First, a.Second]);

    /// <summary>Anything else: an assertion of xunit, such as <c>Expect.That(() => Assert.Equal(3, list.Count))</c>.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="sentence">What the learner reads when it does not hold; null for a sentence made from the assertion's.</param>
    public static ConditionExpectation That(Action assertion, string? sentence = null) => new(assertion, sentence);

    /// <summary>Anything else, as a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="sentence">What the learner reads when it does not hold.</param>
    public static ConditionExpectation That(Func<bool> condition, string sentence)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        return new(() => Xunit.Assert.True(condition()), sentence);
    }
}
