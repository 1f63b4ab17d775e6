using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Threading.Channels;
using Lessons.Kernel.Channels;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Wire;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Jupyter;

/// <summary>A kernel in this process and a client that is connected to it, for one test.</summary>
internal sealed class RunningKernel : IAsyncDisposable
{
    private readonly Lines log = new();
    private readonly Lines trace = new();

    private RunningKernel(ILanguage language, string key, JupyterOptions options)
    {
        Language = language;
        Host = JupyterHost.Start(new ConnectionFile(IPAddress.Loopback, key), language, options with { Log = log.Add, Trace = trace.Add });
        Client = JupyterClient.Connect(Host.Connection);
    }

    public JupyterHost Host { get; }

    public ILanguage Language { get; }

    public EchoLanguage Echo => (EchoLanguage)Language;

    public JupyterClient Client { get; }

    /// <summary>Starts a kernel for the smallest language, on free ports.</summary>
    public static RunningKernel OfEcho(string key = "a test's key") => Of(() => new EchoLanguage(), key);

    /// <summary>Starts a kernel for C#, on free ports.</summary>
    public static RunningKernel OfCSharp(string key = "a test's key") => Of(() => new DotNetLanguage(), key);

    /// <summary>Starts a kernel on free ports.</summary>
    public static RunningKernel Of(Func<ILanguage> make, string key = "a test's key", JupyterOptions? options = null) => new(make(), key, options ?? new());

    /// <summary>Waits until the kernel has taken in requests of a kind, which it may not have begun to work on.</summary>
    public void HasTakenIn(string type, int count)
    {
        while (count > 0)
        {
            Assert.True(trace.TryTake(out var line), $"The kernel did not take in {count} more {type}.");
            count -= line == type ? 1 : 0;
        }
    }

    /// <summary>Waits for the next line of the kernel's log.</summary>
    public string Says()
    {
        Assert.True(log.TryTake(out var line), "The kernel's log says nothing more.");
        return line;
    }

    /// <summary>The kernel's log has no further line.</summary>
    public void SaysNothing() => Assert.Empty(log.Waiting);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }

    // Lines that come from other threads, for a test to wait for.
    private sealed class Lines
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly Channel<string> lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public IEnumerable<string> Waiting => lines.Reader.TryPeek(out var line) ? [line] : [];

        public void Add(string line) => lines.Writer.TryWrite(line);

        public bool TryTake([NotNullWhen(true)] out string? line)
        {
            line = null;
            return lines.Reader.WaitToReadAsync().AsTask().Wait(Patience) && lines.Reader.TryRead(out line);
        }
    }
}
