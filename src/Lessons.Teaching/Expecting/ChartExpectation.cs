using Microsoft.Data.Analysis;

namespace Lessons.Teaching;

/// <summary>Expects a chart of a certain kind, with certain numbers.</summary>
public sealed class ChartExpectation : Expectation<ChartExpectation, LessonChart>
{
    private readonly string? name;
    private readonly List<Func<LessonChart, Told?>> rules = [];

    internal ChartExpectation(string? name)
        : base(name is null ? Stage.Output : Stage.Values) => this.name = name;

    internal override Told Right => new("Chart.Right");

    /// <summary>The kind of chart.</summary>
    /// <param name="kind">The kind.</param>
    public ChartExpectation Kind(ChartKind kind)
    {
        rules.Add(c => c.Kind == kind ? null : new("Chart.Kind", new Told("Chart.Kind." + c.Kind), new Told("Chart.Kind." + kind)));
        return this;
    }

    /// <summary>How many bars, groups, points or events it must show.</summary>
    /// <param name="rows">How many.</param>
    public ChartExpectation Rows(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        rules.Add(c => c.Table.Rows.Count == rows ? null : new(c.Table.Rows.Count > rows ? "Chart.TooManyRows" : "Chart.TooFewRows", c.Table.Rows.Count));
        return this;
    }

    /// <summary>A number that it must show for a label.</summary>
    /// <param name="label">The label, as the chart has it.</param>
    /// <param name="value">The number.</param>
    public ChartExpectation Shows(string label, double value)
    {
        ArgumentNullException.ThrowIfNull(label);
        rules.Add(c => Row(c.Table, label) is not { } row ? new("Chart.NoLabel", label)
            : row.Any(cell => FrameRules.Same(cell, value)) ? null
            : new("Chart.Value", label, Shown.Value(row.FirstOrDefault(cell => cell is not null && TypeWords.IsNumber(cell.GetType())))));
        return this;
    }

    /// <summary>Words that must stand in its title; capitals make no difference.</summary>
    /// <param name="words">The words.</param>
    public ChartExpectation Titled(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        rules.Add(c => c.Title.Contains(words, StringComparison.OrdinalIgnoreCase) ? null : new("Chart.Title", Shown.Words(c.Title)));
        return this;
    }

    /// <summary>Words that must stand in what it says of its numbers' origin; capitals make no difference.</summary>
    /// <param name="words">The words.</param>
    public ChartExpectation From(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        rules.Add(c => c.Source.Contains(words, StringComparison.OrdinalIgnoreCase) ? null : new("Chart.Source", Shown.Words(c.Source)));
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var chart = evaluation.Attempt.Shown.OfType<LessonChart>().LastOrDefault();
        if (name is not null)
        {
            var (variable, problem) = evaluation.Variable(name);
            if (variable?.Value is not LessonChart held)
            {
                return variable is null ? problem : Said(new("Chart.NotHeld", name));
            }

            chart = held;
        }

        return chart is null ? Said(new("Chart.None")) : Mistake(chart) ?? Said(rules.Select(r => r(chart)).FirstOrDefault(t => t is not null));
    }

    private static List<object>? Row(DataFrame table, string label) =>
        table.Rows.FirstOrDefault(r => r.Any(cell => string.Equals(cell?.ToString(), label, StringComparison.OrdinalIgnoreCase)))?.ToList();
}
