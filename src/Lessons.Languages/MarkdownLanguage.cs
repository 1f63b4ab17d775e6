using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.AspNetCore.Html;

namespace Lessons.Languages;

/// <summary><c>#!markdown</c>: text to read.</summary>
/// <param name="toHtml">Turns Markdown into HTML.</param>
internal sealed class MarkdownLanguage(Func<string, string> toHtml) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!markdown", "The text below is Markdown: text to read.") { Aliases = ["#!md"], Body = DirectiveBody.Language };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        if (!string.IsNullOrWhiteSpace(call.Body))
        {
            var markdown = call.Body.Trim('\r', '\n');
            cell.Outputs.Send(new DisplayOutput(new MimeBundle(new Dictionary<string, string> { ["text/plain"] = markdown, ["text/markdown"] = markdown, ["text/html"] = toHtml(markdown) })));
        }

        return Task.FromResult(CellEnd.Success);
    }
}

/// <summary><c>#!html</c>: HTML, shown as it is.</summary>
internal sealed class HtmlLanguage : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!html", "The text below is HTML, shown as it is.") { Body = DirectiveBody.Language };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        if (!string.IsNullOrWhiteSpace(call.Body))
        {
            cell.Outputs.Send(new DisplayOutput(cell.Show(new HtmlString(call.Body.Trim('\r', '\n')))));
        }

        return Task.FromResult(CellEnd.Success);
    }
}
