using System.Text.Json.Nodes;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_comm
{
    [Fact]
    public async Task To_nobody_is_closed_at_once()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("comm_open", Content("1", """{"target_name":"jupyter.widget"}"""));
        kernel.Client.Sees(Busy, Comm("comm_close", "1", "{}"), Idle);
    }

    [Fact]
    public async Task Carries_words_both_ways_until_one_side_closes_it()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Ask("comm_open", Content("1", """{"target_name":"echo","data":{"a":1}}"""));
        client.Sees(Busy, Comm("comm_msg", "1", """{"a":1}"""), Idle);
        client.Ask("comm_msg", Content("1", """{"data":{"b":2}}"""));
        client.Sees(Busy, Comm("comm_msg", "1", """{"b":2}"""), Idle);
        client.Ask("comm_info_request", new() { ["target_name"] = "echo" });
        Assert.Equal("""{"1":{"target_name":"echo"}}""", client.Replies("ok")["comms"]!.ToJsonString());
        client.Sees(Busy, Idle);
        client.Ask("comm_info_request", new() { ["target_name"] = "other" });
        Assert.Equal("{}", client.Replies("ok")["comms"]!.ToJsonString());
        client.Sees(Busy, Idle);
        client.Ask("comm_msg", Content("1", """{"data":{"bye":true}}"""));
        client.Sees(Busy, Comm("comm_close", "1", """{"bye":true}"""), Idle);
        client.Ask("comm_msg", Content("1", """{"data":{"c":3}}"""));
        client.Sees(Busy, Idle);
    }

    [Fact]
    public async Task Is_gone_once_the_client_closes_it()
    {
        await using var kernel = RunningKernel.OfEcho();
        kernel.Client.Ask("comm_open", Content("1", """{"target_name":"echo"}"""));
        kernel.Client.Ask("comm_close", Content("1", """{"data":{}}"""));
        kernel.Client.Ask("comm_info_request", []);
        Assert.Equal("{}", kernel.Client.Replies("ok")["comms"]!.ToJsonString());
    }

    private static JsonObject Content(string id, string json)
    {
        var content = JsonNode.Parse(json)!.AsObject();
        content["comm_id"] = id;
        return content;
    }
}
