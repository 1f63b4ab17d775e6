using Lessons.Testing;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_cell
{
    [Fact]
    public async Task Is_busy_shows_its_input_and_result_and_is_idle()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("1 + 1");
        client.Sees(Busy);
        client.Sees(Input("1 + 1"));
        client.Sees(Result("1 + 1"));
        Assert.Equal(1, client.Last.Content["execution_count"]!.GetValue<int>());
        client.Sees(Idle);
        var reply = client.Replies("ok");
        Assert.Equal(1, reply["execution_count"]!.GetValue<int>());
        Assert.Equal("{}", reply["user_expressions"]!.ToJsonString());
        Assert.Equal("[]", reply["payload"]!.ToJsonString());
    }

    [Fact]
    public async Task Shows_everything_in_the_order_in_which_it_made_it()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("out: a\nout: b\nshow: c\nout: d\nerr: e\nout: f\ng");
        client.Sees(Busy, Input("out: a\nout: b\nshow: c\nout: d\nerr: e\nout: f\ng"), Stdout("a\nb\n"), Display("c"), Stdout("d\n"), Stderr("e\n"), Stdout("f\n"), Result("g"), Idle);
        client.Replies("ok");
    }

    [Fact]
    public async Task Changes_a_display_by_its_id_and_clears_what_it_showed()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var code = "name: bar 10 %\nupdate: bar 20 %\nclear: wait\nclear: now";
        client.Execute(code);
        client.Sees(Busy, Input(code), Display("bar", "10 %"), Update("bar", "20 %"), Clear(wait: true), Clear(wait: false), Idle);
    }

    [Fact]
    public async Task That_is_silent_shows_nothing_and_counts_nothing()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("out: a\nshow: b\nc", silent: true);
        client.Sees(Busy, Idle);
        Assert.Equal(0, client.Replies("ok")["execution_count"]!.GetValue<int>());
        client.Execute("error: x", silent: true);
        client.Sees(Busy, Idle);
        client.Replies("error");
    }

    [Fact]
    public async Task That_is_not_stored_does_not_count()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("a");
        client.Sees(Busy, Input("a"), Result("a"), Idle);
        client.Replies("ok");
        client.Execute("b", storeHistory: false);
        client.Sees(Busy, Input("b"), Result("b"), Idle);
        Assert.Equal(1, client.Replies("ok")["execution_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Answers_the_expressions_that_came_with_it()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("a", expressions: new() { ["good"] = "b", ["bad"] = "error: c", ["nothing"] = "out: d" });
        client.Sees(Busy, Input("a"), Result("a"), Idle);
        var values = client.Replies("ok")["user_expressions"]!;
        Assert.Equal("""{"data":{"text/plain":"b"},"metadata":{},"status":"ok"}""", values["good"]!.ToJsonString());
        Assert.Equal("EchoError", values["bad"]!["ename"]!.GetValue<string>());
        Assert.Equal("""{"data":{},"metadata":{},"status":"ok"}""", values["nothing"]!.ToJsonString());
    }

    [Fact]
    public async Task Reaches_its_own_place_with_what_it_left_running()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var first = client.Execute("later: at last");
        client.Sees(Busy, Input("later: at last"), Idle);
        client.Execute("b");
        client.Sees(Busy, Input("b"), Result("b"), Idle);
        kernel.Echo.Release();
        client.Sees(Stdout("at last\n"), of: first);
    }

    [Fact]
    public async Task Writes_a_hundred_thousand_lines_without_losing_one()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var numbers = Enumerable.Range(0, 100_000).ToList();
        var code = string.Join('\n', numbers.Select(i => $"out: {i}"));
        client.Execute(code);
        client.Sees(Busy, Input(code), Stdout(string.Concat(numbers.Select(i => $"{i}\n"))), Idle);
    }

    [Fact]
    public async Task Keeps_every_script_and_every_character()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("out: “Бишкек” 🌷 <b>&amp;\u2028\u0001");
        client.Sees(Busy, Input("out: “Бишкек” 🌷 <b>&amp;\u2028\u0001"), Stdout("“Бишкек” 🌷 <b>&amp;\u2028\u0001\n"), Idle);
    }

    [Fact]
    public async Task In_a_language_that_breaks_its_promise_is_an_error_like_any_other()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("throw: oh");
        client.Sees(Busy, Input("throw: oh"), Error("InvalidOperationException"), Idle);
        Assert.Equal("The language itself failed, not this cell: oh", client.Replies("error")["evalue"]!.GetValue<string>());
        client.Execute("a");
        client.Sees(Busy, Input("a"), Result("a"), Idle);
    }

    [Fact]
    public async Task Is_seen_by_every_client_and_answered_to_the_one_that_asked()
    {
        await using var kernel = RunningKernel.OfEcho();
        using var other = JupyterClient.Connect(kernel.Host.Connection);
        var request = kernel.Client.Execute("a");
        foreach (var seen in new Seen[] { Busy, Input("a"), Result("a"), Idle })
        {
            other.Sees(seen, of: request);
        }

        kernel.Client.Replies("ok");
    }

    [Fact]
    public async Task Is_seen_in_part_by_a_client_that_subscribes_to_a_part()
    {
        await using var kernel = RunningKernel.OfEcho();
        using var other = JupyterClient.Connect(kernel.Host.Connection, topic: "execute_result");
        var request = kernel.Client.Execute("out: a\nb");
        other.Sees(Result("b"), of: request);
    }
}
