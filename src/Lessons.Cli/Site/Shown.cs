using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;

namespace Lessons.Cli.Site;

/// <summary>What a cell showed, as it stands on a page: the richest format that a page can hold.</summary>
/// <param name="outline">The page's headings and ids.</param>
/// <param name="charts">The page's charts that a reader can explore.</param>
internal sealed partial class Shown(Outline outline, Charts charts)
{
    /// <summary>Writes the outputs of one cell, in order.</summary>
    public string ToHtml(IReadOnlyList<Output> outputs)
    {
        var html = new StringBuilder();
        foreach (var output in JoinStreams(outputs))
        {
            html.Append(output switch
            {
                StreamOutput stream => Stream(stream),
                DisplayOutput display => Bundle(display.Data),
                ResultOutput result => Bundle(result.Data),
                ErrorOutput error => Error(error.Error),
                _ => "",
            });
        }

        return html.ToString();
    }

    // A cell that writes line by line makes many outputs; to a reader they are one text.
    private static IEnumerable<Output> JoinStreams(IReadOnlyList<Output> outputs)
    {
        StreamOutput? open = null;
        foreach (var output in outputs)
        {
            if (output is StreamOutput stream && open?.Stream == stream.Stream)
            {
                open = open with { Text = open.Text + stream.Text };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = output as StreamOutput;
            if (open is null)
            {
                yield return output;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static string Stream(StreamOutput stream) => stream.Stream == StreamName.Stdout
        ? Text(stream.Text)
        : $"""
            <div class="notice"><p class="sign"><span aria-hidden="true">!</span> Written to the error stream</p>
            {Text(stream.Text)}</div>

            """;

    private static string Error(CellError error)
    {
        var name = error.Text.Contains(error.Name, StringComparison.Ordinal) ? "" : $": {Html.Escape(error.Name)}";
        var html = new StringBuilder($"<div class=\"failure\"><p class=\"sign\"><span aria-hidden=\"true\">✗</span> Error{name}</p>\n");
        foreach (var part in ErrorText.Parts(error.Text))
        {
            html.Append(part.IsExcerpt ? Text(part.Text) : $"<p>{Html.Escape(part.Text)}</p>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Text(string text)
    {
        // HTML drops a newline that comes first in a pre element, so one that is meant needs another before it.
        var plain = Escapes().Replace(text, "").TrimEnd('\n', '\r');
        return plain.Length == 0 ? "" : $"<pre class=\"text\"{Code.Scroll(plain)}>{(plain[0] == '\n' ? "\n" : "")}{Html.Escape(plain)}</pre>\n";
    }

    private string Bundle(MimeBundle data)
    {
        var html = new StringBuilder();
        html.Append(Richest(data));
        if (data.TryGet("application/vnd.plotly.v1+json", out var figure))
        {
            html.Append(charts.Add(figure, outline));
        }

        return html.ToString();
    }

    private string Richest(MimeBundle data)
    {
        if (data.TryGet("text/html", out var html))
        {
            html = OwnIds.In(html, outline);
            var table = html.Contains("<table", StringComparison.OrdinalIgnoreCase) && !html.Contains("tabindex", StringComparison.OrdinalIgnoreCase) ? " role=\"group\" aria-label=\"Output\" tabindex=\"0\"" : "";
            return $"<div class=\"rich scroll\"{table}>{html}</div>\n";
        }

        if (data.TryGet("image/svg+xml", out var svg))
        {
            return Picture("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), data.PlainText);
        }

        foreach (var type in (ReadOnlySpan<string>)["image/png", "image/jpeg", "image/gif"])
        {
            if (data.TryGet(type, out var content))
            {
                return Picture(type, string.Concat(content.Where(c => !char.IsWhiteSpace(c))), data.PlainText);
            }
        }

        return data.TryGet("text/markdown", out var markdown)
            ? $"<div class=\"rich prose\">{Prose.ToHtml(markdown, outline, Pictures.None, listed: false)}</div>\n"
            : Text(data.PlainText);
    }

    private static string Picture(string type, string base64, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p class=\"picture\"><img src=\"data:{type};base64,{Html.Escape(base64)}\" alt=\"{Html.Escape(words.Trim())}\"></p>\n");

    // The colours that a program sends to a terminal: ECMA-48, 5.4 and 8.3.117.
    [GeneratedRegex(@"\u001B\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex Escapes();
}
