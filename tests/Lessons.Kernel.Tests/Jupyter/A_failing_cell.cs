using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_failing_cell
{
    [Fact]
    public async Task Shows_its_error_and_answers_with_the_same()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("error: no such word");
        client.Sees(Busy, Input("error: no such word"), Error("EchoError"));
        Assert.Equal("""{"ename":"EchoError","evalue":"no such word","traceback":["EchoError, line 1: no such word"]}""", client.Last.Content.ToJsonString());
        client.Sees(Idle);
        var reply = client.Replies("error");
        Assert.Equal(("EchoError", "no such word", 1), (reply["ename"]!.GetValue<string>(), reply["evalue"]!.GetValue<string>(), reply["execution_count"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Aborts_the_cells_that_wait_behind_it_and_no_other_request()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var failing = client.Execute("hold: on\nerror: no");
        var second = client.Execute("b");
        var info = client.Ask("kernel_info_request", []);
        var third = client.Execute("c");
        kernel.HasTakenIn("Shell execute_request", 3);
        kernel.Echo.Release();
        client.Replies("error", of: failing);
        Assert.Equal("""{"status":"aborted","execution_count":1}""", client.Replies("aborted", of: second).ToJsonString());
        client.Replies("ok", of: info);
        client.Replies("aborted", of: third);
        client.Execute("d");
        client.Replies("ok");
        Assert.Equal(["hold: on\nerror: no", "d"], kernel.Echo.Ran);
    }

    [Fact]
    public async Task Aborts_nothing_when_the_client_does_not_want_that()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var failing = client.Execute("hold: on\nerror: no", stopOnError: false);
        var second = client.Execute("b");
        kernel.HasTakenIn("Shell execute_request", 2);
        kernel.Echo.Release();
        client.Replies("error", of: failing);
        client.Replies("ok", of: second);
    }
}
