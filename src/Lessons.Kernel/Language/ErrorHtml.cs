using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language;

/// <summary>An error as HTML, with the compiler's or .NET's own words folded away. The same facts stand in <see cref="CellError.Text"/>.</summary>
public static partial class ErrorHtml
{
    /// <summary>Writes an error as HTML without styles of its own but for the monospaced place.</summary>
    /// <param name="error">The error.</param>
    public static string Of(CellError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (error.Heading is null)
        {
            return $"<div class=\"lessons-error\" role=\"alert\"><pre>{Escape(error.Text)}</pre></div>";
        }

        var html = new StringBuilder($"<div class=\"lessons-error\" role=\"alert\"><p><strong>{Words(error.Heading)}</strong></p>");
        if (error.Excerpt is { } excerpt)
        {
            html.Append(Place(excerpt));
        }

        foreach (var part in Parts(error.Advice ?? ""))
        {
            html.Append(part.StartsWith("  ", StringComparison.Ordinal) ? Place(part) : $"<p>{Words(part)}</p>");
        }

        if (error.Original is { } original)
        {
            html.Append("<details><summary>").Append(Escape(error.Name)).Append("</summary><p>").Append(Escape(original)).Append("</p></details>");
        }

        return html.Append("</div>").ToString();
    }

    // Lines that begin with spaces are code and belong together.
    private static IEnumerable<string> Parts(string text)
    {
        var code = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                code.Add(line);
                continue;
            }

            if (code.Count > 0)
            {
                yield return string.Join('\n', code);
                code.Clear();
            }

            yield return line;
        }

        if (code.Count > 0)
        {
            yield return string.Join('\n', code);
        }
    }

    private static string Place(string lines) => $"<pre>{Escape(lines)}</pre>";

    private static string Words(string text) => Code().Replace(Escape(text), "<code>$1</code>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
