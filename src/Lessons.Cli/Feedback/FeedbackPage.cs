using System.Globalization;
using System.Text;
using Lessons.Classroom;
using Lessons.Cli.Site;
using Lessons.Teaching;

namespace Lessons.Cli.Feedback;

/// <summary>The page that a learner gets back: one file that needs no network and no scripts.</summary>
internal static class FeedbackPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="feedback">What the learner is told.</param>
    public static string Write(LearnerFeedback feedback)
    {
        var outline = new Outline();
        var items = feedback.Items.Select(i => (Item: i, Id: outline.IdFor("answer-" + i.Item.Id))).ToList();
        var main = new StringBuilder($"""
            <header class="title">
            <p class="eyebrow">Feedback for {Html.Escape(feedback.Student.Name)}</p>
            <h1 id="title">{Html.Escape(feedback.Title)}</h1>
            <p class="total">{Words.Of(feedback.Total)}</p>
            </header>
            <p>{Words.Of(feedback.Lateness.Told(feedback.Points))}</p>

            """);
        foreach (var note in feedback.Notes)
        {
            main.Append(CultureInfo.InvariantCulture, $"<p>{Words.Of(note)}</p>\n");
        }

        main.Append(Table(items)).Append(Repairs(feedback)).Append("<h2>Your answers</h2>\n");
        foreach (var (item, id) in items)
        {
            main.Append(Item(item, id, outline, feedback.Notebook is not null));
        }

        return new Page(
            $"{feedback.Title}: feedback for {feedback.Student.Name}",
            "Skip to the feedback",
            "<div class=\"sheet\">\n",
            main.ToString(),
            "<footer>\n<p>Made by Lessons for one learner. A notebook with the same feedback lies beside this page.</p>\n</footer>\n</div>\n")
        { Style = Html.Resource("Feedback.css") }.ToHtml();
    }

    /// <summary>The class of an outcome, for its colour; the words say the same.</summary>
    public static string ClassOf(ItemState state) => state switch
    {
        ItemState.Right => "right",
        ItemState.Partly => "partly",
        ItemState.Waiting => "waiting",
        _ => "wrong",
    };

    private static string Table(IReadOnlyList<(FeedbackItem Item, string Id)> items)
    {
        var html = new StringBuilder("<h2>Your marks</h2>\n<table class=\"marks\"><caption>What each answer got</caption>\n<thead><tr><th scope=\"col\">Answer</th><th scope=\"col\">Outcome</th><th scope=\"col\" class=\"number\">Points</th></tr></thead>\n<tbody>\n");
        foreach (var (item, id) in items)
        {
            var points = item.Mark.Points is { } p ? $"{PointsText.Of(p)} of {PointsText.Of(item.Mark.Of)}" : $"– of {PointsText.Of(item.Mark.Of)}";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#{Html.Escape(id)}\">{Html.Escape(item.Item.Id)}</a></th><td><span aria-hidden=\"true\">{item.Sign}</span> {item.Outcome}</td><td class=\"number\">{points}</td></tr>\n");
        }

        return html.Append("</tbody></table>\n").ToString();
    }

    private static string Repairs(LearnerFeedback feedback) => feedback.Repairs.Count == 0 ? ""
        : $"<h2>What was put right</h2>\n<p>Before it was graded, your notebook was put right:</p>\n<ul>\n{string.Concat(feedback.Repairs.Select(r => $"<li>{Words.Of(r)}</li>\n"))}</ul>\n";

    private static string Item(FeedbackItem item, string id, Outline outline, bool isReadable)
    {
        var html = new StringBuilder($"<section class=\"item\" aria-labelledby=\"{Html.Escape(id)}\">\n<h3 id=\"{Html.Escape(id)}\">{Html.Escape(item.Item.Id)}</h3>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"result {ClassOf(item.Mark.State)}\"><span aria-hidden=\"true\">{item.Sign}</span> <strong>{item.Outcome}</strong> · {Html.Escape(item.Points)}</p>\n");
        html.Append(Question(item.Item, outline));
        if (isReadable)
        {
            html.Append("<h4>Your answer</h4>\n").Append(Answer(item));
        }

        if (item.Sentences.Count > 0)
        {
            html.Append("<h4>What the check says</h4>\n<ul class=\"why\">\n").AppendJoin("", item.Sentences.Select(s => $"<li>{Words.Of(s)}</li>\n")).Append("</ul>\n");
        }

        if (item.Mark.Manual is { Comment.Length: > 0 } manual)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"teacher\"><strong>Your teacher says</strong> {Words.Of(manual.Comment)}</p>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    // An exercise's question is the remark at its head, which the learner's code may have lost.
    private static string Question(LessonItem item, Outline outline)
    {
        var text = item switch
        {
            Quiz quiz => quiz.Question,
            WrittenAnswer answer => answer.Question,
            Exercise exercise => string.Join('\n', exercise.Stub.Split('\n').Select(l => l.Trim()).TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).Select(l => l.TrimStart('/').Trim())),
            _ => "",
        };
        return string.IsNullOrWhiteSpace(text) ? "" : $"<div class=\"prose\">\n{Prose.ToHtml(text, outline, Pictures.None, listed: false)}</div>\n";
    }

    private static string Answer(FeedbackItem item) => item switch
    {
        { Chosen.Count: > 0 } => $"<ul class=\"options\">\n{string.Concat(item.Chosen.Select(o => o.Marked ? $"<li><span aria-hidden=\"true\">☒</span> <strong>{Words.Of(o.Text)}</strong> (your choice)</li>\n" : $"<li><span aria-hidden=\"true\">☐</span> {Words.Of(o.Text)}</li>\n"))}</ul>\n",
        { Answer: "" } => "<p>There is none.</p>\n",
        { Item: Exercise } => Code.Block(item.Answer, coloured: true),
        _ => $"<p class=\"said\">{Html.Escape(item.Answer)}</p>\n",
    };
}
