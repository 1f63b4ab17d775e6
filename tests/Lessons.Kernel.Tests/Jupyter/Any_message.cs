using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lessons.Kernel.Wire;
using Xunit;

namespace Lessons.Kernel.Tests.Jupyter;

[Properties(Arbitrary = [typeof(AnyMessage)])]
public sealed class Any_message
{
    private static readonly Signature Key = new("a test's key");

    [Property]
    public void Is_the_same_after_it_was_written_and_read(Message message, byte[][] route)
    {
        var received = Frames.Read(Frames.Write(message, Memory(route), Key), Key);
        var again = received.Message!;
        Assert.Null(received.Problem);
        Assert.Equal(route, received.Route.Select(r => r.ToArray()));
        Assert.Equal((message.Header.Id, message.Header.Type, message.Header.Session), (again.Header.Id, again.Header.Type, again.Header.Session));
        Assert.Equal(message.Parent?.Json.ToArray(), again.Parent?.Json.ToArray());
        Assert.True(JsonNode.DeepEquals(message.Content, again.Content));
        Assert.True(JsonNode.DeepEquals(message.Metadata, again.Metadata));
        Assert.Equal(message.Buffers.Select(b => b.ToArray()), again.Buffers.Select(b => b.ToArray()));
    }

    [Property]
    public void With_one_bit_changed_is_refused(Message message, PositiveInt frame, PositiveInt at, PositiveInt bit)
    {
        var frames = Frames.Write(message, [], Key).Select(f => f.ToArray()).ToList();
        // The delimiter, the signature and the four parts; the protocol does not sign buffers.
        var bytes = frames[frame.Get % 6];
        bytes[at.Get % bytes.Length] ^= (byte)(1 << (bit.Get % 8));
        Assert.Null(Frames.Read(Memory(frames), Key).Message);
    }

    [Property]
    public void Is_refused_with_another_key(Message message, string key)
    {
        var received = Frames.Read(Frames.Write(message, [], Key), new Signature(key + "!"));
        Assert.Equal(WireProblemKind.BadSignature, received.Problem!.Kind);
    }

    [Property]
    public void Counts_once(Message message)
    {
        var (seen, frames) = (new Replays(), Frames.Write(message, [], Key));
        Assert.NotNull(Frames.Read(frames, Key, seen).Message);
        Assert.Equal(WireProblemKind.Replayed, Frames.Read(frames, Key, seen).Problem!.Kind);
    }

    private static List<ReadOnlyMemory<byte>> Memory(IEnumerable<byte[]> frames) => [.. frames.Select(f => (ReadOnlyMemory<byte>)f)];
}

/// <summary>Makes messages of every kind.</summary>
public static class AnyMessage
{
    private static readonly string[] Words = ["", "a", "1 + 1", "“Бишкек”", "🌷", "\"\\", "<b>&amp;", "\n", "\u2028", "\u0001", "<IDS|MSG>"];

    private static readonly string[] Json = ["1", "1.50", "true", "null", "\"x\"", "[1,\"a\"]", "{\"b\":1,\"a\":{}}", "1e400"];

    private static Gen<JsonObject> Content => Gen.Zip(Gen.Elements(Words), Gen.OneOf(Gen.Elements(Json), Gen.Elements(Words).Select(w => JsonValue.Create(w).ToJsonString()))).ListOf()
        .Select(pairs => new JsonObject(pairs.DistinctBy(p => p.Item1).Select(p => KeyValuePair.Create(p.Item1, JsonNode.Parse(p.Item2)))));

    private static Gen<Header> Header => Gen.Zip(Gen.Elements("status", "stream", "execute_request"), Gen.Elements(Words)).Select(h => Wire.Header.New(h.Item1, h.Item2));

    private static Gen<byte[]> Bytes => Gen.Elements(Words).Select(Encoding.UTF8.GetBytes);

    public static Arbitrary<Message> Messages() =>
        Header.SelectMany(header => Gen.Elements(true, false).SelectMany(caused => Header.SelectMany(parent => Content.SelectMany(content => Content.SelectMany(metadata => Bytes.ListOf().Select(buffers =>
            new Message(header, caused ? parent : null, content) { Metadata = metadata, Buffers = [.. buffers.Select(b => (ReadOnlyMemory<byte>)b)] })))))).ToArbitrary();

    public static Arbitrary<byte[][]> Routes() => Gen.Elements(Words).Where(w => w != "<IDS|MSG>").Select(Encoding.UTF8.GetBytes).ListOf().Select(r => r.ToArray()).ToArbitrary();
}
