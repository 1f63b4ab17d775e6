using System.Globalization;
using System.Text;
using Lessons.Cli.Site;

namespace Lessons.Cli;

/// <summary>A list of values that show themselves, one below the other. Without this they would appear as rows to unfold.</summary>
internal static class ShowList
{
    private const int Most = 30;

    /// <summary>Shows the first values of a list, and says how many more there are.</summary>
    public static IReadOnlyDictionary<string, string> Show(IEnumerable<IShow> values)
    {
        // One more than is shown tells whether there are more; a list may be without end, so nobody counts it.
        var first = values.Take(Most + 1).Select(v => v.Show()).ToList();
        var more = first.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"and more; the first {Most} are shown") : first.Count == 0 ? "(none)" : "";
        var shown = first.Take(Most).ToList();
        var html = new StringBuilder("<ol style=\"list-style:none;margin:0;padding:0\">\n");
        foreach (var value in shown)
        {
            var item = value.TryGetValue("text/html", out var rich) ? rich : $"<span style=\"white-space:pre-line\">{Html.Escape(value["text/plain"])}</span>";
            html.Append(CultureInfo.InvariantCulture, $"<li style=\"margin:0 0 0.5em\">{item}</li>\n");
        }

        html.Append("</ol>").Append(more.Length == 0 ? "" : $"\n<p style=\"margin:0\">{more}</p>");
        return new Dictionary<string, string>
        {
            ["text/plain"] = string.Join('\n', shown.Select(v => v["text/plain"]).Append(more).Where(t => t.Length > 0)),
            ["text/html"] = html.ToString(),
        };
    }
}
