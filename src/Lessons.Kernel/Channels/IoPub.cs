using System.Text;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Tells every client what happens: states, inputs, outputs. Messaging in Jupyter, "Messages on the IOPub (XPUB/SUB) channel".</summary>
/// <remarks>Pieces of one stream that follow each other closely go out as one message; anything else sends them first, so the order is the cell's.</remarks>
/// <param name="send">Sends a message over the channel; called under a lock, so in order.</param>
/// <param name="gatherForAMoment">Asks for a call of <see cref="Flush"/> some milliseconds from now.</param>
/// <param name="session">This kernel's name in headers.</param>
internal sealed class IoPub(Action<string, Message> send, Action gatherForAMoment, string session)
{
    /// <summary>Beyond this many characters a stream's text is not held back.</summary>
    private const int Enough = 64 * 1024;

    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private Header? writer;
    private StreamName stream;
    private bool gathering;

    /// <summary>Says that a request is worked on, or that its answer is complete. Messaging in Jupyter, "Kernel status".</summary>
    public void Status(string state, Header? parent) => Publish("status", parent, new() { ["execution_state"] = state });

    /// <summary>Tells every client one thing.</summary>
    /// <param name="type">The kind of message, which is also its topic.</param>
    /// <param name="parent">The request that caused it.</param>
    /// <param name="content">What it says.</param>
    public void Publish(string type, Header? parent, JsonObject content)
    {
        lock (gate)
        {
            SendText();
            send(type, new Message(Header.New(type, session), parent, content));
        }
    }

    /// <summary>Sends text that a cell wrote. Messaging in Jupyter, "Streams (stdout, stderr, etc)".</summary>
    public void Write(Header parent, StreamName name, string piece)
    {
        lock (gate)
        {
            if (!ReferenceEquals(writer, parent) || stream != name)
            {
                SendText();
                (writer, stream) = (parent, name);
            }

            text.Append(piece);
            if (text.Length >= Enough)
            {
                SendText(keepHalf: true);
            }
            else if (!gathering)
            {
                gathering = true;
                gatherForAMoment();
            }
        }
    }

    /// <summary>Sends the text that was held back.</summary>
    public void Flush()
    {
        lock (gate)
        {
            gathering = false;
            SendText(keepHalf: true);
        }
    }

    // Who writes one char after the other writes an emoji in two halves, and a message cannot carry half of a character.
    private void SendText(bool keepHalf = false)
    {
        var kept = keepHalf && text.Length > 0 && char.IsHighSurrogate(text[^1]) ? 1 : 0;
        var length = text.Length - kept;
        if (length > 0)
        {
            var name = stream == StreamName.Stdout ? "stdout" : "stderr";
            send("stream", new Message(Header.New("stream", session), writer, new() { ["name"] = name, ["text"] = text.ToString(0, length) }));
            text.Remove(0, length);
        }
    }
}
