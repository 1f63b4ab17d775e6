using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    /// <summary>Bars for word frequencies, the most frequent first.</summary>
    /// <param name="frame">A frame with the columns <c>word</c> and <c>count</c>.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="source">The text that was counted; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="highlight">One word to set apart.</param>
    /// <param name="most">How many words to show at most.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the numbers.</param>
    public static LessonChart Words(
        DataFrame frame, string title = "The most frequent words", string? source = null, string? highlight = null, int most = 20, string? summary = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostBars);
        var words = FrameColumns.Texts(frame, "word");
        var counts = FrameColumns.Numbers(frame, "count");
        RefuseRepeats(words, "word");
        var head = ChartHead.Of(frame, title, source, summary);
        var shown = words.Zip(counts).OrderByDescending(pair => pair.Second).Take(most).ToList();
        var top = Frame(
            new StringDataFrameColumn("word", shown.Select(pair => pair.First)),
            new DoubleDataFrameColumn("count", shown.Select(pair => pair.Second)));
        return Bars(top, "word", "count", head.Title, head.Source, highlight, "times", string.IsNullOrWhiteSpace(summary) ? WordsSummary(shown) : summary);
    }

    /// <summary>Says nothing of the rarest: the words below the last bar are not shown.</summary>
    private static string WordsSummary(List<(string Word, double Count)> shown)
    {
        var first = $"Most often: “{shown[0].Word}”, {ChartWords.Number(shown[0].Count)} {(shown[0].Count.Equals(1) ? "time" : "times")}";
        var next = shown.Skip(1).Take(2).Select(one => $"“{one.Word}”, {ChartWords.Number(one.Count)}").ToList();
        return next.Count == 0 ? first + "." : $"{first}; then {string.Join(", and ", next)}.";
    }
}
