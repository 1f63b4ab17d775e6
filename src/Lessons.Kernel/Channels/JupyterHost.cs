using System.Net;
using System.Text;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>A running Jupyter kernel: five channels over one language. As many as one likes can run in one process.</summary>
public sealed class JupyterHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Signature signature;
    private readonly Replays seen = new();
    private readonly Sockets sockets;
    private readonly Gathering gathering;
    private readonly KernelSession kernel;
    private readonly Stdin stdin;
    private readonly Worker shell;
    private readonly Worker control;
    private readonly CancellationTokenSource stop = new();
    private bool disposed;

    private JupyterHost(ConnectionFile connection, LanguageInfo info, Func<ILanguage> language, JupyterOptions options)
    {
        signature = new Signature(connection.Key);
        sockets = Sockets.Listen(connection, Receive, Welcome, message => options.Log?.Invoke(message));
        Connection = connection with
        {
            Shell = sockets.PortOf(Channel.Shell, connection.Shell),
            Control = sockets.PortOf(Channel.Control, connection.Control),
            Stdin = sockets.PortOf(Channel.Stdin, connection.Stdin),
            IoPub = sockets.PortOf(Channel.IoPub, connection.IoPub),
            Heartbeat = sockets.PortOf(Channel.Heartbeat, connection.Heartbeat),
        };
        gathering = new Gathering(() => kernel!.IoPub.Flush());
        kernel = new KernelSession(options, info, language, Send, gathering.ForAMoment);
        stdin = new Stdin(kernel);
        shell = new Worker("jupyter shell", new Dispatch(kernel, Conversations.Shell(kernel, stdin, () => Connection)), options.Log);
        control = new Worker("jupyter control", new Dispatch(kernel, Conversations.Control(kernel)), options.Log);
        sockets.Run();
        kernel.IoPub.Status("starting", null);
        kernel.Language.WarmUp();
        if (options.ParentProcess is { } parent)
        {
            _ = EndWithAsync(parent);
        }
    }

    /// <summary>Where the channels are: the connection file, with the ports that were free where it asked for any.</summary>
    public ConnectionFile Connection { get; }

    /// <summary>Ends when a client has asked the kernel to end, when its parent process is gone, or when it is disposed. The process should then end.</summary>
    public Task<HostEnd> Completion => kernel.Ended;

    /// <summary>Starts a kernel. It answers at once; the language is made and warmed up behind the first answer.</summary>
    /// <param name="connection">Where the channels are.</param>
    /// <param name="info">What the language is called.</param>
    /// <param name="language">Makes the language. The host disposes it.</param>
    /// <param name="options">How the kernel presents itself; null for the defaults.</param>
    /// <exception cref="ConnectionFileException">The kernel cannot listen there; the message says why.</exception>
    public static JupyterHost Start(ConnectionFile connection, LanguageInfo info, Func<ILanguage> language, JupyterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(language);
        options ??= new JupyterOptions();
        if (!options.AllowOtherMachines && connection.SocketPath is null && !IPAddress.IsLoopback(connection.Address))
        {
            throw ConnectionFileException.OtherMachines(connection.Address.ToString());
        }

        if (connection.Key.Length == 0)
        {
            options.Log?.Invoke("The connection file has no key: any program on this machine can run code in this kernel.");
        }

        return new JupyterHost(connection, info, language, options);
    }

    /// <summary>Starts a kernel for a language that is there already.</summary>
    /// <param name="connection">Where the channels are.</param>
    /// <param name="language">The language. The host disposes it.</param>
    /// <param name="options">How the kernel presents itself; null for the defaults.</param>
    /// <exception cref="ConnectionFileException">The kernel cannot listen there; the message says why.</exception>
    public static JupyterHost Start(ConnectionFile connection, ILanguage language, JupyterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Start(connection, language.Info, () => language, options);
    }

    /// <summary>Ends the running cell early, as an interrupt from a client does. Does not wait for it.</summary>
    /// <returns>Whether a cell was running.</returns>
    public bool Interrupt() => kernel.Running.Interrupt();

    /// <summary>Ends the running cell, the channels and the language. A cell that does not end is left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        kernel.End(HostEnd.Disposed);
        await stop.CancelAsync();
        kernel.Running.Interrupt();
        if (await Task.Run(() => shell.Stop(Patience) & control.Stop(Patience)))
        {
            shell.Dispose();
            control.Dispose();
        }

        kernel.IoPub.Flush();
        sockets.Dispose();
        gathering.Dispose();
        await kernel.Language.DisposeAsync();
        stdin.Dispose();
        stop.Dispose();
    }

    private void Send(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> route, Message message) =>
        sockets.Send(channel, Frames.Write(message, route, signature));

    private void Receive(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (channel == Channel.Heartbeat)
        {
            // Messaging in Jupyter, "Heartbeat for kernels".
            sockets.Send(channel, frames);
            return;
        }

        var received = Frames.Read(frames, signature, seen);
        if (received.Message is not { } message)
        {
            kernel.Options.Log?.Invoke($"Dropped what came over the {channel} channel: {received.Problem!.Detail}.");
            return;
        }

        var request = new Request(channel, received.Route, message, kernel.NextNumber());
        kernel.Options.Trace?.Invoke($"{channel} {message.Type}");
        switch (channel)
        {
            case Channel.Shell:
                shell.Leave(request);
                break;
            case Channel.Control:
                control.Leave(request);
                break;
            default:
                stdin.Take(message);
                break;
        }
    }

    // Messaging in Jupyter, "Welcome message".
    private IReadOnlyList<ReadOnlyMemory<byte>> Welcome(string topic) =>
        Frames.Write(new Message(Header.New("iopub_welcome", kernel.Name), null, new() { ["subscription"] = topic }), [Encoding.Latin1.GetBytes(topic)], signature);

    private async Task EndWithAsync(int parent)
    {
        try
        {
            await ParentWatch.GoneAsync(parent, kernel.Options.ParentIsHandle, stop.Token);
            kernel.Options.Log?.Invoke("The process that started this kernel is gone, so the kernel ends.");
            kernel.End(HostEnd.ParentGone);
        }
        catch (OperationCanceledException)
        {
        }
    }
}

/// <summary>Why a kernel ended.</summary>
public enum HostEnd
{
    /// <summary>A client asked it to.</summary>
    Shutdown,

    /// <summary>A client asked it to, and starts it anew.</summary>
    Restart,

    /// <summary>The process that started it is gone.</summary>
    ParentGone,

    /// <summary>The program that hosts it ended it.</summary>
    Disposed,
}
