using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Tells about the word under the cursor. Messaging in Jupyter, "Introspection".</summary>
internal sealed class Inspect(KernelSession kernel)
{
    /// <summary>Tells what the language knows, or that nothing was found.</summary>
    public JsonObject? Answer(Request request)
    {
        var code = request.Message.Content.Text("code");
        var cursor = CodePoints.ToIndex(code, request.Message.Content.Number("cursor_pos"));
        var found = kernel.Language.Get() is IInspects language ? language.InspectAsync(code, cursor, CancellationToken.None).GetAwaiter().GetResult() : null;
        var answer = found is null ? new() { ["data"] = new JsonObject(), ["metadata"] = new JsonObject() } : BundleJson.Of(found);
        answer["status"] = "ok";
        answer["found"] = found is not null;
        return answer;
    }
}
