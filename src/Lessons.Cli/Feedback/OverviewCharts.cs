using System.Globalization;
using Lessons.Classroom;
using Lessons.Cli.Site;
using Microsoft.Data.Analysis;

namespace Lessons.Cli.Feedback;

/// <summary>The charts of a class overview: the library's own, each with its words and its table.</summary>
/// <param name="outline">The page's ids so far.</param>
internal sealed class OverviewCharts(Outline outline)
{
    private const string Gradebook = "the gradebook of this course";
    private const int MostBars = 100;
    private const int LongestLabel = 90;

    /// <summary>How many have how much of the points.</summary>
    public string Totals(ClassMarks marks)
    {
        var totals = marks.Students.Where(s => s.IsGraded || s.Counted?.Manual.Count > 0)
            .Select(s => (After: s.Counted!.PointsAfter(marks.Assignment), Of: s.Counted.Of > 0 ? s.Counted.Of : marks.Assignment.Points)).ToList();
        if (totals.Count == 0)
        {
            return "<p>Nothing is graded yet.</p>\n";
        }

        var of = totals.Max(t => t.Of);
        var sorted = totals.Select(t => t.After).Order().ToList();
        var (mean, median) = (sorted.Average(), (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2);
        var waiting = marks.Students.Count(s => s.IsGraded && !s.IsFinished);
        var sentence = totals.Count == 1 ? $"One total: {Round(mean)} of {PointsText.Of(of)} points." : $"Mean {Round(mean)}, median {Round(median)}, lowest {Round(sorted[0])}, highest {Round(sorted[^1])} of {PointsText.Of(of)} points.";
        var shares = totals.ConvertAll(t => t.Of > 0 ? Math.Clamp((int)(t.After / t.Of * 10), 0, 10) : 0);
        return $"<p>{sentence}{(waiting > 0 ? $" {Run.Count(waiting, "hand-in")} still {(waiting == 1 ? "waits" : "wait")} for marks and {(waiting == 1 ? "is" : "are")} here with the points so far." : "")}</p>\n"
            + Bars(
                [.. Enumerable.Range(0, 11).Select(i => (i == 10 ? "100 %" : $"{i * 10} to under {(i + 1) * 10} %", (double)shares.Count(s => s == i)))],
                "share of the points", "students", "How many have how much of the points", unit: null);
    }

    /// <summary>The share that have all of each question, of the hand-ins in which it is marked.</summary>
    public string Solved(ClassOverview overview) => Bars(
        [.. overview.Items.Select(i => (Item: i, Marked: i.Count - i.States[ItemState.Waiting])).Where(i => i.Marked > 0).Select(i => (i.Item.Item.Id, Math.Round(100.0 * i.Item.States[ItemState.Right] / i.Marked, 1)))],
        "question", "percent", "How many have all of each question, where it is marked", "%");

    /// <summary>Tries and hints for each question; nothing when no record is there.</summary>
    public string Tries(ClassOverview overview)
    {
        var with = overview.Items.Where(i => i.Help is not null).ToList();
        return with.Count == 0 ? ""
            : Bars([.. with.Select(i => (i.Item.Id, Math.Round(i.Help!.Value.Tries, 2)))], "question", "tries", "Tries for each question, on average", unit: null, "the progress files beside the hand-ins")
            + Bars([.. with.Select(i => (i.Item.Id, Math.Round(i.Help!.Value.Hints, 2)))], "question", "hints", "Hints for each question, on average", unit: null, "the progress files beside the hand-ins");
    }

    /// <summary>How many chose what in a quiz.</summary>
    public string Options(ItemOverview item) => item.Options.Count == 0 || item.Count == 0 ? ""
        : Bars(
            [.. item.Options.Select(o => ((o.IsRight ? "✓ " : "") + o.Text, Math.Round(100.0 * o.Count / item.Count, 1)))],
            "answer", "percent", $"{item.Item.Id}: what was chosen", "%", "the hand-ins; ✓ is right");

    private string Bars(IReadOnlyList<(string Label, double Value)> bars, string label, string value, string title, string? unit, string source = Gradebook)
    {
        if (bars.Count == 0)
        {
            return "";
        }

        // A chart needs a name for each bar, and two options may be alike.
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rows = bars.Take(MostBars).Select(b => (Label: Unique(b.Label, names), b.Value)).ToList();
        var frame = new DataFrame(new StringDataFrameColumn(label, rows.Select(r => r.Label)), new DoubleDataFrameColumn(value, rows.Select(r => r.Value)));
        var html = Lessons.Charts.Bars(frame, label, value, title, source, unit: unit).Show()["text/html"];
        return $"<div class=\"rich\">{OwnIds.In(html, outline)}</div>\n{(bars.Count > MostBars ? $"<p>The first {MostBars} of {bars.Count}.</p>\n" : "")}";
    }

    private static string Unique(string text, HashSet<string> names)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : "–";
        plain = plain.Length > LongestLabel ? plain[..LongestLabel] + "…" : plain;
        var name = plain;
        for (var n = 2; !names.Add(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{plain} ({n})");
        }

        return name;
    }

    private static string Round(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
