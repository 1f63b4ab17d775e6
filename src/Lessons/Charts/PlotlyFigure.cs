using System.Globalization;
using Plotly.NET;

namespace Lessons;

/// <summary>The charts as plotly figures. The only place that knows Plotly.NET's charts, and only its traces and layout: no template, no defaults.</summary>
internal static class PlotlyFigure
{
    public static string Bars(string title, string[] labels, double[] values, int highlighted, string? unit)
    {
        var colours = labels.Select((_, i) => Palette.Colour(i == highlighted ? 1 : 0)).ToArray();
        var rows = labels.Select((_, i) => i).ToArray();
        var names = labels.Select(label => Broken(label, 200)).ToArray();
        var bars = Trace("bar", ("orientation", "h"), ("x", values), ("y", rows), ("hovertext", labels), ("text", values.Select(value => ChartWords.Number(value)).ToArray()),
            ("textposition", "outside"), ("cliponaxis", false), ("hoverinfo", "text"), ("marker", Map(("color", colours))));
        return Figure(title, [bars], 160 + (names.Sum(name => 12 + (16 * name.Split("<br>").Length))), Map(("rangemode", "tozero"), ("title", Map(("text", Safe(unit ?? ""))))), Rows(rows, names));
    }

    public static string HalfCircle(string title, string[] groups, int[] counts)
    {
        var (places, dot) = HalfCirclePicture.Places(counts.Sum());
        var next = 0;
        var traces = groups.Select((name, i) =>
        {
            var seats = places.Skip(next).Take(counts[i]).ToList();
            next += counts[i];
            return Trace("scatter", ("mode", "markers"), ("name", Safe($"{name}: {counts[i].ToString(CultureInfo.InvariantCulture)}")), ("hoverinfo", "name"),
                ("x", seats.Select(seat => Math.Round(seat.X, 2)).ToArray()), ("y", seats.Select(seat => Math.Round(-seat.Y, 2)).ToArray()),
                ("marker", Map(("color", Palette.Colour(i)), ("symbol", Mark.PlotlySymbol(i)), ("size", Math.Round(dot * 1.3, 1)), ("line", Map(("width", 2), ("color", Palette.Colour(i)))))));
        }).ToArray();
        return Figure(title, traces, 460, Map(("visible", false)), Map(("visible", false), ("scaleanchor", "x")));
    }

    public static string Lines(string title, IReadOnlyList<ChartLine> lines, string x, string y, bool log)
    {
        var traces = lines.Select((line, i) => Trace("scatter", ("mode", "lines+markers"), ("name", Safe(line.Name)),
            ("x", line.Points.Select(point => point.X).ToArray()), ("y", line.Points.Select(point => point.Y).ToArray()),
            ("line", Map(("color", Palette.Colour(i)), ("dash", Palette.PlotlyDash(i)))), ("marker", Map(("color", Palette.Colour(i)), ("symbol", Mark.PlotlySymbol(i)), ("size", 8)))));
        var axis = log ? Map(("type", "log"), ("title", Map(("text", Safe(y + " (log scale)"))))) : Map(("rangemode", "tozero"), ("title", Map(("text", Safe(y)))));
        return Figure(title, [.. traces], 540, Map(("title", Map(("text", Safe(x))))), axis);
    }

    public static string Timeline(string title, IReadOnlyList<ChartEvent> events)
    {
        var rows = events.Select((_, i) => i).ToArray();
        var points = Trace("scatter", ("mode", "markers"), ("x", events.Select(one => one.When.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray()),
            ("y", rows), ("text", events.Select(one => $"{one.When}: {one.Label}").ToArray()), ("hoverinfo", "text"),
            ("marker", Map(("color", Palette.Colour(0)), ("size", 10))));
        var names = events.Select(one => Safe(TextWidth.Cut(one.Label, 260))).ToArray();
        return Figure(title, [points], 160 + (events.Count * 24), Map(("type", "date")), Rows(rows, names));
    }

    public static string Map(string title, MapLayout map, IReadOnlyList<string> groups)
    {
        var traces = map.Spots.GroupBy(spot => spot.Place.Kind).OrderBy(kind => kind.Key).Select(kind => Trace("scatter", ("mode", "markers+text"), ("name", Safe(groups.Count > 0 ? groups[kind.Key] : title)),
            ("x", kind.Select(spot => spot.Place.East).ToArray()), ("y", kind.Select(spot => spot.Place.North).ToArray()), ("text", kind.Select(spot => spot.Place.Name).ToArray()),
            ("textposition", kind.Select(Side).ToArray()), ("cliponaxis", false), ("hoverinfo", "text"),
            ("marker", Map(("color", Palette.Colour(kind.Key)), ("symbol", Mark.PlotlySymbol(kind.Key)), ("size", 12)))));
        var middle = (map.Spots.Max(spot => spot.Place.North) + map.Spots.Min(spot => spot.Place.North)) / 2 * Math.PI / 180;
        var north = Map(("title", Map(("text", "degrees north"))), ("zeroline", false), ("scaleanchor", "x"), ("scaleratio", Math.Round(1 / Math.Max(0.01, Math.Cos(middle)), 3)));
        return Figure(title, [.. traces], 560, Map(("title", Map(("text", "degrees east"))), ("zeroline", false)), north);
    }

    // As in the picture, so that names of neighbours go to different sides.
    private static string Side(MapSpot spot) =>
        (spot.Foot - 5 - spot.Y) switch { < -6 => "top ", > 6 => "bottom ", _ => "middle " } + spot.Side switch { MapSide.Right => "right", MapSide.Left => "left", _ => "center" };

    /// <summary>An axis that names rows from top to bottom. By number, because plotly would put two rows of one name together.</summary>
    private static Dictionary<string, object> Rows(int[] rows, string[] names) =>
        Map(("autorange", "reversed"), ("automargin", true), ("zeroline", false), ("tickvals", rows), ("ticktext", names));

    private static string Figure(string title, Trace[] traces, int height, Dictionary<string, object> x, Dictionary<string, object> y)
    {
        var layout = new Layout();

        // Said outright, because a page's colours do not reach into a plotly figure: dark words on white read on any page.
        layout.SetProperty("paper_bgcolor", "#ffffff");
        layout.SetProperty("plot_bgcolor", "#ffffff");
        layout.SetProperty("font", Map(("color", "#1b1b1b"), ("size", 14)));
        layout.SetProperty("title", Map(("text", Broken(title, 420)), ("x", 0.02)));
        layout.SetProperty("margin", Map(("l", 60), ("r", 40), ("t", 90), ("b", 60)));
        layout.SetProperty("height", height);
        layout.SetProperty("showlegend", traces.Length > 1);
        layout.SetProperty("legend", Map(("orientation", "h"), ("y", -0.22)));
        layout.SetProperty("xaxis", Grid(x));
        layout.SetProperty("yaxis", Grid(y));
        var chart = GenericChart.combine(traces.Select(trace => GenericChart.ofTraceObject(false, trace)));
        return GenericChart.toFigureJson(GenericChart.setLayout(layout, chart));
    }

    private static Dictionary<string, object> Grid(Dictionary<string, object> axis)
    {
        axis["gridcolor"] = "#dddddd";
        axis["zerolinecolor"] = "#1b1b1b";
        return axis;
    }

    private static Trace Trace(string type, params (string Name, object Value)[] properties)
    {
        var trace = new Trace(type);
        foreach (var (name, value) in properties)
        {
            trace.SetProperty(name, value is string[] words ? words.Select(Safe).ToArray() : value);
        }

        return trace;
    }

    private static Dictionary<string, object> Map(params (string Name, object Value)[] properties) => properties.ToDictionary(one => one.Name, one => one.Value);

    private static string Broken(string text, double width) => string.Join("<br>", TextWidth.Wrap(text, width, 3).Select(Safe));

    /// <summary>Plotly reads tags such as b and a in every text, so that letters that begin one are written out.</summary>
    private static string Safe(string text) => TableCell.Harmless(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
