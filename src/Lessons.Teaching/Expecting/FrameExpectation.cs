using System.Globalization;
using Microsoft.Data.Analysis;

namespace Lessons.Teaching;

/// <summary>Expects a variable to hold a data frame of a certain shape and with certain cells.</summary>
public sealed class FrameExpectation : Expectation<FrameExpectation, DataFrame>
{
    private readonly string name;
    private readonly List<Func<DataFrame, Told?>> rules = [];

    internal FrameExpectation(string name)
        : base(Stage.Values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    internal override Told Right => new("Value.Right", name);

    /// <summary>How many rows it must have.</summary>
    /// <param name="rows">How many.</param>
    public FrameExpectation Rows(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        rules.Add(f => f.Rows.Count == rows ? null : f.Rows.Count == 0 ? new("Frame.Empty", name) : new(f.Rows.Count > rows ? "Frame.TooManyRows" : "Frame.TooFewRows", name, f.Rows.Count));
        return this;
    }

    /// <summary>The columns it must have; others may stand beside them.</summary>
    /// <param name="names">Their names.</param>
    public FrameExpectation Columns(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        rules.AddRange(names.Select<string, Func<DataFrame, Told?>>(n => f => FrameRules.Column(name, f, n)));
        return this;
    }

    /// <summary>The cells of a column, from the first row to the last.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="values">The cells. Numbers count as the same when they differ by less than a millionth part.</param>
    public FrameExpectation Column(string column, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(values);
        Columns(column).Rows(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Cell(i, column, values[i]);
        }

        return this;
    }

    /// <summary>What one cell must hold.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The value. Numbers count as the same when they differ by less than a millionth part.</param>
    public FrameExpectation Cell(long row, string column, object? value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentNullException.ThrowIfNull(column);
        rules.Add(f => FrameRules.Column(name, f, column)
            ?? (row >= f.Rows.Count ? new("Frame.TooFewRows", name, f.Rows.Count)
            : FrameRules.Same(f.Columns[column][row], value) ? null
            : new("Frame.Cell", name, (row + 1).ToString(CultureInfo.InvariantCulture), column, Shown.Value(f.Columns[column][row]))));
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var (variable, problem) = evaluation.Variable(name);
        return variable switch
        {
            null => problem,
            { Value: null } => Said(new("Value.Null", name)),
            { Value: DataFrame frame } => Mistake(frame) ?? Said(rules.Select(r => r(frame)).FirstOrDefault(t => t is not null)),
            { Value: var other } => Said(new("Type.Different", name, Shown.Value(other), TypeWords.Of(other.GetType()), TypeWords.Of(typeof(DataFrame)))),
        };
    }
}
