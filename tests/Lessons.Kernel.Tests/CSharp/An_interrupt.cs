using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class An_interrupt
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("for (;;) ;")]
    [InlineData("do kept += 0; while (true);")]
    [InlineData("again: kept += 0; goto again;")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("foreach (var i in Enumerable.Repeat(1, int.MaxValue)) if (i > 0) Thread.Sleep(1); else kept++;")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("await Task.Delay(Timeout.Infinite);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("async Task Forever() { while (true) { await Task.Yield(); } }\nawait Forever();")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("IEnumerable<int> Endless() { while (true) { yield return 1; } }\nEndless().Sum()")]
    [InlineData("IEnumerable<int> Stuck() { while (true) { } yield break; }\nStuck()")]
    public async Task Ends_the_cell_with_a_sentence_and_keeps_the_variables(string endless)
    {
        await using var session = new Session();
        await session.Run("var kept = 41;");
        var end = await session.InterruptAfterItsFirstWord("kept++; Console.WriteLine(\"on it\");\n" + endless);
        Assert.Equal("Interrupted", end.Error?.Name);
        Assert.Equal("The cell was interrupted before its end. Everything that earlier cells defined is still there.", end.Error?.Message);
        Assert.Equal("result: 42", await session.Run("kept"));
    }

    [Fact]
    public async Task Lets_the_cells_after_it_run_and_sleep_as_ever()
    {
        await using var session = new Session();
        for (var i = 0; i < 5; i++)
        {
            await session.InterruptAfterItsFirstWord("Console.WriteLine(1); await Task.Yield(); Thread.Sleep(-1);");
            Assert.Equal("result: 2", await session.Run("await Task.Yield(); Thread.Sleep(1); await Task.Delay(1);\n2"));
        }
    }

    [Fact]
    public async Task Runs_the_finally_blocks_of_the_cell()
    {
        await using var session = new Session();
        await session.Run("var closed = false;");
        await session.InterruptAfterItsFirstWord("try { Console.WriteLine(1); while (true) { } } finally { closed = true; }");
        Assert.Equal("result: True", await session.Run("closed"));
    }

    [Fact]
    public async Task Leaves_a_cell_behind_that_cannot_be_stopped()
    {
        await using var session = new Session();
        await session.Run("var kept = 41; var closed = new HashSet<int> { 1 };");
        var end = await session.InterruptAfterItsFirstWord("try { kept++; Console.WriteLine(\"on it\"); } finally { Enumerable.Repeat(1, int.MaxValue).All(closed.Contains); Console.WriteLine(\"unseen\"); }");
        Assert.Equal("The cell was interrupted, but it is inside code that cannot be stopped, so it is left behind. Everything that earlier cells defined is still there.", end.Error?.Message);
        Assert.Equal("result: 42", await session.Run("closed.Clear();\nkept"));
    }

    [Fact]
    public async Task That_came_before_the_cell_ends_it_at_once()
    {
        await using var session = new Session();
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        await using var language = new Language.CSharp.DotNetLanguage();
        var end = await language.RunAsync("while (true) { }", new Recorder(), interrupt.Token);
        Assert.Equal("Interrupted", end.Error?.Name);
    }
}
