using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>Progress as HTML: a heading, a bar with its words beside it, and a list.</summary>
internal static class ProgressHtml
{
    /// <summary>The progress in HTML.</summary>
    /// <param name="progress">The progress.</param>
    /// <param name="heading">How deep its heading stands, such as 3 for h3.</param>
    public static string Of(LessonProgress progress, int heading = 3)
    {
        var words = progress.Words;
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""<section lang="{words.Spoken}" style="margin:0.5em 0;max-width:70ch;color:inherit;line-height:1.5;overflow-wrap:anywhere"><h{heading} style="margin:0;font-size:1em;line-height:1.5;color:inherit">{GradeHtml.Sentence(words.Say("Progress.Title", progress.Lesson.Title))}</h{heading}>""");
        if (progress.Items.Count > 0)
        {
            // The bar is drawn with borders, which print; its words stand below it, so nobody needs to see it.
            var share = (100.0 * progress.Done / progress.Items.Count).ToString("0.#", CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"""<div aria-hidden="true" style="margin:0.35em 0;height:calc(0.9em + 2px);overflow:hidden;border:1px solid currentColor;max-width:24em;box-sizing:border-box"><div style="box-sizing:border-box;width:{share}%;border-top:0.9em solid currentColor"></div></div>""");
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0">{GradeHtml.Sentence(ProgressText.Bar(progress))}</p><ul style="margin:0.35em 0;padding-left:1.2em">""");
            foreach (var item in progress.Items)
            {
                html.Append(CultureInfo.InvariantCulture, $"""<li><span aria-hidden="true">{ProgressText.Sign(item)} </span><strong>{Bundle.Html(item.Item.Id)}</strong>: {GradeHtml.Sentence(ProgressText.Line(item, words))}</li>""");
            }

            html.Append("</ul>");
        }

        foreach (var note in progress.Notes)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0"><span aria-hidden="true">! </span>{GradeHtml.Sentence(note)}</p>""");
        }

        return html.Append("</section>").ToString();
    }
}
