using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>One message from a client, and the way back to it.</summary>
/// <param name="From">The channel it came over.</param>
/// <param name="Route">The client's identity.</param>
/// <param name="Message">What it asks.</param>
/// <param name="Number">Its place among all messages that this kernel received.</param>
internal sealed record Request(Channel From, IReadOnlyList<ReadOnlyMemory<byte>> Route, Message Message, long Number)
{
    /// <summary>The header that answers and outputs carry as their parent.</summary>
    public Header Header => Message.Header;

    /// <summary>What to do when the answer and "idle" are sent.</summary>
    public Action? Afterwards { get; set; }
}
