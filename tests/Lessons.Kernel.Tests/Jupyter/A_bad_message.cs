using System.Text;
using Lessons.Kernel.Wire;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_bad_message
{
    [Fact]
    public async Task Signed_with_another_key_is_dropped()
    {
        await using var kernel = RunningKernel.OfEcho();
        var header = Header.New("execute_request", "s");
        kernel.Client.Send("shell", Frames.Write(new Message(header, null, new() { ["code"] = "bad" }), [], new Signature("another key")));
        Assert.Equal("Dropped what came over the Shell channel: its signature is wrong.", kernel.Says());
        Answers(kernel);
    }

    [Fact]
    public async Task Without_a_signature_is_dropped()
    {
        await using var kernel = RunningKernel.OfEcho();
        var frames = kernel.Client.FramesOf("execute_request", new() { ["code"] = "bad" }).ToList();
        frames[1] = default;
        kernel.Client.Send("shell", frames);
        Assert.Equal("Dropped what came over the Shell channel: it is not signed.", kernel.Says());
        Answers(kernel);
    }

    [Theory]
    [InlineData("some key")]
    [InlineData("")]
    public async Task That_came_before_is_dropped(string key)
    {
        await using var kernel = RunningKernel.OfEcho(key);
        if (key.Length == 0)
        {
            Assert.Equal("The connection file has no key: any program on this machine can run code in this kernel.", kernel.Says());
        }

        var frames = kernel.Client.FramesOf("execute_request", new() { ["code"] = "once" });
        kernel.Client.Send("shell", frames);
        kernel.Client.Send("shell", frames);
        Assert.Equal("Dropped what came over the Shell channel: the same execute_request came before.", kernel.Says());
        kernel.Client.Send("control", frames);
        Assert.Equal("Dropped what came over the Control channel: the same execute_request came before.", kernel.Says());
        kernel.Client.Execute("good");
        kernel.HasTakenIn("Shell execute_request", 2);
        kernel.Client.SeesUntil(Result("good"));
        Assert.Equal(["once", "good"], kernel.Echo.Ran);
    }

    [Theory]
    [InlineData(WireProblemKind.NoDelimiter, "a", "b")]
    [InlineData(WireProblemKind.NoDelimiter)]
    [InlineData(WireProblemKind.TooFewFrames, "<IDS|MSG>", "", "{}", "{}", "{}")]
    [InlineData(WireProblemKind.NotAnObject, "<IDS|MSG>", "", "{}", "{}", "{}", "[]")]
    [InlineData(WireProblemKind.NotAnObject, "<IDS|MSG>", "", "{}", "{}", "{", "{}")]
    [InlineData(WireProblemKind.NotAnObject, "<IDS|MSG>", "", "{}", "{}", "{}", "{\"a\":1,\"a\":2}")]
    [InlineData(WireProblemKind.BadHeader, "<IDS|MSG>", "", "{}", "{}", "{}", "{}")]
    [InlineData(WireProblemKind.BadHeader, "<IDS|MSG>", "", "{\"msg_id\":1,\"msg_type\":\"a\"}", "{}", "{}", "{}")]
    [InlineData(WireProblemKind.BadHeader, "<IDS|MSG>", "", "{\"msg_id\":\"1\",\"msg_type\":\"\\ud800\"}", "{}", "{}", "{}")]
    [InlineData(WireProblemKind.BadHeader, "<IDS|MSG>", "", "{\"msg_id\":\"1\",\"msg_type\":\"a\"}", "null", "{}", "{}")]
    public void Has_a_problem_of_its_own_kind(WireProblemKind kind, params string[] frames)
    {
        var received = Frames.Read([.. frames.Select(f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f))], new Signature(""));
        Assert.Null(received.Message);
        Assert.Equal(kind, received.Problem!.Kind);
    }

    private static void Answers(RunningKernel kernel)
    {
        kernel.Client.Execute("good");
        kernel.Client.Sees(Busy, Input("good"), Result("good"), Idle);
        Assert.Equal(["good"], kernel.Echo.Ran);
    }
}
