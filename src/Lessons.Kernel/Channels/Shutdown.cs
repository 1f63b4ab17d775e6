using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Ends the kernel, for good or to start anew. Messaging in Jupyter, "Kernel shutdown".</summary>
internal sealed class Shutdown(KernelSession kernel)
{
    /// <summary>Answers, and then lets the kernel end. Whoever started it starts it anew when that was asked for.</summary>
    public JsonObject? Answer(Request request)
    {
        var restart = request.Message.Content.Flag("restart", otherwise: false);
        request.Afterwards = () => kernel.End(restart ? HostEnd.Restart : HostEnd.Shutdown);
        return new() { ["status"] = "ok", ["restart"] = restart };
    }
}
