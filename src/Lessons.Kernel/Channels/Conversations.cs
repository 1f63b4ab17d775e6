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
            ["kernel_info_request"] = new KernelInfo(kernel).AnswerAsync,
            ["execute_request"] = new Execute(kernel, stdin).AnswerAsync,
            ["complete_request"] = new Complete(kernel).AnswerAsync,
            ["inspect_request"] = new Inspect(kernel).AnswerAsync,
            ["is_complete_request"] = new IsComplete(kernel).AnswerAsync,
            ["history_request"] = new History(kernel).AnswerAsync,
            ["connect_request"] = new Connect(ports).AnswerAsync,
            ["comm_info_request"] = comms.InfoAsync,
            ["comm_open"] = comms.OpenAsync,
            ["comm_msg"] = comms.MessageAsync,
            ["comm_close"] = comms.CloseAsync,
            ["interrupt_request"] = new Interrupt(kernel).AnswerAsync,
            ["shutdown_request"] = new Shutdown(kernel).AnswerAsync,
        };
    }

    /// <summary>Those of the control channel. Messaging in Jupyter, "Messages on the Control (ROUTER/DEALER) channel".</summary>
    public static IReadOnlyDictionary<string, Conversation> Control(KernelSession kernel) => new Dictionary<string, Conversation>(StringComparer.Ordinal)
    {
        ["kernel_info_request"] = new KernelInfo(kernel).AnswerAsync,
        ["interrupt_request"] = new Interrupt(kernel).AnswerAsync,
        ["shutdown_request"] = new Shutdown(kernel).AnswerAsync,
    };
}
