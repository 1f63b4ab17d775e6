namespace Lessons.Teaching;

/// <summary>Expects the code to write certain words. White space at the ends of lines and of the whole makes no difference.</summary>
public sealed class OutputExpectation : Expectation<OutputExpectation, string>
{
    private readonly List<string> parts = [];
    private string? expected;

    internal OutputExpectation()
        : base(Stage.Output)
    {
    }

    internal override Told Right => new("Output.Right");

    /// <summary>All that it must write.</summary>
    /// <param name="text">The words.</param>
    public OutputExpectation Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        expected = text;
        return this;
    }

    /// <summary>Words that must stand in it somewhere; capitals make no difference.</summary>
    /// <param name="text">The words.</param>
    public OutputExpectation Contains(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        parts.Add(text);
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var printed = Trimmed(evaluation.Attempt.Printed);
        return Mistake(printed) ?? Said(Different(printed));
    }

    private Told? Different(string printed)
    {
        if (printed.Length == 0 && (expected is { Length: > 0 } || parts.Count > 0))
        {
            return new("Output.Nothing");
        }

        if (expected is not null && Trimmed(expected) is var whole && printed != whole)
        {
            var (has, needs) = (printed.Split('\n'), whole.Split('\n'));
            var line = Enumerable.Range(0, Math.Min(has.Length, needs.Length)).FirstOrDefault(i => has[i] != needs[i], -1);
            return line >= 0 ? new("Output.Line", line + 1, TextComparison.Marked(has[line], needs[line]))
                : new(has.Length > needs.Length ? "Output.TooManyLines" : "Output.TooFewLines", has.Length);
        }

        return parts.Exists(p => !printed.Contains(p, StringComparison.OrdinalIgnoreCase)) ? new("Output.PartMissing", Shown.Words(printed)) : null;
    }

    private static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).Trim('\n');
}
