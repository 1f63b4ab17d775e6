using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Lessons.Kernel.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace Lessons.Kernel.Channels;

/// <summary>The five sockets of a kernel and the one thread that touches them. Whoever wants to send leaves it in a queue, so that what one thread sends stays in order.</summary>
internal sealed class Sockets : IDisposable
{
    /// <summary>How long outputs are gathered before they are sent.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);

    /// <summary>A front end's largest message is a picture in a widget. What says it is larger is a mistake or an attack, and is cut off.</summary>
    private const long LargestMessage = 256L * 1024 * 1024;

    private const int AtOnce = 256;

    /// <summary>How long the end waits for what is still to be sent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Dictionary<Channel, NetMQSocket> sockets = [];
    private readonly NetMQQueue<Outgoing> outgoing = new();
    private readonly NetMQTimer gather = new(Gathering) { Enable = false };
    private readonly NetMQPoller poller = [];
    private readonly Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive;
    private readonly Action gathered;
    private readonly Action<string> log;
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool closed;

    private Sockets(Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive, Action gathered, Action<string> log)
    {
        this.receive = receive;
        this.gathered = gathered;
        this.log = log;
    }

    /// <summary>Listens on the ports of a connection file.</summary>
    /// <param name="file">The ports.</param>
    /// <param name="receive">Takes what comes. Called on the sockets' thread, so it must be quick.</param>
    /// <param name="gathered">Sends what was gathered. Called on the sockets' thread some milliseconds after <see cref="GatherForAMoment"/>.</param>
    /// <param name="log">Is told what went wrong.</param>
    public static Sockets Listen(ConnectionFile file, Action<Channel, IReadOnlyList<ReadOnlyMemory<byte>>> receive, Action gathered, Action<string> log)
    {
        var all = new Sockets(receive, gathered, log);
        try
        {
            all.Bind(Channel.Heartbeat, Router(), file, file.Heartbeat);
            all.Bind(Channel.Control, Router(), file, file.Control);
            all.Bind(Channel.Stdin, Router(), file, file.Stdin);
            // XPUB, not PUB: a client that subscribes is welcomed, and knows from then on that it misses nothing (JEP 65).
            all.Bind(Channel.IoPub, new XPublisherSocket(), file, file.IoPub);
            all.Bind(Channel.Shell, Router(), file, file.Shell);
        }
        catch
        {
            all.Dispose();
            throw;
        }

        all.outgoing.ReceiveReady += (_, _) => all.Guarded(all.SendQueued);
        all.gather.Elapsed += (_, _) => all.Guarded(all.Gathered);
        all.poller.Add(all.outgoing);
        all.poller.Add(all.gather);
        return all;
    }

    /// <summary>The port that a channel listens on.</summary>
    /// <param name="channel">The channel.</param>
    public int PortOf(Channel channel) => new Uri(sockets[channel].Options.LastEndpoint!).Port;

    /// <summary>Begins to receive.</summary>
    public void Run() => poller.RunAsync("jupyter sockets", isBackgroundThread: true);

    /// <summary>Sends frames, after everything that was left here before.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="frames">The frames.</param>
    public void Send(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> frames) => Leave(new Outgoing(channel, frames, null));

    /// <summary>Asks that what is gathered be sent some milliseconds from now.</summary>
    public void GatherForAMoment() => Leave(new Outgoing(default, [], gather.EnableAndReset));

    /// <summary>Sends what is still in the queue, and closes.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            closed = true;
            if (poller.IsRunning)
            {
                outgoing.Enqueue(new Outgoing(default, [], () => drained.TrySetResult()));
            }
        }

        if (poller.IsRunning)
        {
            drained.Task.Wait(Patience);
        }

        poller.Dispose();
        outgoing.Dispose();
        foreach (var socket in sockets.Values)
        {
            socket.Dispose();
        }
    }

    private static RouterSocket Router()
    {
        var router = new RouterSocket();
        // A client that comes back after a broken connection has its old identity, and must get it.
        router.Options.RouterHandover = true;
        return router;
    }

    private void Bind(Channel channel, NetMQSocket socket, ConnectionFile file, int port)
    {
        sockets.Add(channel, socket);
        socket.Options.Linger = Patience;
        socket.Options.MaxMsgSize = LargestMessage;
        // Without a limit: beyond it an output would be dropped without a word, and "idle" with it.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        if (socket is XPublisherSocket)
        {
            socket.Options.XPubVerbose = true;
        }

        var host = file.Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{file.Address}]" : file.Address.ToString();
        var endpoint = string.Create(CultureInfo.InvariantCulture, $"tcp://{host}:{port}");
        try
        {
            socket.Bind(endpoint);
        }
        catch (NetMQException e)
        {
            throw ConnectionFileException.PortTaken(channel.ToString(), endpoint, e);
        }

        socket.ReceiveReady += (_, _) => Guarded(() => Receive(channel, socket));
        poller.Add(socket);
    }

    private void Receive(Channel channel, NetMQSocket socket)
    {
        for (var i = 0; i < AtOnce; i++)
        {
            var frames = new NetMQMessage();
            if (!socket.TryReceiveMultipartMessage(TimeSpan.Zero, ref frames!))
            {
                return;
            }

            receive(channel, [.. frames.Select(f => (ReadOnlyMemory<byte>)f.ToByteArray())]);
        }
    }

    private void Leave(Outgoing what)
    {
        lock (gate)
        {
            // What a cell left running may still write after the session's end.
            if (!closed)
            {
                outgoing.Enqueue(what);
            }
        }
    }

    private void SendQueued()
    {
        for (var i = 0; i < AtOnce && outgoing.TryDequeue(out var what, TimeSpan.Zero); i++)
        {
            what.Do?.Invoke();
            for (var f = 0; f < what.Frames.Count; f++)
            {
                SendFrame(sockets[what.To], what.Frames[f], more: f < what.Frames.Count - 1);
            }
        }
    }

    private static void SendFrame(NetMQSocket socket, ReadOnlyMemory<byte> frame, bool more)
    {
        var bytes = MemoryMarshal.TryGetArray(frame, out var segment) ? segment : new ArraySegment<byte>(frame.ToArray());
        var message = default(Msg);
        message.InitGC(bytes.Array!, bytes.Offset, bytes.Count);
        socket.TrySend(ref message, SendTimeout, more);
        message.Close();
    }

    private void Gathered()
    {
        gather.Enable = false;
        gathered();
    }

    // An exception that left the sockets' thread would end the process, and with it the learner's session.
    private void Guarded(Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever it is, the next message must be answered.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log($"A channel failed: {e}");
        }
    }

    private readonly record struct Outgoing(Channel To, IReadOnlyList<ReadOnlyMemory<byte>> Frames, Action? Do);
}

/// <summary>The five channels of a kernel. Messaging in Jupyter, "Introduction".</summary>
internal enum Channel
{
    /// <summary>Requests, one after the other.</summary>
    Shell,

    /// <summary>Requests that are answered while a cell runs.</summary>
    Control,

    /// <summary>A cell's questions to the person.</summary>
    Stdin,

    /// <summary>Outputs and states, for every client.</summary>
    IoPub,

    /// <summary>Says that the process lives.</summary>
    Heartbeat,
}
