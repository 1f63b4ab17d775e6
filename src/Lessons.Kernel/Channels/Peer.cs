using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>One connection from a client to one channel: a thread that reads and a thread that writes.</summary>
/// <remarks>
/// Threads of its own and blocking calls, because a cell can hold every thread of the pool, and an interrupt must come through all the same.
/// Whatever comes over a connection, the worst that happens is that the connection ends.
/// </remarks>
internal sealed class Peer : IDisposable
{
    private const int StackSize = 256 * 1024;
    private const int MostFrames = 10_000;
    private const int AtOnce = 64;

    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(30);

    private readonly Socket socket;
    private readonly Channel channel;
#pragma warning disable CA2213 // Not disposed: who sends too late must find it. It holds no handle.
    private readonly BlockingCollection<byte[]> outgoing = [];
#pragma warning restore CA2213
    private readonly ConcurrentDictionary<string, int> subscriptions = new(StringComparer.Ordinal);
    private readonly Thread writer;

    /// <summary>Takes over an accepted connection.</summary>
    public Peer(Socket socket, Channel channel)
    {
        this.socket = socket;
        this.channel = channel;
        writer = new Thread(Write, StackSize) { IsBackground = true, Name = $"jupyter {channel} writer" };
    }

    /// <summary>The client's identity, once it has said it.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Whether a topic is among those that the client wants to hear of.</summary>
    public bool Hears(string topic)
    {
        foreach (var (subscribed, _) in subscriptions)
        {
            if (topic.StartsWith(subscribed, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves bytes to be sent. Does not wait.</summary>
    public void Send(byte[] bytes)
    {
        try
        {
            outgoing.Add(bytes);
        }
        catch (InvalidOperationException)
        {
            // The connection has ended; nobody is there to hear it.
        }
    }

    /// <summary>Reads until the connection ends.</summary>
    /// <param name="joined">The handshake is done.</param>
    /// <param name="subscribed">The client wants to hear of a topic.</param>
    /// <param name="received">A message came.</param>
    public void Read(Action<Peer> joined, Action<Peer, string> subscribed, Action<Peer, List<ReadOnlyMemory<byte>>> received)
    {
        using var network = new NetworkStream(socket, ownsSocket: false);
        using var stream = new BufferedStream(network, 16 * 1024);
        socket.ReceiveTimeout = (int)HandshakePatience.TotalMilliseconds;
        socket.Send(Zmtp.Greeting());
        Zmtp.ReadGreeting(stream);
        socket.Send(Zmtp.Ready(channel == Channel.IoPub ? "XPUB" : channel == Channel.Heartbeat ? "REP" : "ROUTER"));
        Identity = Zmtp.ReadReady(stream);
        socket.ReceiveTimeout = 0;
        writer.UnsafeStart();
        joined(this);
        var frames = new List<ReadOnlyMemory<byte>>();
        var size = 0L;
        while (true)
        {
            var frame = Zmtp.ReadFrame(stream);
            if (frame.IsCommand)
            {
                Obey(frame.Body, subscribed);
                continue;
            }

            frames.Add(frame.Body);
            size += frame.Body.Length;
            if (frames.Count > MostFrames || size > Zmtp.LargestFrame)
            {
                throw new ZmtpException("a message is too large");
            }

            if (!frame.HasMore)
            {
                Take(frames, subscribed, received);
                (frames, size) = ([], 0);
            }
        }
    }

    /// <summary>Sends what is left to be sent.</summary>
    /// <param name="patience">How long that may take.</param>
    public void Finish(TimeSpan patience)
    {
        outgoing.CompleteAdding();
        if (writer.IsAlive)
        {
            writer.Join(patience);
        }
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose()
    {
        outgoing.CompleteAdding();
        socket.Dispose();
    }

    private void Take(List<ReadOnlyMemory<byte>> frames, Action<Peer, string> subscribed, Action<Peer, List<ReadOnlyMemory<byte>>> received)
    {
        if (channel != Channel.IoPub)
        {
            received(this, frames);
        }
        else if (frames is [{ IsEmpty: false } one])
        {
            // Before ZMTP 3.1 a subscription is a message that begins with 1, and its end one that begins with 0.
            Subscribe(one.Span[1..], one.Span[0] == 1, subscribed);
        }
    }

    private void Obey(byte[] command, Action<Peer, string> subscribed)
    {
        switch (Zmtp.Split(command, out var data))
        {
            case "PING" when data.Length >= 2:
                Send(Zmtp.EncodeCommand("PONG", data[2..]));
                break;
            case "SUBSCRIBE":
                Subscribe(data, true, subscribed);
                break;
            case "CANCEL":
                Subscribe(data, false, subscribed);
                break;
            case "ERROR":
                throw new ZmtpException("the client ended the connection with an error");
        }
    }

    private void Subscribe(ReadOnlySpan<byte> topic, bool begin, Action<Peer, string> subscribed)
    {
        if (channel != Channel.IoPub)
        {
            return;
        }

        var name = Encoding.Latin1.GetString(topic);
        if (begin)
        {
            subscriptions[name] = 1;
            subscribed(this, name);
        }
        else
        {
            subscriptions.TryRemove(name, out _);
        }
    }

    private void Write()
    {
        var batch = new List<ArraySegment<byte>>();
        try
        {
            foreach (var first in outgoing.GetConsumingEnumerable())
            {
                batch.Add(first);
                while (batch.Count < AtOnce && outgoing.TryTake(out var next))
                {
                    batch.Add(next);
                }

                socket.Send(batch);
                batch.Clear();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client is gone. The thread that reads notices too, and cleans up.
            outgoing.CompleteAdding();
        }
    }
}
