using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lessons.Cli.Site;

/// <summary>Markdown as HTML in which nothing can run: no scripts, no event handlers, no links that are programs.</summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Build();

    /// <summary>Writes Markdown as HTML. Headings take their place in the outline.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="outline">The page's headings so far.</param>
    /// <param name="pictures">Finds the pictures that the text shows.</param>
    /// <param name="listed">Whether the headings belong in the table of contents.</param>
    public static string ToHtml(string markdown, Outline outline, Pictures pictures, bool listed = true)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        SafeLinks.Mend(document, pictures);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var words = PlainText(heading.Inline);
            heading.Level = outline.LevelFor(heading.Level);
            var id = outline.IdFor(words);
            heading.GetAttributes().Id = id;
            if (listed)
            {
                outline.Add(new Heading(heading.Level, id, words));
            }
        }

        return Render(document);
    }

    /// <summary>Finds the heading that names the lesson: the first one, when it is of level 1. The text comes back without it.</summary>
    public static (string Title, string Others)? TakeTitle(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var heading = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        return heading is null
            ? null
            : (PlainText(heading.Inline), markdown[..heading.Span.Start] + "\n" + markdown[Math.Min(markdown.Length, heading.Span.End + 1)..]);
    }

    /// <summary>The words of the first paragraph, without markup, or null when there is none.</summary>
    public static string? FirstParagraph(string markdown) => Markdown.Parse(markdown, Pipeline)
        .OfType<ParagraphBlock>()
        .Select(p => PlainText(p.Inline))
        .FirstOrDefault(t => t.Length > 0);

    private static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ProseCode());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new SafeHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new SafeHtmlInline());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new ProseTable());
        renderer.Render(document);
        writer.Flush();
        return SafeHtml.Balance(writer.ToString());
    }

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }
}
