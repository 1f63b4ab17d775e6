using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Every message that this kernel works on, and who works on it. Another kind of message is one file and one line here.</summary>
internal static class Conversations
{
    /// <summary>Those of the shell channel. Messaging in Jupyter, "Messages on the shell (ROUTER/DEALER) channel".</summary>
    public static IReadOnlyDictionary<string, Conversation> Shell(KernelSession kernel, Stdin stdin, Func<ConnectionFile> ports)
    {
        var comms = new Comms(kernel);
        return new Dictionary<string, Conversation>(StringComparer.Ordinal)
        {
            ["kernel_info_request"] = new KernelInfo(kernel).Answer,
            ["execute_request"] = new Execute(kernel, stdin).Answer,
            ["complete_request"] = new Complete(kernel).Answer,
            ["inspect_request"] = new Inspect(kernel).Answer,
            ["is_complete_request"] = new IsComplete(kernel).Answer,
            ["history_request"] = new History(kernel).Answer,
            ["connect_request"] = new Connect(ports).Answer,
            ["comm_info_request"] = comms.Info,
            ["comm_open"] = comms.Open,
            ["comm_msg"] = comms.Receive,
            ["comm_close"] = comms.Close,
            ["interrupt_request"] = new Interrupt(kernel).Answer,
            ["shutdown_request"] = new Shutdown(kernel).Answer,
        };
    }

    /// <summary>Those of the control channel. Messaging in Jupyter, "Messages on the Control (ROUTER/DEALER) channel".</summary>
    public static IReadOnlyDictionary<string, Conversation> Control(KernelSession kernel) => new Dictionary<string, Conversation>(StringComparer.Ordinal)
    {
        ["kernel_info_request"] = new KernelInfo(kernel).Answer,
        ["interrupt_request"] = new Interrupt(kernel).Answer,
        ["shutdown_request"] = new Shutdown(kernel).Answer,
    };
}
