using System.Buffers.Binary;
using System.Text;

namespace Lessons.Kernel.Wire;

/// <summary>How ZeroMQ speaks over a stream: ZMTP 3.0 with the NULL mechanism, as a server needs it. RFC 23, "The ZeroMQ Message Transport Protocol".</summary>
internal static class Zmtp
{
    /// <summary>A front end's largest message is a picture in a widget. What says it is larger is a mistake or an attack.</summary>
    public const int LargestFrame = 256 * 1024 * 1024;

    private const int GreetingLength = 64;
    private const int SignatureLength = 10;
    private const int Chunk = 1024 * 1024;
    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    /// <summary>What both sides send first. RFC 23, "Greeting".</summary>
    public static byte[] Greeting() => [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, .. "NULL"u8, .. new byte[GreetingLength - 16]];

    /// <summary>The command that ends the handshake. RFC 23, "The NULL Security Mechanism".</summary>
    /// <param name="socketType">Such as <c>ROUTER</c>.</param>
    public static byte[] Ready(string socketType) => EncodeCommand("READY", Property("Socket-Type", Encoding.ASCII.GetBytes(socketType)));

    /// <summary>A command as bytes. RFC 23, "Commands".</summary>
    public static byte[] EncodeCommand(string name, ReadOnlySpan<byte> data) =>
        EncodeFrame([(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. data], Command);

    /// <summary>A message of several frames as bytes. RFC 23, "Framing".</summary>
    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        var bytes = new byte[frames.Sum(f => f.Length + HeaderLength(f.Length))];
        var rest = bytes.AsSpan();
        for (var i = 0; i < frames.Count; i++)
        {
            rest = rest[WriteFrame(frames[i].Span, i < frames.Count - 1 ? More : (byte)0, rest)..];
        }

        return bytes;
    }

    /// <summary>Reads the other side's greeting.</summary>
    /// <exception cref="ZmtpException">It is none, or of another version or mechanism.</exception>
    public static void ReadGreeting(Stream stream)
    {
        var greeting = new byte[GreetingLength];
        Fill(stream, greeting.AsSpan(0, SignatureLength + 1));
        Expect(greeting[0] == 0xFF && (greeting[9] & 1) == 1, "it does not greet as ZeroMQ does");
        Expect(greeting[SignatureLength] >= 3, "it speaks a version of ZMTP before 3");
        Fill(stream, greeting.AsSpan(SignatureLength + 1));
        Expect(greeting.AsSpan(12, 20).TrimEnd((byte)0).SequenceEqual("NULL"u8), "it wants a security mechanism other than NULL");
    }

    /// <summary>Reads the command that ends the handshake.</summary>
    /// <returns>The identity that the other side gives itself; empty when it gives none.</returns>
    /// <exception cref="ZmtpException">It is another command, or broken.</exception>
    public static byte[] ReadReady(Stream stream)
    {
        var frame = ReadFrame(stream);
        Expect(frame.IsCommand && Split(frame.Body, out _) == "READY", "it does not say READY");
        var identity = Array.Empty<byte>();
        ReadOnlySpan<byte> rest = frame.Body.AsSpan(frame.Body[0] + 1);
        while (rest.Length > 0)
        {
            var name = Take(ref rest, Take(ref rest, 1)[0]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, sizeof(uint)));
            var value = Take(ref rest, length);
            if (Encoding.ASCII.GetString(name).Equals("Identity", StringComparison.OrdinalIgnoreCase))
            {
                identity = value.ToArray();
            }
        }

        Expect(identity.Length < 256, "its identity is too long");
        return identity;
    }

    /// <summary>Reads one frame.</summary>
    /// <exception cref="ZmtpException">It is broken or too large.</exception>
    /// <exception cref="EndOfStreamException">The other side has ended.</exception>
    public static ZmtpFrame ReadFrame(Stream stream)
    {
        Span<byte> head = stackalloc byte[9];
        Fill(stream, head[..2]);
        var flags = head[0];
        Expect((flags & ~(More | Long | Command)) == 0 && (flags & (More | Command)) != (More | Command), "a frame's flags make no sense");
        var size = (ulong)head[1];
        if ((flags & Long) != 0)
        {
            Fill(stream, head[2..9]);
            size = BinaryPrimitives.ReadUInt64BigEndian(head[1..9]);
        }

        Expect(size <= LargestFrame, "a frame is too large");
        return new ZmtpFrame(ReadBody(stream, (int)size), (flags & More) != 0, (flags & Command) != 0);
    }

    /// <summary>Takes a command apart.</summary>
    /// <returns>The command's name, or an empty text when it has none.</returns>
    public static string Split(byte[] body, out ReadOnlySpan<byte> data)
    {
        if (body.Length == 0 || body.Length < body[0] + 1)
        {
            data = [];
            return "";
        }

        data = body.AsSpan(body[0] + 1);
        return Encoding.ASCII.GetString(body, 1, body[0]);
    }

    // Room is made as bytes come, not as they are promised.
    private static byte[] ReadBody(Stream stream, int size)
    {
        var body = new byte[Math.Min(size, Chunk)];
        for (var have = 0; ;)
        {
            Fill(stream, body.AsSpan(have));
            have = body.Length;
            if (have == size)
            {
                return body;
            }

            Array.Resize(ref body, (int)Math.Min(size, have * 2L));
        }
    }

    private static void Fill(Stream stream, Span<byte> bytes) => stream.ReadExactly(bytes);

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, uint length)
    {
        Expect(length <= (uint)rest.Length, "a property is longer than its command");
        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }

    private static byte[] Property(string name, ReadOnlySpan<byte> value)
    {
        var length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. length, .. value];
    }

    private static byte[] EncodeFrame(ReadOnlySpan<byte> body, byte flags)
    {
        var bytes = new byte[body.Length + HeaderLength(body.Length)];
        WriteFrame(body, flags, bytes);
        return bytes;
    }

    private static int HeaderLength(int length) => length < 256 ? 2 : 9;

    private static int WriteFrame(ReadOnlySpan<byte> body, byte flags, Span<byte> to)
    {
        var head = HeaderLength(body.Length);
        to[0] = head == 2 ? flags : (byte)(flags | Long);
        if (head == 2)
        {
            to[1] = (byte)body.Length;
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(to[1..], (ulong)body.Length);
        }

        body.CopyTo(to[head..]);
        return head + body.Length;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ZmtpException(otherwise);
        }
    }
}

/// <summary>One frame.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="HasMore">Whether another frame of the same message follows.</param>
/// <param name="IsCommand">Whether it is for the connection itself, not a part of a message.</param>
internal readonly record struct ZmtpFrame(byte[] Body, bool HasMore, bool IsCommand);

/// <summary>The other side of a connection does not speak ZMTP. The connection ends.</summary>
#pragma warning disable CA1032, CA1064 // Without a problem it says nothing; and it never leaves its connection.
internal sealed class ZmtpException(string problem) : Exception(problem);
#pragma warning restore CA1032, CA1064
