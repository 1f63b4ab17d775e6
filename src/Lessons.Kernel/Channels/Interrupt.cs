using System.Text.Json.Nodes;

namespace Lessons.Kernel.Channels;

/// <summary>Ends the running cell early. Messaging in Jupyter, "Kernel interrupt".</summary>
internal sealed class Interrupt(KernelSession kernel)
{
    /// <summary>Asks the cell to end and answers at once, also when none runs.</summary>
    public Task<JsonObject?> AnswerAsync(Request request)
    {
        kernel.Running.Interrupt();
        return Task.FromResult<JsonObject?>(new() { ["status"] = "ok" });
    }
}
