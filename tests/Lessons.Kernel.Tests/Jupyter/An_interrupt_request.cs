using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class An_interrupt_request
{
    [Fact]
    public async Task Is_answered_while_the_cell_runs_and_ends_it()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var cell = client.Execute("hold: on");
        client.Sees(Busy, Input("hold: on"), Stdout("on\n"));
        client.Interrupt();
        client.Replies("ok", on: "control");
        client.Replies("error", of: cell);
        client.Execute("after");
        Assert.Equal(2, client.Replies("ok")["execution_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Is_busy_and_idle_as_its_own_parent()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Interrupt();
        client.Replies("ok", on: "control");
        client.Sees(Busy, Idle);
    }

    [Fact]
    public async Task Without_a_running_cell_does_not_touch_the_next()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Interrupt();
        client.Replies("ok", on: "control");
        client.Execute("a");
        client.Replies("ok");
    }

    [Fact]
    public async Task Can_come_from_the_program_that_hosts_the_kernel()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        Assert.False(kernel.Host.Interrupt());
        client.Execute("hold: on");
        client.Sees(Busy, Input("hold: on"), Stdout("on\n"));
        Assert.True(kernel.Host.Interrupt());
        client.Sees(Error("Interrupted"), Idle);
        client.Replies("error");
    }
}
