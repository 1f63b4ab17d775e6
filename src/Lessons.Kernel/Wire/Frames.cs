using System.Globalization;

namespace Lessons.Kernel.Wire;

/// <summary>Messages as the frames that ZeroMQ carries. Messaging in Jupyter, "The Wire Protocol".</summary>
public static class Frames
{
    private const int PartsAfterDelimiter = 5;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="route">What stands before the delimiter: the identity of the receiver, or the topic of an output.</param>
    /// <param name="signature">Signs it.</param>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Write(Message message, IReadOnlyList<ReadOnlyMemory<byte>> route, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(signature);
        var header = message.Header.Json;
        var parent = message.Parent?.Json ?? JsonBytes.EmptyObject;
        var metadata = JsonBytes.Write(message.Metadata);
        var content = JsonBytes.Write(message.Content);
        return [.. route, Delimiter, signature.Sign(header, parent, metadata, content), header, parent, metadata, content, .. message.Buffers];
    }

    /// <summary>Reads frames. Exactly one of message and problem is not null.</summary>
    /// <param name="frames">What came over a channel.</param>
    /// <param name="signature">Tells whether the signature is right.</param>
    /// <param name="seen">Remembers messages, so that none counts twice; null to let each count.</param>
    public static Received Read(IReadOnlyList<ReadOnlyMemory<byte>> frames, Signature signature, Replays? seen = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(signature);
        var at = IndexOfDelimiter(frames);
        if (at < 0)
        {
            return Refused(WireProblemKind.NoDelimiter, $"none of its {Count(frames.Count)} frames is the delimiter");
        }

        if (frames.Count < at + 1 + PartsAfterDelimiter)
        {
            return Refused(WireProblemKind.TooFewFrames, $"only {Count(frames.Count - at - 1)} frames follow the delimiter");
        }

        var (signed, header, parent, metadata, content) = (frames[at + 1], frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]);
        if (!signature.Verify(signed.Span, header, parent, metadata, content))
        {
            return Refused(WireProblemKind.BadSignature, signed.IsEmpty ? "it is not signed" : "its signature is wrong");
        }

        if (JsonBytes.ReadObject(content) is not { } said || JsonBytes.ReadObject(metadata) is not { } about)
        {
            return Refused(WireProblemKind.NotAnObject, "its content or metadata is not a JSON object");
        }

        if (Header.Read(header, parent: false) is not { } own || Header.Read(parent, parent: true) is not { } cause)
        {
            return Refused(WireProblemKind.BadHeader, "its header or parent header lacks an id or a type, or is not a JSON object");
        }

        if (seen is not null && !seen.IsNew(signature.Signs ? signed.Span : header.Span))
        {
            return Refused(WireProblemKind.Replayed, $"the same {own.Type} came before");
        }

        var message = new Message(own, cause.Id.Length == 0 && cause.Type.Length == 0 ? null : cause, said) { Metadata = about, Buffers = [.. frames.Skip(at + 1 + PartsAfterDelimiter)] };
        return new Received([.. frames.Take(at)], message, null);
    }

    private static int IndexOfDelimiter(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Span.SequenceEqual(Delimiter))
            {
                return i;
            }
        }

        return -1;
    }

    private static Received Refused(WireProblemKind kind, string detail) => new([], null, new WireProblem(kind, detail));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What came over a channel: a message and its route back, or the problem with it.</summary>
/// <param name="Route">The frames before the delimiter.</param>
/// <param name="Message">The message, when it is one.</param>
/// <param name="Problem">Why it is none.</param>
public sealed record Received(IReadOnlyList<ReadOnlyMemory<byte>> Route, Message? Message, WireProblem? Problem);
