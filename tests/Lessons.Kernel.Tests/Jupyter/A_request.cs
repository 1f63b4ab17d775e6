using System.Net;
using System.Text.Json.Nodes;
using Lessons.Kernel.Channels;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;
using Lessons.Testing;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_request
{
    [Theory]
    [InlineData("shell")]
    [InlineData("control")]
    public async Task For_kernel_info_says_what_the_kernel_is(string channel)
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("kernel_info_request", [], on: channel);
        var info = kernel.Client.Replies("ok", on: channel);
        info["implementation_version"] = "0";
        Golden.Match("Lessons.Kernel.Tests", "kernel-info.txt", info.ToJsonString(new() { WriteIndented = true }));
        kernel.Client.Sees(Busy, Idle);
    }

    [Fact]
    public async Task For_kernel_info_is_answered_before_there_is_a_language_and_makes_it_behind_the_answer()
    {
        using var mayBeMade = new ManualResetEventSlim();
        await using var host = JupyterHost.Start(new ConnectionFile(IPAddress.Loopback, "k"), new LanguageInfo("Slow", "1", ".slow", "text/plain"), () =>
        {
            mayBeMade.Wait();
            return new EchoLanguage();
        });
        using var client = JupyterClient.Connect(host.Connection);
        client.Ask("kernel_info_request", []);
        client.Replies("ok");
        client.Sees(Busy, Idle);
        client.Execute("a");
        client.Sees(Busy, Input("a"));
        mayBeMade.Set();
        client.Sees(Result("a"), Idle);
    }

    [Fact]
    public async Task For_ports_gets_the_ports()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("connect_request", []);
        var ports = kernel.Client.Replies("ok");
        var file = kernel.Host.Connection;
        Assert.Equal((file.Shell, file.IoPub, file.Heartbeat), (ports["shell_port"]!.GetValue<int>(), ports["iopub_port"]!.GetValue<int>(), ports["hb_port"]!.GetValue<int>()));
    }

    [Fact]
    public async Task For_completions_counts_in_characters_not_in_halves()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("🌷🌷🌷 tulip 🌷🌷");
        client.Replies("ok");
        client.Ask("complete_request", new() { ["code"] = "🌷 🌷🌷x", ["cursor_pos"] = 4 });
        var reply = client.Replies("ok");
        Assert.Equal("""["\uD83C\uDF37\uD83C\uDF37\uD83C\uDF37","\uD83C\uDF37\uD83C\uDF37"]""", reply["matches"]!.ToJsonString());
        Assert.Equal((2, 4), (reply["cursor_start"]!.GetValue<int>(), reply["cursor_end"]!.GetValue<int>()));
        Assert.Equal("word", reply["metadata"]!["_jupyter_types_experimental"]![0]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("tu", null, 0, 2)]
    [InlineData("a tu", 4, 2, 4)]
    [InlineData("a tu", 99, 2, 4)]
    [InlineData("a tu", -1, 0, 0)]
    public async Task For_completions_takes_any_cursor(string code, int? cursor, int start, int end)
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("complete_request", new() { ["code"] = code, ["cursor_pos"] = cursor });
        var reply = kernel.Client.Replies("ok");
        Assert.Equal((start, end), (reply["cursor_start"]!.GetValue<int>(), reply["cursor_end"]!.GetValue<int>()));
    }

    [Fact]
    public async Task For_what_a_word_means_is_told_or_finds_nothing()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("inspect_request", new() { ["code"] = "a tulip", ["cursor_pos"] = 3, ["detail_level"] = 0 });
        Assert.Equal("""{"data":{"text/plain":"tulip: 5 letters"},"metadata":{},"status":"ok","found":true}""", kernel.Client.Replies("ok").ToJsonString());
        kernel.Client.Ask("inspect_request", new() { ["code"] = "", ["cursor_pos"] = 0 });
        Assert.Equal("""{"data":{},"metadata":{},"status":"ok","found":false}""", kernel.Client.Replies("ok").ToJsonString());
    }

    [Theory]
    [InlineData("a", """{"status":"complete"}""")]
    [InlineData("a\\", """{"status":"incomplete","indent":"  "}""")]
    [InlineData("a?!", """{"status":"invalid"}""")]
    public async Task For_completeness_is_told(string code, string answer)
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Ask("is_complete_request", new() { ["code"] = code });
        Assert.Equal(answer, client.Replies($"{JsonNode.Parse(answer)!["status"]}").ToJsonString());
    }

    [Fact]
    public async Task For_what_a_language_cannot_do_has_a_neutral_answer()
    {
        await using var kernel = RunningKernel.Of(() => new PlainLanguage());
        var client = kernel.Client;
        client.Ask("complete_request", new() { ["code"] = "🌷x", ["cursor_pos"] = 2 });
        Assert.Equal("""{"status":"ok","matches":[],"cursor_start":2,"cursor_end":2,"metadata":{}}""", client.Replies("ok").ToJsonString());
        client.Ask("inspect_request", new() { ["code"] = "x", ["cursor_pos"] = 1 });
        Assert.False(client.Replies("ok")["found"]!.GetValue<bool>());
        client.Ask("is_complete_request", new() { ["code"] = "x" });
        client.Replies("unknown");
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", """[[1,2,"b1"],[1,3,"b1"]]""")]
    [InlineData("""{"hist_access_type":"tail"}""", """[[1,1,"a"],[1,2,"b1"],[1,3,"b1"]]""")]
    [InlineData("""{"hist_access_type":"tail","n":1,"output":true}""", """[[1,3,["b1","b1"]]]""")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":1,"stop":3}""", """[[1,1,"a"],[1,2,"b1"]]""")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":1,"stop":3}""", """[]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"b?"}""", """[[1,2,"b1"],[1,3,"b1"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"*","unique":true}""", """[[1,1,"a"],[1,3,"b1"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"*","n":1}""", """[[1,3,"b1"]]""")]
    [InlineData("""{"hist_access_type":"tail","n":-5}""", """[]""")]
    public async Task For_history_gets_the_cells(string request, string history)
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        foreach (var (code, stored) in new[] { ("a", true), ("b1", true), ("unseen", false), ("b1", true) })
        {
            client.Execute(code, storeHistory: stored);
            client.Replies("ok");
        }

        client.Ask("history_request", JsonNode.Parse(request)!.AsObject());
        Assert.Equal(history, client.Replies("ok")["history"]!.ToJsonString());
    }

    [Fact]
    public async Task That_the_kernel_does_not_know_is_busy_and_idle_and_has_no_answer()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("dance_request", []);
        kernel.Client.Sees(Busy, Idle);
        kernel.Client.Ask("debug_request", new() { ["command"] = "debugInfo" }, on: "control");
        kernel.Client.Sees(Busy, Idle);
        Assert.Equal("Left a dance_request without an answer: it is no request that this kernel knows.", kernel.Says());
        kernel.Client.Execute("a");
        kernel.Client.Replies("ok");
    }

    [Theory]
    [InlineData("execute_request", """{}""", "code", "text")]
    [InlineData("execute_request", """{"code":1}""", "code", "text")]
    [InlineData("execute_request", """{"code":"\ud800"}""", "code", "text")]
    [InlineData("execute_request", """{"code":"a","silent":"no"}""", "silent", "true or false")]
    [InlineData("execute_request", """{"code":"a","store_history":1}""", "store_history", "true or false")]
    [InlineData("execute_request", """{"code":"a","stop_on_error":[]}""", "stop_on_error", "true or false")]
    [InlineData("execute_request", """{"code":"a","allow_stdin":{}}""", "allow_stdin", "true or false")]
    [InlineData("execute_request", """{"code":"a","user_expressions":[]}""", "user_expressions", "an object")]
    [InlineData("complete_request", """{"code":"a","cursor_pos":"1"}""", "cursor_pos", "a whole number")]
    [InlineData("complete_request", """{"code":"a","cursor_pos":1e99}""", "cursor_pos", "a whole number")]
    [InlineData("inspect_request", """{"code":null}""", "code", "text")]
    [InlineData("is_complete_request", """{"code":[]}""", "code", "text")]
    [InlineData("history_request", """{"hist_access_type":"all"}""", "hist_access_type", "range, tail or search")]
    [InlineData("comm_info_request", """{"target_name":1}""", "target_name", "text")]
    [InlineData("shutdown_request", """{"restart":"yes"}""", "restart", "true or false")]
    public async Task With_a_part_of_the_wrong_kind_is_told_which(string type, string content, string part, string kind)
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.AskWith(type, content);
        Assert.Equal($"The request needs \"{part}\" to be {kind}.", client.Replies("error")["evalue"]!.GetValue<string>());
        client.Sees(Busy, Idle);
        client.Execute("a");
        client.Replies("ok");
    }

    [Fact]
    public async Task Of_the_heart_is_answered_while_a_cell_runs()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Execute("hold: on");
        kernel.Client.Sees(Busy, Input("hold: on"), Stdout("on\n"));
        kernel.Client.FeelsTheHeart();
        kernel.Client.FeelsTheHeart();
    }

    private sealed class PlainLanguage : ILanguage
    {
        public LanguageInfo Info { get; } = new("Plain", "1", ".plain", "text/plain");

        public Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt) => Task.FromResult(CellEnd.Success);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
