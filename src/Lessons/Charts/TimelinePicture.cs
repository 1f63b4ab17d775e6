using System.Globalization;
using System.Xml.Linq;

namespace Lessons;

/// <summary>A true time axis on the left; on the right a list that anyone can read, each line tied to its date.</summary>
internal static class TimelinePicture
{
    private const double Axis = 74;
    private const double List = 122;
    private const double Gap = 9;

    /// <summary>The months between ticks, from fine to coarse.</summary>
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

    public static ChartPicture Draw(IReadOnlyList<ChartEvent> events)
    {
        var texts = events.Select(one => TextWidth.Wrap(one.Label, Svg.Width - List, 20, TextWidth.Of(one.When + "  ", bold: true))).ToArray();
        var heights = texts.Select(lines => (lines.Count * Svg.Line) + Gap).ToArray();
        var height = Math.Max(events.Count > 1 ? 220 : 40, heights.Sum());
        var (from, to) = (events[0].When.Start.DayNumber, Math.Max(events.Max(one => one.When.End.DayNumber), events[0].When.Start.DayNumber + 1));
        double Y(DateOnly day) => 12 + ((day.DayNumber - from) / (double)(to - from) * (height - 24));

        var marks = new List<XElement> { Svg.Stroke(Axis, Y(DateOnly.FromDayNumber(from)), Axis, Y(DateOnly.FromDayNumber(to)), opacity: 0.6, width: 2) };
        marks.AddRange(Ticks(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to), Y));
        double Middle(ChartEvent one) => (Y(one.When.Start) + Y(one.When.End)) / 2;
        var tops = Spread.Apart([.. events.Select(one => Middle(one) - 12)], heights, 0, height);
        for (var i = 0; i < events.Count; i++)
        {
            marks.Add(Tie(Middle(events[i]), tops[i] + 12));
            marks.Add(When(events[i].When, Y));
            var date = Svg.Element("tspan", new XAttribute("font-weight", "bold"), events[i].When.ToString());
            var first = texts[i][0].Length == 0 ? "" : "  " + TableCell.Harmless(texts[i][0]);
            marks.Add(Svg.Element("text", Svg.At("x", List), Svg.At("y", tops[i] + 17), new XAttribute(XNamespace.Xml + "space", "preserve"), date, first));
            marks.AddRange(texts[i].Skip(1).Select((line, row) => Svg.Words(List, tops[i] + 17 + ((row + 1) * Svg.Line), line)));
        }

        return new(height + 4, marks);
    }

    private static XElement Tie(double axis, double list) => Svg.Element(
        "path",
        new XAttribute("d", $"M{Svg.Format(Axis + 6)} {Svg.Format(axis)}L{Svg.Format(List - 14)} {Svg.Format(list)}H{Svg.Format(List - 5)}"),
        new XAttribute("fill", "none"),
        new XAttribute("stroke", "currentColor"),
        new XAttribute("stroke-opacity", "0.38"));

    /// <summary>A dot for a day; for a month or a year a bar, because the day is not known.</summary>
    private static XElement When(LooseDate when, Func<DateOnly, double> y) => when.IsDay
        ? Svg.Element("circle", new XAttribute("class", "event"), Svg.At("cx", Axis), Svg.At("cy", y(when.Start)), Svg.At("r", 5), new XAttribute("fill", Palette.Colour(0)))
        : Svg.Element(
            "rect",
            new XAttribute("class", "event"),
            Svg.At("x", Axis - 4),
            Svg.At("y", Math.Min(y(when.Start), ((y(when.Start) + y(when.End)) / 2) - 4)),
            Svg.At("width", 8),
            Svg.At("height", Math.Max(8, y(when.End) - y(when.Start))),
            Svg.At("rx", 4),
            new XAttribute("fill", Palette.Colour(1)));

    private static IEnumerable<XElement> Ticks(DateOnly from, DateOnly to, Func<DateOnly, double> y)
    {
        var perMonth = Math.Abs(y(to) - y(from)) / Math.Max(1, to.DayNumber - from.DayNumber) * 30.4;
        var step = Steps.FirstOrDefault(months => months * perMonth >= 40, Steps[^1]);
        var format = step < 12 ? "MMM yy" : "yyyy";
        for (var month = ((from.Year * 12) + from.Month - 1 + step - 1) / step * step; month <= (to.Year * 12) + to.Month - 1 && month / 12 < 10000; month += step)
        {
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (day >= from && day <= to)
            {
                yield return Svg.Stroke(Axis - 8, y(day), Axis, y(day), opacity: 0.6);
                yield return Svg.Words(Axis - 12, y(day) + 5, day.ToString(format, CultureInfo.InvariantCulture), "end");
            }
        }
    }
}
