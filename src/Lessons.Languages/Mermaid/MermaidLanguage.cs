using System.Net;
using System.Text.Json;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary><c>#!mermaid</c>: a diagram in words, drawn in the front end without a network.</summary>
/// <remarks>
/// mermaid's script is 1.6 MB compressed. The first diagram of a session carries it for all that follow, so that a notebook with many diagrams
/// holds it once. The words of the diagram stay readable where nothing can draw them.
/// </remarks>
/// <param name="words">The person's language.</param>
internal sealed class MermaidLanguage(LanguageWords words) : IDirective
{
    private string? carrier;

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!mermaid", words.Of("Help.Mermaid")) { Body = DirectiveBody.Language };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        if (!string.IsNullOrWhiteSpace(call.Body))
        {
            var source = call.Body.Trim('\r', '\n').TrimEnd();
            cell.Outputs.Send(new DisplayOutput(new MimeBundle(new Dictionary<string, string> { ["text/plain"] = source, ["text/html"] = Html(source), ["text/vnd.mermaid"] = source })));
        }

        return Task.FromResult(CellEnd.Success);
    }

    // Run again, the diagram that carries the script takes its own output's place, and must carry it again.
    private string Html(string source)
    {
        carrier ??= source;
        var script = carrier == source ? JsonSerializer.Serialize(Resource.Base64("mermaid.min.js.gz")) : "null";
        return $"<div class=\"lessons-mermaid\"><pre>{WebUtility.HtmlEncode(source)}</pre></div><script>({Resource.Text("Draw.js").Trim()})({script},{JsonSerializer.Serialize(source)})</script>";
    }
}
