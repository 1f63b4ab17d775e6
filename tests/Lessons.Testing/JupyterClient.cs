using System.Text;
using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;
using NetMQ;
using NetMQ.Sockets;
using Xunit;

namespace Lessons.Testing;

/// <summary>A Jupyter client over real ZeroMQ sockets, with verbs that make a test read as a transcript. Waits for messages, never for time.</summary>
public sealed partial class JupyterClient : IDisposable
{
    /// <summary>Long enough for a busy machine; a test that passes never waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, NetMQSocket> sockets = [];
    private readonly List<string> transcript = [];
    private readonly Signature signature;

    private JupyterClient(ConnectionFile kernel, string topic)
    {
        signature = new Signature(kernel.Key);
        Connect("shell", new DealerSocket(), kernel.Shell);
        Connect("control", new DealerSocket(), kernel.Control);
        Connect("stdin", new DealerSocket(), kernel.Stdin);
        Connect("heartbeat", new RequestSocket(), kernel.Heartbeat);
        var outputs = new SubscriberSocket();
        outputs.Subscribe(topic);
        Connect("iopub", outputs, kernel.IoPub);
    }

    /// <summary>The id of the request that was sent last.</summary>
    public string Current { get; private set; } = "";

    /// <summary>The message that was seen or received last.</summary>
    public Message Last { get; private set; } = new(Header.New("none", ""), null, []);

    /// <summary>Connects, and waits until the kernel has said that from now on no output is missed.</summary>
    /// <param name="kernel">Where the kernel is.</param>
    /// <param name="topic">The outputs to subscribe to; all when empty.</param>
    public static JupyterClient Connect(ConnectionFile kernel, string topic = "")
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var client = new JupyterClient(kernel, topic);
        while (client.Receive("iopub") is not { Type: "iopub_welcome" })
        {
        }

        return client;
    }

    /// <summary>Asks for a cell to be run.</summary>
    /// <returns>The request's id.</returns>
    public string Execute(string code, bool silent = false, bool storeHistory = true, bool allowStdin = true, bool stopOnError = true, JsonObject? expressions = null) => Ask("execute_request", new()
    {
        ["code"] = code,
        ["silent"] = silent,
        ["store_history"] = storeHistory,
        ["user_expressions"] = expressions ?? [],
        ["allow_stdin"] = allowStdin,
        ["stop_on_error"] = stopOnError,
    });

    /// <summary>Sends a request.</summary>
    /// <returns>The request's id.</returns>
    public string Ask(string type, JsonObject content, string on = "shell")
    {
        ArgumentNullException.ThrowIfNull(content);
        return AskWith(type, content.ToJsonString(), on);
    }

    /// <summary>Sends a request with JSON as it is, however odd.</summary>
    /// <returns>The request's id.</returns>
    public string AskWith(string type, string json, string on = "shell")
    {
        var header = Header.New(type, session);
        ReadOnlyMemory<byte> empty = "{}"u8.ToArray();
        ReadOnlyMemory<byte> content = Encoding.UTF8.GetBytes(json);
        Send(on, ["<IDS|MSG>"u8.ToArray(), signature.Sign(header.Json, empty, empty, content), header.Json, empty, empty, content]);
        return Current = header.Id;
    }

    /// <summary>Asks for the running cell to end.</summary>
    public string Interrupt() => Ask("interrupt_request", [], on: "control");

    /// <summary>Asks for the kernel to end.</summary>
    public string Shutdown(bool restart = false) => Ask("shutdown_request", new() { ["restart"] = restart }, on: "control");

    /// <summary>Sends frames as they are.</summary>
    public void Send(string channel, IEnumerable<ReadOnlyMemory<byte>> frames)
    {
        var all = new NetMQMessage(frames.Select(f => new NetMQFrame(f.ToArray())));
        transcript.Add($"-> {channel} {Name(all)}");
        sockets[channel].SendMultipartMessage(all);
    }

    /// <summary>Makes the frames of a message, for a test to spoil.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> FramesOf(string type, JsonObject content) => Frames.Write(new Message(Header.New(type, session), null, content), [], signature);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in sockets.Values)
        {
            socket.Dispose();
        }
    }

    private static string Name(NetMQMessage frames)
    {
        var received = Frames.Read([.. frames.Select(f => (ReadOnlyMemory<byte>)f.ToByteArray())], new Signature(""));
        return received.Message?.Type ?? "what is no message";
    }

    private void Connect(string name, NetMQSocket socket, int port)
    {
        if (socket is DealerSocket)
        {
            // One identity on all three, so that the kernel can ask whoever sent the cell.
            socket.Options.Identity = Encoding.ASCII.GetBytes(session);
        }

        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Connect($"tcp://127.0.0.1:{port}");
        sockets.Add(name, socket);
    }

    private Message? Receive(string channel)
    {
        var frames = new NetMQMessage();
        if (!sockets[channel].TryReceiveMultipartMessage(Patience, ref frames!))
        {
            return null;
        }

        var received = Frames.Read([.. frames.Select(f => (ReadOnlyMemory<byte>)f.ToByteArray())], signature);
        Assert.True(received.Message is not null, $"What came over {channel} is no message: {received.Problem?.Detail}");
        return received.Message;
    }
}
