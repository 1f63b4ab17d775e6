using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    private const int MostEvents = 60;

    /// <summary>Events from top to bottom beside an axis that is true to their dates. A date known only to its month or year is a bar as long as that.</summary>
    /// <param name="frame">One row for each event, 60 at most, in any order.</param>
    /// <param name="date">The column with the dates: dates, years, or text such as <c>1990</c>, <c>2002-03</c>, <c>2005-03-24</c>.</param>
    /// <param name="label">The column that says what happened.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="source">Where the dates come from; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the dates.</param>
    public static LessonChart Timeline(DataFrame frame, string date, string label, string title, string? source = null, string? summary = null)
    {
        RefuseSame(date, label);
        var labels = FrameColumns.Texts(frame, label);
        var dates = FrameColumns.Texts(frame, date);
        var values = FrameColumns.Rows(FrameColumns.Find(frame, date)).ToList();
        if (labels.Length > MostEvents)
        {
            throw new ArgumentException($"The frame has {labels.Length} events, and more than {MostEvents} cannot be read. Filter the frame first.");
        }

        var events = labels.Select((words, row) => new ChartEvent(
                LooseDate.Read(values[row]!) ?? throw new ArgumentException($"Row {row} of \"{date}\" (counting from 0) is \"{TableCell.Short(dates[row])}\", and I cannot read that as a date. Write 1990, 2002-03 or 2005-03-24."),
                words))
            .OrderBy(one => one.When.Start).ThenBy(one => one.When.End).ToList();
        var head = ChartHead.Of(frame, title, source, summary);
        return new LessonChart(
            ChartKind.Timeline,
            head,
            TimelineSummary(events),
            Frame(new StringDataFrameColumn(date, events.Select(one => one.When.Iso())), new StringDataFrameColumn(label, events.Select(one => one.Label))),
            TimelinePicture.Draw(events),
            name => PlotlyFigure.Timeline(name, events));
    }

    private static string TimelineSummary(List<ChartEvent> events)
    {
        if (events.Count == 1)
        {
            return $"One event, {events[0].When.InFull()}: {events[0].Label}.";
        }

        var years = events.GroupBy(one => one.When.Start.Year).OrderByDescending(group => group.Count()).ToList();
        var (first, last) = (events[0].When, events[^1].When);
        var span = first == last ? $"{events.Count} events, {first.InFull()}" : $"{events.Count} events from {first.InFull()} to {last.InFull()}";
        return years.Count > 1 && years[0].Count() > years[1].Count()
            ? $"{span}; most of any year in {TableCell.Text(years[0].Key)}: {years[0].Count()}."
            : span + ".";
    }
}
