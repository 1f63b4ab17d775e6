using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    private const int MostBars = 100;

    /// <summary>One horizontal bar for each row, in the frame's order, from zero, with its value at its end.</summary>
    /// <param name="frame">One row for each bar, 100 at most.</param>
    /// <param name="label">The column that names the bars.</param>
    /// <param name="value">The column with the numbers.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="source">Where the numbers come from; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="highlight">The label of one bar to set apart.</param>
    /// <param name="unit">What the numbers count, such as <c>US$</c> or <c>%</c>.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the numbers.</param>
    public static LessonChart Bars(
        DataFrame frame, string label, string value, string title, string? source = null, string? highlight = null, string? unit = null, string? summary = null)
    {
        RefuseSame(label, value);
        var labels = FrameColumns.Texts(frame, label);
        var values = FrameColumns.Numbers(frame, value);
        if (labels.Length > MostBars)
        {
            throw new ArgumentException($"The frame has {labels.Length} rows, and more than {MostBars} bars cannot be read. Take some of them first, for example frame.Head(20).");
        }

        RefuseRepeats(labels, label);
        var highlighted = Find(labels, highlight, label);
        var head = ChartHead.Of(frame, title, source, summary);
        return new LessonChart(
            ChartKind.Bars,
            head,
            BarsSummary(labels, values, highlighted, unit),
            Frame(new StringDataFrameColumn(label, labels), new DoubleDataFrameColumn(value, values)),
            BarsPicture.Draw(labels, values, highlighted, unit),
            name => PlotlyFigure.Bars(name, labels, values, highlighted, unit));
    }

    private static string BarsSummary(string[] labels, double[] values, int highlighted, string? unit)
    {
        string With(double value) => ChartWords.Number(value, unit);
        var (highest, lowest) = (values.Max(), values.Min());
        if (labels.Length == 1)
        {
            return $"{labels[0]}: {With(values[0])}.";
        }

        if (highest.Equals(lowest))
        {
            return $"All {labels.Length} have the same value: {With(highest)}.";
        }

        string At(double value)
        {
            var names = labels.Where((_, i) => values[i].Equals(value)).ToList();
            return $"{ChartWords.Few(names)}, {With(value)}{(names.Count > 1 ? " each" : "")}";
        }

        var summary = $"Highest: {At(highest)}; lowest: {At(lowest)}";
        return highlighted < 0 || values[highlighted].Equals(highest) || values[highlighted].Equals(lowest)
            ? summary + "."
            : $"{summary}; {labels[highlighted]}, {With(values[highlighted])}, is {Place(values, values[highlighted])} of {values.Length}.";
    }

    /// <summary>The place of a value counted from the nearer end: <c>2nd lowest</c>.</summary>
    private static string Place(double[] values, double value)
    {
        var (below, above) = (values.Count(other => other < value), values.Count(other => other > value));
        var joint = values.Count(other => other.Equals(value)) > 1 ? "joint " : "";
        return joint + (below < above ? $"{ChartWords.Ordinal(below + 1)} lowest" : $"{ChartWords.Ordinal(above + 1)} highest");
    }
}
