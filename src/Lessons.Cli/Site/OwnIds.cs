using System.Text.RegularExpressions;

namespace Lessons.Cli.Site;

/// <summary>Gives an output ids that nothing else on the page has: a chart shown twice must not name the words of the first one.</summary>
internal static partial class OwnIds
{
    /// <summary>Renames the ids that the page has already, in the attributes that give them and in those that refer to them.</summary>
    public static string In(string html, Outline outline)
    {
        // A script finds its elements by id, in ways that nobody can see from here.
        if (html.Contains("<script", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var renamed = Id().Matches(html).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Where(id => !outline.Claim(id))
            .ToDictionary(id => id, outline.IdFor, StringComparer.Ordinal);
        return renamed.Count == 0
            ? html
            : Reference().Replace(html, attribute => attribute.Groups[1].Value + Word().Replace(attribute.Groups[2].Value, w => renamed.GetValueOrDefault(w.Value, w.Value)) + "\"");
    }

    [GeneratedRegex("""\sid="([^"]+)["]""")]
    private static partial Regex Id();

    // HTML: label, headers, links, ARIA; SVG: links and url(#...).
    [GeneratedRegex("""(\s(?:id|for|headers|list|href|xlink:href|aria-[a-z]+|fill|stroke|clip-path|mask|filter|marker-[a-z]+)=")([^"]*)["]""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[^\s#()]+")]
    private static partial Regex Word();
}
