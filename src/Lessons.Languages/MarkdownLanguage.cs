using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.AspNetCore.Html;

namespace Lessons.Languages;

/// <summary><c>#!markdown</c>: text to read.</summary>
/// <param name="toHtml">Turns Markdown into HTML.</param>
/// <param name="words">The person's language.</param>
internal sealed class MarkdownLanguage(Func<string, string> toHtml, LanguageWords words) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!markdown", words.Of("Help.Markdown")) { Aliases = ["#!md"], Body = DirectiveBody.Language };

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
/// <param name="words">The person's language.</param>
internal sealed class HtmlLanguage(LanguageWords words) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!html", words.Of("Help.Html")) { Body = DirectiveBody.Language };

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
