namespace Lessons.Teaching;

/// <summary>The expectations of one check, in the order in which its text names them.</summary>
/// <remarks>
/// The list flows with the execution context of the check's text alone. It is closed before anything is judged, so that the learner's
/// code, which is only called then, finds no list to write to.
/// </remarks>
internal sealed class ExpectationList
{
    private static readonly AsyncLocal<ExpectationList?> Flowing = new();
    private readonly List<Expectation> all = [];
    private bool closed;

    /// <summary>The list of the check whose text is running.</summary>
    /// <exception cref="InvalidOperationException">No check is running.</exception>
    public static ExpectationList Current => Flowing.Value is { closed: false } list ? list
        : throw new InvalidOperationException("Expect is for the cells that begin with #!check. Here no check is running.");

    /// <summary>Runs a check's text and takes down what it expects.</summary>
    /// <param name="text">The work that runs the text.</param>
    /// <returns>What it returned, and the expectations.</returns>
    public static async Task<(T Result, IReadOnlyList<Expectation> All)> FillAsync<T>(Func<Task<T>> text)
    {
        var list = new ExpectationList();
        Flowing.Value = list;
        try
        {
            var result = await text();
            return (result, [.. list.all]);
        }
        finally
        {
            list.closed = true;
            Flowing.Value = null;
        }
    }

    /// <summary>Whether what is added now stands among hidden tests.</summary>
    public bool IsHidden { get; set; }

    public void Add(Expectation expectation) => all.Add(expectation);
}
