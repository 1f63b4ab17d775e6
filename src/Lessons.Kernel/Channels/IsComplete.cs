using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Tells a console whether text is a whole cell. Messaging in Jupyter, "Code completeness".</summary>
internal sealed class IsComplete(KernelSession kernel)
{
    /// <summary>Says what the language thinks, or that nobody knows.</summary>
    public JsonObject? Answer(Request request)
    {
        var code = request.Message.Content.Text("code");
        var check = kernel.Language.Get() is IChecksCompleteness language ? language.CheckAsync(code, CancellationToken.None).GetAwaiter().GetResult() : new CodeCheck(Completeness.Unknown);
        return check.Completeness switch
        {
            Completeness.Complete => new() { ["status"] = "complete" },
            Completeness.Incomplete => new() { ["status"] = "incomplete", ["indent"] = check.Indent },
            Completeness.Invalid => new() { ["status"] = "invalid" },
            _ => new() { ["status"] = "unknown" },
        };
    }
}
