using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>What a learner sees on opening a lesson: title, aims, time, and how far they are.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Progress">How far the learner is.</param>
public sealed record LessonCard(Lesson Lesson, LessonProgress Progress) : IShow
{
    /// <summary>The card in words.</summary>
    public override string ToString()
    {
        var words = Progress.Words;
        var text = new StringBuilder(Lesson.Title).Append('\n');
        if (Lesson.Minutes is { } minutes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{words.Say("Lesson.Minutes", minutes)}\n");
        }

        if (Lesson.Aims.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{words.Say("Lesson.Aims")}\n");
            foreach (var aim in Lesson.Aims)
            {
                text.Append(CultureInfo.InvariantCulture, $"  – {aim}\n");
            }
        }

        return text.Append('\n').Append(Progress).ToString();
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show()
    {
        var words = Progress.Words;
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""<section style="margin:0.5em 0;max-width:70ch;color:inherit;line-height:1.5"><h3 style="margin:0;font-size:1.2em;line-height:1.5;color:inherit">{Bundle.Html(Lesson.Title)}</h3>""");
        if (Lesson.Minutes is { } minutes)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0">{words.Say("Lesson.Minutes", minutes)}</p>""");
        }

        if (Lesson.Aims.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0">{words.Say("Lesson.Aims")}</p><ul style="margin:0.35em 0;padding-left:1.2em">""");
            foreach (var aim in Lesson.Aims)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li>{Bundle.Html(aim)}</li>");
            }

            html.Append("</ul>");
        }

        return Bundle.Of(ToString(), html.Append(ProgressHtml.Of(Progress, heading: 4)).Append("</section>").ToString());
    }
}
