using System.Globalization;
using System.Text;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Site;

/// <summary>The page of one lesson: its prose, its code, and what the code showed.</summary>
internal static class LessonPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="lesson">The lesson, with its outputs.</param>
    /// <param name="place">Where the lesson stands among others.</param>
    /// <param name="plotly">Gives plotly.js; asked only when the lesson has a chart to explore.</param>
    public static string Write(Lesson lesson, PlaceInPack place, Func<string> plotly)
    {
        var outline = new Outline();
        var charts = new Charts(plotly);
        var cells = Cells(lesson, outline, charts);
        var main = $"""
            <header class="title">
            {Eyebrow(place)}<h1 id="title">{Html.Escape(lesson.Title)}</h1>
            {Status(lesson)}</header>
            {cells}{Ending(lesson)}
            """;
        return new Page(
            lesson.Title,
            "Skip to the lesson",
            "<div class=\"sheet\">\n" + Top(place) + Contents(outline),
            main,
            $"{Bottom(lesson, place)}</div>\n{charts.Scripts()}").ToHtml();
    }

    private static string Eyebrow(PlaceInPack place) => place.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"eyebrow\">Lesson {number} of {place.Count}</p>\n")
        : "";

    private static string Top(PlaceInPack place) => place.HasIndex
        ? "<nav class=\"top\" aria-label=\"Site\"><a href=\"index.html\"><span aria-hidden=\"true\">←</span> All lessons</a></nav>\n"
        : "";

    private static string Status(Lesson lesson) => lesson.Failed is { } failed
        ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"status failed\"><span aria-hidden=\"true\">✗</span> The run stopped at <a href=\"#cell-{failed.Number}\">cell {failed.Number}</a>: {Html.Escape(failed.Error.Message)}</p>\n")
        : "";

    private static string Contents(Outline outline)
    {
        var headings = outline.Headings.Where(h => h.Level <= 3).ToList();
        if (headings.Count < 2)
        {
            return "";
        }

        var html = new StringBuilder("<nav class=\"contents\" aria-label=\"In this lesson\"><details open id=\"contents\"><summary>In this lesson</summary>\n<ol>\n");
        foreach (var heading in headings)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"level-{heading.Level}\"><a href=\"#{Html.Escape(heading.Id)}\">{Html.Escape(heading.Words)}</a></li>\n");
        }

        // On a narrow screen the list would push the lesson off the first page. Without scripts it stays open, which is fine too.
        return html.Append("</ol></details>\n<script>if (matchMedia(\"(max-width: 74rem)\").matches) document.getElementById(\"contents\").open = false;</script></nav>\n").ToString();
    }

    private static string Cells(Lesson lesson, Outline outline, Charts charts)
    {
        var html = new StringBuilder();
        var shown = new Shown(outline, charts);
        var titled = false;
        for (var i = 0; i < lesson.Notebook.Cells.Count; i++)
        {
            var cell = lesson.Notebook.Cells[i];
            var id = outline.IdFor(string.Create(CultureInfo.InvariantCulture, $"cell-{i + 1}"));
            html.Append(cell.Kind switch
            {
                CellKind.Markdown => ProseCell(cell, id, lesson, outline, ref titled),
                CellKind.Code => CodeCell(cell, id, shown),
                _ => cell.Source.Length == 0 ? "" : $"<div class=\"cell\" id=\"{id}\">\n{Code.Block(cell.Source, coloured: false)}</div>\n",
            });
            if (i + 1 == lesson.Failed?.Number)
            {
                break;
            }
        }

        return html.ToString();
    }

    private static string ProseCell(Cell cell, string id, Lesson lesson, Outline outline, ref bool titled)
    {
        var source = cell.Source;
        if (!titled && Prose.TakeTitle(source) is { Title.Length: > 0 } parts)
        {
            titled = true;
            source = parts.Others;
        }

        var html = Prose.ToHtml(source, outline, new Pictures(cell.Attachments, lesson.Folder));
        return string.IsNullOrWhiteSpace(html) ? "" : $"<div class=\"cell prose\" id=\"{id}\">\n{html}</div>\n";
    }

    private static string CodeCell(Cell cell, string id, Shown shown)
    {
        if (string.IsNullOrWhiteSpace(cell.Source) && cell.Outputs.Count == 0)
        {
            return "";
        }

        var number = cell.ExecutionCount is { } n ? string.Create(CultureInfo.InvariantCulture, $"[{n}]") : "[ ]";
        var outputs = shown.ToHtml(cell.Outputs);
        var html = new StringBuilder($"<div class=\"cell run\" id=\"{id}\" role=\"group\" aria-label=\"Code cell {number}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"label\">In {number}</p>\n{Code.Block(cell.Source, coloured: true)}");
        if (outputs.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"label out\">Out {number}</p>\n<div class=\"shown\">\n{outputs}</div>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Ending(Lesson lesson)
    {
        if (lesson.Failed is not { } failed)
        {
            return "";
        }

        var left = lesson.Notebook.Cells.Skip(failed.Number).Count(c => c.Kind == CellKind.Code);
        var rest = left switch
        {
            0 => "It was the last cell with code.",
            1 => "One cell with code after it did not run.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{left} cells with code after it did not run."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"<p class=\"status failed\"><span aria-hidden=\"true\">✗</span> The run stopped here, at cell {failed.Number}. {rest}</p>\n");
    }

    private static string Bottom(Lesson lesson, PlaceInPack place)
    {
        var html = new StringBuilder("<footer>\n");
        if (place.Previous is not null || place.Next is not null)
        {
            html.Append("<nav class=\"turn\" aria-label=\"Lessons before and after\">\n");
            if (place.Previous is { } previous)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a class=\"previous\" href=\"{Address(previous.Name)}.html\"><span class=\"turn-word\"><span aria-hidden=\"true\">←</span> Before</span> {Html.Escape(previous.Title)}</a>\n");
            }

            if (place.Next is { } next)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a class=\"next\" href=\"{Address(next.Name)}.html\"><span class=\"turn-word\">Next <span aria-hidden=\"true\">→</span></span> {Html.Escape(next.Title)}</a>\n");
            }

            html.Append("</nav>\n");
        }

        var index = place.HasIndex ? "<a href=\"index.html\">All lessons</a> · " : "";
        html.Append(CultureInfo.InvariantCulture, $"<p>{index}<a href=\"{Address(lesson.Name)}.ipynb\" download>This notebook with its outputs</a></p>\n");
        html.Append("<p>Made by Lessons. Everything on this page was made by running the notebook; running it again makes the same page.</p>\n</footer>\n");
        return html.ToString();
    }

    /// <summary>A file's name as part of a link.</summary>
    public static string Address(string name) => Html.Escape(Uri.EscapeDataString(name));
}
