using System.Diagnostics;
using System.Net;
using Lessons.Kernel.Channels;
using Lessons.Kernel.Wire;
using Lessons.Testing;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class The_end_of_a_kernel
{
    [Theory]
    [InlineData(false, "control", HostEnd.Shutdown)]
    [InlineData(true, "control", HostEnd.Restart)]
    [InlineData(false, "shell", HostEnd.Shutdown)]
    public async Task Is_answered_before_it_comes(bool restart, string channel, HostEnd end)
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Execute("a");
        kernel.Client.Replies("ok");
        kernel.Client.Ask("shutdown_request", new() { ["restart"] = restart }, on: channel);
        Assert.Equal(restart, kernel.Client.Replies("ok", on: channel)["restart"]!.GetValue<bool>());
        Assert.Equal(end, await kernel.Host.Completion);
        await kernel.Host.DisposeAsync();
        Assert.True(kernel.Echo.Disposed);
    }

    [Fact]
    public async Task Comes_while_a_cell_runs()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Execute("hold: on");
        kernel.Client.Sees(Busy, Input("hold: on"), Stdout("on\n"));
        kernel.Client.Shutdown();
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal(HostEnd.Shutdown, await kernel.Host.Completion);
    }

    [Fact]
    public async Task Sends_what_was_still_to_be_sent()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Execute("out: a\nhold: b");
        kernel.Client.Sees(Busy, Input("out: a\nhold: b"), Stdout("a\nb\n"));
        await kernel.Host.DisposeAsync();
        kernel.Client.Sees(Error("Interrupted"), Idle);
        kernel.Client.Replies("error");
    }

    [Fact]
    public async Task Comes_when_the_process_that_started_it_is_gone()
    {
        using var parent = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var options = new JupyterOptions { ParentProcess = parent.Id };
        await using var host = JupyterHost.Start(new ConnectionFile(IPAddress.Loopback, "k"), Echo(), options);
        Assert.Equal(HostEnd.ParentGone, await host.Completion);
    }

    [Fact]
    public async Task Frees_the_ports()
    {
        var first = JupyterHost.Start(new ConnectionFile(IPAddress.Loopback, "k"), Echo());
        var taken = Assert.Throws<ConnectionFileException>(() => JupyterHost.Start(first.Connection, Echo()));
        Assert.StartsWith($"The Heartbeat channel cannot listen on 127.0.0.1:{first.Connection.Heartbeat}", taken.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        Assert.Equal(HostEnd.Disposed, await first.Completion);
    }

    private static EchoLanguage Echo() => new();
}
