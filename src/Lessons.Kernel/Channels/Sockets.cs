using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>The five channels, on which any number of clients may be connected.</summary>
internal sealed class Sockets : IDisposable
{
    private const int StackSize = 256 * 1024;
    private const int MostPeers = 256;

    /// <summary>How long the end waits for what is still to be sent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Channel, Socket> listeners = [];
    private readonly ConcurrentDictionary<Peer, Channel> peers = [];
    private readonly ConcurrentDictionary<(Channel, string), Peer> byIdentity = [];
    private readonly Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive;
    private readonly Func<string, IReadOnlyList<ReadOnlyMemory<byte>>> welcome;
    private readonly Action<string> log;
    private readonly Dictionary<string, byte[]> early = new(StringComparer.Ordinal);
    private volatile bool closed;
    private int nameless;

    private Sockets(Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive, Func<string, IReadOnlyList<ReadOnlyMemory<byte>>> welcome, Action<string> log)
    {
        this.receive = receive;
        this.welcome = welcome;
        this.log = log;
    }

    /// <summary>Listens on the ports of a connection file.</summary>
    /// <param name="file">The ports.</param>
    /// <param name="receive">Takes what comes. Called on a thread of each client.</param>
    /// <param name="welcome">Makes the message for a client that has subscribed to a topic.</param>
    /// <param name="log">Is told what went wrong.</param>
    public static Sockets Listen(ConnectionFile file, Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive, Func<string, IReadOnlyList<ReadOnlyMemory<byte>>> welcome, Action<string> log)
    {
        var all = new Sockets(receive, welcome, log);
        try
        {
            all.Bind(Channel.Heartbeat, file, file.Heartbeat);
            all.Bind(Channel.Control, file, file.Control);
            all.Bind(Channel.Stdin, file, file.Stdin);
            all.Bind(Channel.IoPub, file, file.IoPub);
            all.Bind(Channel.Shell, file, file.Shell);
            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    /// <summary>The port that a channel listens on.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="otherwise">What to say when it is no port but a Unix socket.</param>
    public int PortOf(Channel channel, int otherwise) => listeners[channel].LocalEndPoint is IPEndPoint end ? end.Port : otherwise;

    /// <summary>Begins to receive.</summary>
    public void Run()
    {
        foreach (var (channel, listener) in listeners)
        {
            new Thread(() => Accept(channel, listener), StackSize) { IsBackground = true, Name = $"jupyter {channel}" }.UnsafeStart();
        }
    }

    /// <summary>Sends frames. The first is the client's identity or, on the channel for outputs, the topic. Does not wait.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="frames">The frames.</param>
    public void Send(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (channel != Channel.IoPub)
        {
            SendTo((channel, Name(frames[0].Span)), Zmtp.Encode([.. frames.Skip(1)]));
            return;
        }

        var topic = Name(frames[0].Span);
        var bytes = Zmtp.Encode(frames);
        foreach (var (peer, of) in peers)
        {
            if (of == Channel.IoPub && peer.Hears(topic))
            {
                peer.Send(bytes);
            }
        }
    }

    /// <summary>Sends what is still to be sent, and closes.</summary>
    public void Dispose()
    {
        closed = true;
        foreach (var listener in listeners.Values)
        {
            var file = listener.LocalEndPoint is UnixDomainSocketEndPoint unix ? unix.ToString() : null;
            listener.Dispose();
            if (file is not null)
            {
                File.Delete(file);
            }
        }

        var late = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        foreach (var peer in peers.Keys)
        {
            peer.Finish(TimeSpan.FromMilliseconds(Math.Max(0, late - Environment.TickCount64)));
            peer.Dispose();
        }
    }

    private void SendTo((Channel Channel, string Identity) to, byte[] bytes)
    {
        lock (early)
        {
            if (byIdentity.TryGetValue(to, out var peer))
            {
                peer.Send(bytes);
            }
            else if (to.Channel == Channel.Stdin)
            {
                // The client's connections come up in any order: its cell may ask before it can be asked.
                early[to.Identity] = bytes;
            }
        }
    }

    private static string Name(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    private void Bind(Channel channel, ConnectionFile file, int port)
    {
        EndPoint end = file.SocketPath is { } path
            ? new UnixDomainSocketEndPoint(string.Create(CultureInfo.InvariantCulture, $"{path}-{port}"))
            : new IPEndPoint(file.Address, port);
        var listener = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        listeners.Add(channel, listener);
        try
        {
            listener.Bind(end);
            listener.Listen();
        }
        catch (SocketException e)
        {
            throw ConnectionFileException.Taken(channel.ToString(), $"{end}", e);
        }
    }

    private void Accept(Channel channel, Socket listener)
    {
        while (!closed)
        {
            Socket socket;
            try
            {
                socket = listener.Accept();
                if (socket.AddressFamily != AddressFamily.Unix)
                {
                    socket.NoDelay = true;
                }
            }
            catch (SocketException e)
            {
                if (!closed)
                {
                    log($"The {channel} channel could not take in a client: {e.Message}");
                }

                continue;
            }
            catch (ObjectDisposedException)
            {
                return;
            }

            if (closed || peers.Count >= MostPeers)
            {
                log($"The {channel} channel turned a client away: there are {peers.Count} connections already, or the kernel ends.");
                socket.Dispose();
                continue;
            }

#pragma warning disable CA2000 // Whoever serves it disposes it.
            var peer = new Peer(socket, channel);
#pragma warning restore CA2000
            peers[peer] = channel;
            new Thread(() => Serve(peer, channel), StackSize) { IsBackground = true, Name = $"jupyter {channel} reader" }.UnsafeStart();
        }
    }

    private void Serve(Peer peer, Channel channel)
    {
        byte[] identity = [];
        try
        {
            peer.Read(
                joined: p => identity = Join(p, channel),
                subscribed: (p, topic) => p.Send(Zmtp.Encode(welcome(topic))),
                received: (_, frames) => receive(channel, [identity, .. frames]));
        }
        catch (Exception e) when (e is ZmtpException)
        {
            log($"Ended a connection on the {channel} channel: {e.Message}.");
        }
#pragma warning disable CA1031 // A connection that ends, however it ends, must not end the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not (IOException or SocketException or ObjectDisposedException))
            {
                log($"A connection on the {channel} channel failed: {e}");
            }
        }

        peers.TryRemove(peer, out _);
        byIdentity.TryRemove(KeyValuePair.Create((channel, Name(identity)), peer));
        peer.Dispose();
    }

    // A client that comes back after a broken connection has its old identity, and must get it.
    private byte[] Join(Peer peer, Channel channel)
    {
        var identity = peer.Identity.Length > 0 ? peer.Identity : [0, .. BitConverter.GetBytes(Interlocked.Increment(ref nameless))];
        lock (early)
        {
            byIdentity[(channel, Name(identity))] = peer;
            if (channel == Channel.Stdin && early.Remove(Name(identity), out var question))
            {
                peer.Send(question);
            }
        }

        return identity;
    }
}
