using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Lessons.Cli.Site;

/// <summary>A code block in prose: C# is coloured as in a code cell.</summary>
internal sealed class ProseCode : HtmlObjectRenderer<CodeBlock>
{
    private static readonly HashSet<string> CSharp = new(["csharp", "cs", "c#"], StringComparer.OrdinalIgnoreCase);

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(obj);
        var code = obj.Lines.ToString().ReplaceLineEndings("\n");
        var coloured = obj is FencedCodeBlock { Info: { } info } && CSharp.Contains(info);
        renderer.EnsureLine();
        renderer.Write(Code.Block(code, coloured));
    }
}

/// <summary>A table in prose: a wide one scrolls in its own box.</summary>
internal sealed class ProseTable : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Markdig.Extensions.Tables.Table table)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        renderer.EnsureLine();
        renderer.WriteLine("""<div class="scroll" role="group" aria-label="Table" tabindex="0">""");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
