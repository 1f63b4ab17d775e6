using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>A chart that says what it shows and where its numbers come from, also to someone who cannot see it.</summary>
public sealed class LessonChart : IShow
{
    private readonly ChartPicture picture;
    private readonly Lazy<string> plotly;

    internal LessonChart(ChartKind kind, ChartHead head, string summary, DataFrame table, ChartPicture picture, Func<string, string> plotly)
    {
        this.picture = picture;
        Kind = kind;
        (Title, Source) = (head.Title, head.Source);
        Summary = TableCell.Harmless(string.IsNullOrWhiteSpace(head.Summary) ? summary : head.Summary).Trim();
        Table = table;

        // Plotly.NET takes a moment to load, and a test or a check that reads the summary has no need of it.
        this.plotly = new(() => plotly(Title));
    }

    /// <summary>What kind of chart it is.</summary>
    public ChartKind Kind { get; }

    /// <summary>What the chart is about.</summary>
    public string Title { get; }

    /// <summary>What there is to see, in one sentence; made from the data unless the author wrote one.</summary>
    public string Summary { get; }

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; }

    /// <summary>The numbers that were drawn, and only those.</summary>
    public DataFrame Table { get; }

    /// <summary>The picture as an SVG document that stands alone, with title and source.</summary>
    public string Svg => picture.Document(Title, Summary, Source);

    /// <summary>The plotly figure as JSON: an object with <c>data</c> and <c>layout</c>.</summary>
    public string Plotly => plotly.Value;

    /// <summary>The chart for a plotly front end, for a browser, as an image, and in words.</summary>
    public IReadOnlyDictionary<string, string> Show() => new Dictionary<string, string>
    {
        ["application/vnd.plotly.v1+json"] = Plotly,
        ["text/html"] = ChartFigure.Html(this, picture.Inline(Title, Summary)),
        ["image/svg+xml"] = Svg,
        ["text/plain"] = ToString(),
    };

    /// <summary>The chart in words: title, summary, numbers, source.</summary>
    public override string ToString() => ChartFigure.Text(this);
}
