using System.Globalization;
using System.Text;
using Lessons.Classroom;
using Lessons.Cli.Site;
using Lessons.Teaching;

namespace Lessons.Cli.Feedback;

/// <summary>The overview of a class in one lesson, for the teacher alone: one file that needs no network and no scripts.</summary>
internal static class OverviewPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="overview">How the class did.</param>
    public static string Write(ClassOverview overview)
    {
        var outline = new Outline();
        var charts = new OverviewCharts(outline);
        var marks = overview.Marks;
        var main = new StringBuilder($"""
            <header class="title">
            <p class="eyebrow">Class overview, for the teacher alone</p>
            <h1 id="title">{Html.Escape(overview.Title)}</h1>
            <p class="lead">{Html.Escape(Lead(marks))}</p>
            </header>

            """);
        main.Append("<h2>Totals</h2>\n").Append(charts.Totals(marks));
        main.Append("<h2>Who needs you</h2>\n").Append(ClassLists.Of(marks));
        main.Append("<h2>How each question came out</h2>\n");
        if (overview.Items.Count == 0 || overview.Items.All(i => i.Count == 0))
        {
            main.Append("<p>Nothing is graded yet, so there is nothing to show here.</p>\n");
        }
        else
        {
            main.Append(charts.Solved(overview)).Append(Table(overview)).Append(Progress(overview, charts));
            foreach (var item in overview.Items)
            {
                main.Append(Item(item, outline, charts));
            }
        }

        return new Page(
            $"{overview.Title}: class overview",
            "Skip to the overview",
            "<div class=\"sheet\">\n",
            main.ToString(),
            "<footer>\n<p>Made by Lessons. This page has names and solutions in it: it is not for learners.</p>\n</footer>\n</div>\n")
        { Style = Html.Resource("Feedback.css") }.ToHtml();
    }

    private static string Lead(ClassMarks marks)
    {
        var handed = marks.Students.Count(s => s.Counted is not null);
        var text = $"{Run.Count(marks.Students.Count, "student")}; {handed} handed in, {marks.Students.Count(s => s.IsGraded)} graded, {marks.Students.Count(s => s.IsFinished)} finished.";
        return marks.Assignment.Due is { } due ? $"{text} Due {due.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)}." : text;
    }

    private static string Table(ClassOverview overview)
    {
        var html = new StringBuilder("<div class=\"table\" role=\"group\" aria-label=\"How each question came out\" tabindex=\"0\"><table class=\"marks\"><caption>How many came out how</caption>\n<thead><tr><th scope=\"col\">Question</th>");
        foreach (var column in (string[])["Right", "Partly", "Not right", "No answer", "Waiting", "Mean points"])
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"number\">{column}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var item in overview.Items)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Html.Escape(item.Item.Id)}</th>");
            html.AppendJoin("", Enum.GetValues<ItemState>().Select(s => string.Create(CultureInfo.InvariantCulture, $"<td class=\"number\">{item.States[s]}</td>")));
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{(item.Mean is { } mean ? $"{Round(mean)} of {PointsText.Of(item.Item.Points)}" : "–")}</td></tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static string Progress(ClassOverview overview, OverviewCharts charts)
    {
        var html = new StringBuilder("<h2>Tries and hints</h2>\n");
        html.Append(overview.WithProgress == 0 ? "<p>No hand-in came with a record of tries and hints.</p>\n" : $"<p>{Html.Escape(overview.WithProgress == 1 ? "One hand-in came" : $"{overview.WithProgress} hand-ins came")} with a record of tries and hints. Learners keep these files, so take them for what they are.</p>\n");
        html.Append(charts.Tries(overview));
        if (overview.Notes.Count > 0)
        {
            html.Append("<ul class=\"names\">\n").AppendJoin("", overview.Notes.Select(n => $"<li>{Words.Of(n)}</li>\n")).Append("</ul>\n");
        }

        return html.Append("<h2>Question by question</h2>\n").ToString();
    }

    private static string Item(ItemOverview item, Outline outline, OverviewCharts charts)
    {
        var id = outline.IdFor("question-" + item.Item.Id);
        var html = new StringBuilder($"<section class=\"item\" aria-labelledby=\"{Html.Escape(id)}\">\n<h3 id=\"{Html.Escape(id)}\">{Html.Escape(item.Item.Id)}</h3>\n<p class=\"result\">{Html.Escape(Result(item))}</p>\n");
        if (item.Item is Quiz)
        {
            html.Append(charts.Options(item));
        }
        else if (item.Wrong.Count > 0)
        {
            html.Append("<h4>The commonest wrong answers</h4>\n");
            foreach (var group in item.Wrong)
            {
                html.Append(CultureInfo.InvariantCulture, $"<div class=\"group\">\n<p><strong>{group.Count} ×</strong> {Words.Of(group.Sentence)}</p>\n");
                html.AppendJoin("", group.Codes.Select(c => $"{(c.Count > 1 ? $"<p>{c.Count} × the same code:</p>\n" : "")}{Code.Block(c.Code, coloured: true)}")).Append("</div>\n");
            }
        }

        return html.Append("</section>\n").ToString();
    }

    private static string Result(ItemOverview item)
    {
        var right = item.States[ItemState.Right];
        var waiting = item.States[ItemState.Waiting];
        var words = item.Count == 0 ? "Nothing is graded yet." : $"{right} of {item.Count} have all of it{(waiting > 0 ? $"; {waiting} wait for a mark of yours" : "")}.";
        return item.Help is { } help ? string.Create(CultureInfo.InvariantCulture, $"{words} On average {Round(help.Tries)} tries and {Round(help.Hints)} hints.") : words;
    }

    private static string Round(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
