using System.Text.Json.Nodes;

namespace Lessons.Kernel.Channels;

/// <summary>Ends the running cell early. Messaging in Jupyter, "Kernel interrupt".</summary>
internal sealed class Interrupt(KernelSession kernel)
{
    /// <summary>Asks the cell to end and answers at once, also when none runs.</summary>
    public JsonObject? Answer(Request request)
    {
        kernel.Running.Interrupt();
        return new() { ["status"] = "ok" };
    }
}
