using System.Text;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lessons.Cli.Site;

/// <summary>The tags that prose may use: a few, and without attributes. Any other tag is shown as the text it is.</summary>
internal static partial class SafeHtml
{
    /// <summary>Lets the tags of running text through, drops comments, and writes everything else as text.</summary>
    public static string Inline(string html) => Filter(html, InlineTag());

    /// <summary>Like <see cref="Inline"/>, and lets folded parts (<c>details</c>) through as well.</summary>
    public static string Block(string html) => Filter(html, BlockTag());

    /// <summary>Closes the tags that prose left open, so that a forgotten end does not make the rest of the page bold.</summary>
    public static string Balance(string html)
    {
        var open = new List<string>();
        foreach (Match match in Formatting().Matches(html))
        {
            var name = match.Groups[2].Value;
            if (match.Groups[1].Length == 0)
            {
                open.Add(name);
            }
            else if (open.LastIndexOf(name) is >= 0 and var last)
            {
                open.RemoveAt(last);
            }
        }

        open.Reverse();
        return html + string.Concat(open.Select(n => $"</{n}>"));
    }

    private static string Filter(string html, Regex allowed)
    {
        var safe = new StringBuilder();
        var at = 0;
        foreach (Match match in Part().Matches(html))
        {
            safe.Append(Html.Escape(html[at..match.Index]));
            at = match.Index + match.Length;
            if (!match.Value.StartsWith("<!--", StringComparison.Ordinal))
            {
                safe.Append(allowed.IsMatch(match.Value) ? match.Value.ToLowerInvariant() : Html.Escape(match.Value));
            }
        }

        return safe.Append(Html.Escape(html[at..])).ToString();
    }

    // The elements that a browser opens again in the next block when they were not closed (HTML, 13.2.4.3), and those that hold blocks.
    [GeneratedRegex(@"<(/?)(b|code|details|em|i|s|small|strong|u)[\s>]")]
    private static partial Regex Formatting();

    [GeneratedRegex("<!--.*?-->|<[^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"^</?(b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup|u|var)\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"^</?(b|br|cite|code|del|details|em|hr|i|ins|kbd|mark|p|q|s|small|strong|sub|summary|sup|u|var)\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();
}

/// <summary>Writes a block of raw HTML in prose through <see cref="SafeHtml"/>.</summary>
internal sealed class SafeHtmlBlock : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(obj);
        renderer.WriteLine(SafeHtml.Block(obj.Lines.ToString()));
    }
}

/// <summary>Writes a raw tag in running text through <see cref="SafeHtml"/>.</summary>
internal sealed class SafeHtmlInline : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(obj);
        renderer.Write(SafeHtml.Inline(obj.Tag));
    }
}
