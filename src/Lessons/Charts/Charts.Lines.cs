using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    /// <summary>Lines over a number such as the year, each with its name at its end.</summary>
    /// <param name="frame">One row for each point, in any order.</param>
    /// <param name="x">The column with the numbers along the foot, such as the year.</param>
    /// <param name="y">The column with the values; an empty cell is a gap in the line.</param>
    /// <param name="series">The column that says which line a row belongs to, ten lines at most; without it all rows are one line.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="source">Where the numbers come from; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="log">True for a scale on which equal steps multiply; it shows small values beside large ones. Without it the axis holds zero.</param>
    /// <param name="highlight">The name of one line to draw thick.</param>
    /// <param name="unit">What the values count, such as <c>US$</c>.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the numbers.</param>
    public static LessonChart Lines(
        DataFrame frame, string x, string y, string? series, string title, string? source = null, bool log = false, string? highlight = null, string? unit = null, string? summary = null)
    {
        RefuseSame(x, y);
        var xs = FrameColumns.Numbers(frame, x);
        var ys = FrameColumns.NumbersOrGaps(frame, y);
        var names = series is null ? [.. Enumerable.Repeat(y, xs.Length)] : FrameColumns.Texts(frame, series);
        var lines = LinesOf(names, xs, ys, y);
        var highlighted = highlight is null ? -1 : Find([.. lines.Select(line => line.Name)], highlight, series ?? y);
        if (log && ys.Any(value => value <= 0))
        {
            throw new ArgumentException($"A log scale cannot show zero or less, and \"{y}\" has {ChartWords.Number(ys.Min() ?? 0)}. Leave log out.");
        }

        var head = ChartHead.Of(frame, title, source, summary);
        return new LessonChart(
            ChartKind.Lines,
            head,
            LinesSummary(lines, unit),
            LinesTable(series, x, y, lines),
            LinesPicture.Draw(lines, log, highlighted, unit ?? y, x),
            name => PlotlyFigure.Lines(name, lines, x, unit ?? y, log));
    }

    private static List<ChartLine> LinesOf(string[] names, double[] xs, double?[] ys, string y)
    {
        var lines = Enumerable.Range(0, xs.Length).GroupBy(row => names[row])
            .Select(group => new ChartLine(group.Key, [.. group.Select(row => (xs[row], ys[row])).OrderBy(point => point.Item1)])).ToList();
        if (lines.Count > Palette.Most)
        {
            throw new ArgumentException($"There are {lines.Count} lines, and more than {Palette.Most} cannot be told apart. Filter the frame to the ones you compare.");
        }

        foreach (var line in lines)
        {
            if (!line.Known.Any())
            {
                throw new ArgumentException($"\"{line.Name}\" has no value in \"{y}\". Leave its rows out.");
            }

            var twice = line.Points.GroupBy(point => point.X).FirstOrDefault(group => group.Count() > 1);
            if (twice is not null)
            {
                throw new ArgumentException($"\"{line.Name}\" has {twice.Count()} values at {TableCell.Text(twice.Key)}, and a line has one. Filter the frame first, or name the column that tells the lines apart: series: \"…\".");
            }
        }

        return lines;
    }

    private static DataFrame LinesTable(string? series, string x, string y, List<ChartLine> lines)
    {
        var points = lines.SelectMany(line => line.Points, (line, point) => (line.Name, point.X, point.Y)).ToList();
        DataFrameColumn[] numbers = [new DoubleDataFrameColumn(x, points.Select(point => point.X)), new DoubleDataFrameColumn(y, points.Select(point => point.Y))];
        return series is null ? Frame(numbers) : Frame([new StringDataFrameColumn(series, points.Select(point => point.Name)), .. numbers]);
    }

    private static string LinesSummary(List<ChartLine> lines, string? unit)
    {
        var spans = lines.Select(line => (line.First.X, line.Last.X)).Distinct().ToList();
        string Year(double x) => TableCell.Text(x);
        string Change(ChartLine line) => line.Last.Y.CompareTo(line.First.Y) switch
        {
            > 0 => $"rose from {ChartWords.Number(line.First.Y)} to {ChartWords.Number(line.Last.Y, unit)}",
            < 0 => $"fell from {ChartWords.Number(line.First.Y)} to {ChartWords.Number(line.Last.Y, unit)}",
            _ => $"begins and ends at {ChartWords.Number(line.Last.Y, unit)}",
        };

        if (lines.Count <= 3)
        {
            return spans.Count == 1
                ? $"From {Year(spans[0].Item1)} to {Year(spans[0].Item2)}, {ChartWords.All([.. lines.Select(line => $"{line.Name} {Change(line)}")])}."
                : $"{ChartWords.All([.. lines.Select(line => $"{line.Name} {Change(line)} ({Year(line.First.X)} to {Year(line.Last.X)})")])}.";
        }

        var (top, low) = (lines.MaxBy(line => line.Last.Y)!, lines.MinBy(line => line.Last.Y)!);
        var rose = lines.Count(line => line.Last.Y > line.First.Y);
        var when = spans.Count == 1 ? $"From {Year(spans[0].Item1)} to {Year(spans[0].Item2)}" : "Between their first and last points";
        return $"{when}, {(rose == lines.Count ? $"all {rose}" : $"{rose} of {lines.Count}")} lines rose; the highest ends at {ChartWords.Number(top.Last.Y, unit)} ({top.Name}), the lowest at {ChartWords.Number(low.Last.Y, unit)} ({low.Name}).";
    }
}
