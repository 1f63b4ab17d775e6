using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class What_a_cell_writes
{
    [Fact]
    public async Task Comes_in_order_with_what_it_displays()
    {
        await using var session = new Session();
        Assert.Equal(
            "out: a⏎\ndisplay: 1\nerr: b⏎\ndisplay: two\nout: c\nresult: 3",
            await session.Run("Console.WriteLine(\"a\"); display(1); Console.Error.WriteLine(\"b\"); \"two\".Display(); Console.Write('c');\n3"));
    }

    [Fact]
    public async Task Still_comes_in_order_after_an_await()
    {
        await using var session = new Session();
        Assert.Equal(
            "out: a⏎\ndisplay: 1\nout: b⏎",
            await session.Run("await Task.Delay(1); Console.WriteLine(\"a\"); display(1); await Task.Yield(); Console.WriteLine(\"b\");"));
    }

    [Fact]
    public async Task Is_seen_while_the_cell_still_runs()
    {
        await using var session = new Session();
        var end = await session.InterruptAfterItsFirstWord("Console.WriteLine(\"now\"); await Task.Delay(-1);");
        Assert.Equal("Interrupted", end.Error?.Name);
    }

    [Fact]
    public async Task Reaches_its_own_cell_when_a_task_it_started_outlives_it()
    {
        await using var session = new Session();
        var first = new Recorder();
        await session.Run("var go = new TaskCompletionSource();\nvar late = go.Task.ContinueWith(_ => Console.WriteLine(\"late\"));", first);
        Assert.Equal("out: now⏎", await session.Run("go.SetResult(); await late; Console.WriteLine(\"now\");"));
        Assert.Equal("out: late⏎", first.Transcript);
    }

    [Fact]
    public async Task Reaches_its_own_cell_when_a_method_it_did_not_await_outlives_it()
    {
        await using var session = new Session();
        var first = new Recorder();
        await session.Run("var go = new TaskCompletionSource();\nasync Task Later() { await go.Task; Console.WriteLine(\"late\"); }\nvar late = Later();", first);
        Assert.Equal("out: now⏎", await session.Run("go.SetResult(); await late; Console.WriteLine(\"now\");"));
        Assert.Equal("out: late⏎", first.Transcript);
    }

    [Fact]
    public async Task Does_not_mix_with_what_another_session_writes_at_the_same_time()
    {
        await using var one = new Session();
        await using var other = new Session();
        const string Code = "for (var i = 0; i < 200; i++) { Console.Write(NAME); if (i % 20 == 0) { await Task.Yield(); display(NAME); } }";
        var (ones, others) = (new Recorder(), new Recorder());
        await Task.WhenAll(one.Run(Code.Replace("NAME", "\"one\"", StringComparison.Ordinal), ones), other.Run(Code.Replace("NAME", "\"other\"", StringComparison.Ordinal), others));
        Assert.Equal(210, ones.Seen.Count);
        Assert.Equal(210, others.Seen.Count);
        Assert.DoesNotContain("other", ones.Transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("one", others.Transcript, StringComparison.Ordinal);
    }
}
