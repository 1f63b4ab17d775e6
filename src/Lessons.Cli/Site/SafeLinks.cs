using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lessons.Cli.Site;

/// <summary>Links and pictures in prose: links go to pages, never to programs, and pictures come along inside the page.</summary>
internal static partial class SafeLinks
{
    private static readonly HashSet<string> Schemes = new(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Mends every link and picture in a parsed text, in place.</summary>
    public static void Mend(MarkdownDocument document, Pictures pictures)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // Markdig lets a reference link compute its address late; here it is settled early.
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            link.GetDynamicUrl = null;
            if (link.IsImage)
            {
                MendPicture(link, url, pictures);
            }
            else if (IsSafe(url))
            {
                link.Url = PageOf(url);
            }
            else
            {
                Unwrap(link);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsSafe(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    private static void MendPicture(LinkInline link, string url, Pictures pictures)
    {
        if (pictures.Find(url) is { } data)
        {
            link.Url = data;
        }
        else if (IsSafe(url) && Scheme(url) is not null)
        {
            // A page asks nothing of the network, so a picture that lives there becomes a link to it.
            link.IsImage = false;
            link.Url = url;
            link.InsertBefore(new LiteralInline("Picture: "));
            if (link.FirstChild is null)
            {
                link.AppendChild(new LiteralInline(url));
            }
        }
        else
        {
            link.InsertBefore(new LiteralInline("Picture not found: "));
            Unwrap(link);
        }
    }

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static bool IsSafe(string url) => Scheme(url) is not { } scheme || Schemes.Contains(scheme);

    // Browsers skip white space and control characters in front of and inside a scheme: "java\tscript:" runs.
    private static string? Scheme(string url)
    {
        var match = SchemePart().Match(string.Concat(url.Where(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c))));
        return match.Success ? match.Groups[1].Value : null;
    }

    // Lessons link to each other as notebooks; on the site they are pages.
    private static string PageOf(string url) =>
        Scheme(url) is null && NotebookLink().Match(url) is { Success: true } match ? $"{match.Groups[1].Value}.html{match.Groups[2].Value}" : url;

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.\-]*):")]
    private static partial Regex SchemePart();

    [GeneratedRegex(@"^([^/?#]+)\.ipynb(#.*)?$")]
    private static partial Regex NotebookLink();
}
