using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lessons.Cli.Site;

/// <summary>The charts of a page that a reader can explore. The page shows each as a still picture; exploring is on top.</summary>
/// <remarks>
/// plotly.js is 3.5 MB. A page with charts carries it once, compressed, and unpacks it when the first chart is explored, so that the page
/// itself opens at once. A page without charts carries none of it.
/// </remarks>
internal sealed class Charts(Func<string> plotly)
{
    private int count;

    /// <summary>Adds a chart and gives the button that explores it. The button shows itself only where scripts run.</summary>
    /// <param name="figure">The figure as plotly.js reads it: JSON with <c>data</c> and <c>layout</c>.</param>
    /// <param name="outline">The page's ids.</param>
    public string Add(string figure, Outline outline)
    {
        count++;
        var id = outline.IdFor(string.Create(CultureInfo.InvariantCulture, $"chart-{count}"));
        return $"""
            <div class="explore"><button type="button" hidden aria-expanded="false" aria-controls="{id}">Explore this chart</button>
            <p class="explore-says" role="status"></p>
            <div class="explore-chart" id="{id}" hidden></div>
            <script type="application/json">{Html.JsonInScript(figure)}</script></div>

            """;
    }

    /// <summary>What the page needs once, at its end, for its charts; nothing when it has none.</summary>
    public string Scripts() => count == 0
        ? ""
        : $"""
            <script type="text/plain" id="plotly-js">{Compress(plotly())}</script>
            <script>
            {Html.Resource("Explore.js")}</script>

            """;

    private static string Compress(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
