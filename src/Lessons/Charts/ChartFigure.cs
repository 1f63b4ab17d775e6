using System.Security;

namespace Lessons;

/// <summary>A chart in words, and as an HTML figure with its words around it.</summary>
internal static class ChartFigure
{
    public static string Text(LessonChart chart) => $"{chart.Title}\n\n{chart.Summary}\n\n{Table.Text(chart.Table, int.MaxValue)}\n\nSource: {chart.Source}";

    /// <summary>Caption, drawing, source and a folded table. No script and nothing to load, so it stays true in any front end.</summary>
    public static string Html(LessonChart chart, string drawing) => $"""
        <figure class="lesson-chart" style="margin:0.5em 0;padding:0;max-width:540px;color:inherit;line-height:1.4">
        <figcaption style="color:inherit;text-align:left;margin:0"><strong style="font-size:1.1em">{Escape(chart.Title)}</strong><br/>{Escape(chart.Summary)}</figcaption>
        {drawing}
        <p style="margin:0.3em 0;font-size:0.9em;overflow-wrap:anywhere">Source: {Escape(chart.Source)}</p>
        <details style="margin:0.3em 0"><summary style="cursor:pointer;display:list-item">The numbers as a table</summary>
        {Table.Html(chart.Table, int.MaxValue, chart.Title)}
        </details>
        </figure>
        """.ReplaceLineEndings("\n");

    private static string Escape(string text) => SecurityElement.Escape(text);
}
