using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>A grade as HTML: a heading, paragraphs and lists in the page's own colours, so that it reads in light, dark and print; nothing is told by colour.</summary>
internal static partial class GradeHtml
{
    public static string Of(Grade grade)
    {
        var words = grade.Words;
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""<section lang="{words.Spoken}" style="margin:0.5em 0;padding:0.1em 0 0.1em 0.9em;border-left:0.3em {Border(grade.Outcome)} currentColor;max-width:70ch;color:inherit;line-height:1.5;overflow-wrap:anywhere">""");
        html.Append(CultureInfo.InvariantCulture, $"""<h3 style="margin:0;font-size:1em;line-height:1.5;color:inherit"><span aria-hidden="true">{GradeText.Sign(grade.Outcome)} </span>{Sentence(GradeText.Head(grade))}</h3>""");
        // The reason stands by itself; what belongs to it is a list when there is more than one thing.
        var (reason, more) = (grade.Sentences.Take(1), grade.Sentences.Skip(1).ToList());
        foreach (var sentence in more.Count == 1 ? grade.Sentences : reason)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0">{Sentence(sentence)}</p>""");
        }

        if (more.Count > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<ul style="margin:0.35em 0;padding-left:1.2em">{string.Concat(more.Select(s => $"<li>{Sentence(s)}</li>"))}</ul>""");
        }

        if (grade.Parts.Count > 0)
        {
            html.Append("""<ul style="margin:0.35em 0;padding-left:1.2em">""");
            foreach (var part in grade.Parts)
            {
                html.Append(CultureInfo.InvariantCulture, $"""<li><span aria-hidden="true">{(part.Holds ? "✓" : "✗")} </span><strong>{words.Say("Grade.PartPoints", part.Points, part.Of)}</strong> {Sentence(part.Sentence)}</li>""");
            }

            html.Append("</ul>");
        }

        if (grade.Next is { } next)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0"><span aria-hidden="true">→ </span>{Sentence(next)}</p>""");
        }

        if (grade.ForAuthor is { } details)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<details style="margin:0.35em 0"><summary style="cursor:pointer">{words.Say("Grade.ForAuthor")}</summary><p style="margin:0.35em 0;white-space:pre-wrap">{Bundle.Html(details)}</p></details>""");
        }

        return html.Append("</section>").ToString();
    }

    /// <summary>A sentence; what stands between grave accents is code.</summary>
    public static string Sentence(string text) =>
        Code().Replace(Bundle.Html(TableCell.Harmless(text.ReplaceLineEndings("\u2028")).Replace("\u2028", "\n", StringComparison.Ordinal)), """<code style="font-size:1em;color:inherit;background:none">$1</code>""").Replace("\n", "<br/>", StringComparison.Ordinal);

    // The line beside it differs in kind, too.
    private static string Border(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "solid",
        Outcome.Failed => "double",
        Outcome.NotAnswered => "dotted",
        _ => "dashed",
    };

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
