using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Says which ports the channels have. Messaging in Jupyter, "Connect".</summary>
internal sealed class Connect(Func<ConnectionFile> ports)
{
    /// <summary>Says which ports the channels have.</summary>
    public JsonObject? Answer(Request request)
    {
        var p = ports();
        return new()
        {
            ["status"] = "ok",
            ["shell_port"] = p.Shell,
            ["iopub_port"] = p.IoPub,
            ["stdin_port"] = p.Stdin,
            ["hb_port"] = p.Heartbeat,
            ["control_port"] = p.Control,
        };
    }
}
