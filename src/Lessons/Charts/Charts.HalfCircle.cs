using System.Globalization;
using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    private const int MostSeats = 2000;

    /// <summary>A parliament as a half-circle: one mark for each seat, the groups side by side from left to right in the frame's order.</summary>
    /// <param name="frame">One row for each group, ten at most.</param>
    /// <param name="group">The column that names the groups.</param>
    /// <param name="seats">The column with the seats of each group: whole numbers, 2000 in all at most.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="source">Where the numbers come from; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="unit">What the marks count.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the numbers.</param>
    public static LessonChart HalfCircle(
        DataFrame frame, string group, string seats, string title, string? source = null, string unit = "seats", string? summary = null)
    {
        RefuseSame(group, seats);
        var groups = FrameColumns.Texts(frame, group);
        var counts = Counts(FrameColumns.Numbers(frame, seats), groups, seats);
        RefuseRepeats(groups, group);
        if (groups.Length > Palette.Most)
        {
            throw new ArgumentException($"The frame has {groups.Length} groups, and more than {Palette.Most} cannot be told apart. Put the small ones together in one row.");
        }

        var head = ChartHead.Of(frame, title, source, summary);
        var table = Frame(new StringDataFrameColumn(group, groups), new Int32DataFrameColumn(seats, counts));
        if (group != "percent" && seats != "percent")
        {
            table.Columns.Add(new DoubleDataFrameColumn("percent", counts.Select(count => Math.Round(100.0 * count / counts.Sum(), 1))));
        }

        return new LessonChart(
            ChartKind.HalfCircle,
            head,
            HalfCircleSummary(groups, counts, unit),
            table,
            HalfCirclePicture.Draw(groups, counts, unit),
            name => PlotlyFigure.HalfCircle(name, groups, counts));
    }

    private static int[] Counts(double[] numbers, string[] groups, string column)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0 || !double.IsInteger(numbers[i]))
            {
                throw new ArgumentException($"\"{groups[i]}\" has {ChartWords.Number(numbers[i])} in \"{column}\", but seats are whole numbers from 0 up.");
            }
        }

        return numbers.Sum() switch
        {
            0 => throw new ArgumentException($"The column \"{column}\" adds up to 0, so there is no seat to draw."),
            > MostSeats and var sum => throw new ArgumentException($"The column \"{column}\" adds up to {ChartWords.Number(sum)}, and more than {MostSeats.ToString(CultureInfo.InvariantCulture)} seats cannot be seen one by one. Charts.Bars can show the same numbers."),
            _ => [.. numbers.Select(number => (int)number)],
        };
    }

    private static string HalfCircleSummary(string[] groups, int[] counts, string unit)
    {
        var sum = counts.Sum();
        var all = ChartWords.Number(sum);
        var parts = groups.Select((name, i) => $"{ChartWords.Number(counts[i])} ({ChartWords.Percent(counts[i], sum)}) {(i == 0 ? "are counted as" : "as")} {name}").ToList();
        if (groups.Length == 1)
        {
            return sum == 1 ? $"The 1 of the {unit} is counted as {groups[0]}." : $"All {all} {unit} are counted as {groups[0]}.";
        }

        // More than four shares in a row are a table, not a sentence.
        var most = Array.IndexOf(counts, counts.Max());
        return groups.Length <= 4 ? $"Of {all} {unit}, {ChartWords.All(parts)}."
            : counts.Count(count => count == counts[most]) > 1 ? $"{all} {unit} in {groups.Length} groups; no group alone has the most."
            : $"{all} {unit} in {groups.Length} groups; most, {ChartWords.Number(counts[most])} ({ChartWords.Percent(counts[most], sum)}), are counted as {groups[most]}.";
    }
}
