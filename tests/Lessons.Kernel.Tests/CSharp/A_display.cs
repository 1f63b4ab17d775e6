using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_display
{
    [Theory]
    [InlineData("var d = display(\"10 %\"); d.Update(\"20 %\");")]
    [InlineData("var d = \"10 %\".Display(); d.Update(\"20 %\");")]
    [InlineData("object o = \"10 %\"; var d = o.Display(); d.Update(\"20 %\");")]
    [InlineData("var d = display(\"10 %\", \"text/plain\"); d.Update(\"20 %\");")]
    [InlineData("var d = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.Display((object)\"10 %\"); d.Update(\"20 %\");")]
    public async Task Changes_when_it_is_updated(string code)
    {
        await using var session = new Session();
        var seen = await session.Outputs(code);
        var (display, update) = (Assert.IsType<DisplayOutput>(seen[0]), Assert.IsType<DisplayUpdate>(seen[1]));
        Assert.Equal(2, seen.Count);
        Assert.Equal(("10 %", "20 %"), (display.Data.PlainText, update.Data.PlainText));
        Assert.NotNull(display.Id);
        Assert.Equal(display.Id, update.Id);
    }

    [Fact]
    public async Task Changes_from_a_later_cell_too()
    {
        await using var session = new Session();
        var first = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("var d = display(1);")));
        Assert.Equal(first.Id, Assert.IsType<DisplayUpdate>(Assert.Single(await session.Outputs("d.Update(2);"))).Id);
    }

    [Fact]
    public async Task Has_a_name_of_its_own()
    {
        await using var session = new Session();
        var seen = (await session.Outputs("var d = display(1); display(2); 3.Display(); new[] { 4 }.DisplayTable(); d.DisplayId")).ToList();
        Assert.Equal(seen.OfType<DisplayOutput>().First().Id, Assert.IsType<ResultOutput>(seen[^1]).Data.PlainText);
        Assert.Equal(seen.Count - 1, seen.OfType<DisplayOutput>().Select(d => d.Id).Distinct().Count());
    }

    [Fact]
    public async Task Keeps_the_formats_it_was_asked_for()
    {
        await using var session = new Session();
        var seen = await session.Outputs("var d = display(new[] { 1 }, \"text/html\", \"text/plain\"); d.Update(new[] { 2 });");
        Assert.Equal(["text/html", "text/plain"], Assert.IsType<DisplayUpdate>(seen[1]).Data.Formats.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("display(1)")]
    [InlineData("1.Display()")]
    [InlineData("\"1\".DisplayAs(\"text/plain\")")]
    public async Task That_ends_a_cell_is_not_shown_twice(string code)
    {
        await using var session = new Session();
        Assert.Equal("display: 1", await session.Run(code));
    }

    [Theory]
    [InlineData("display(1)")]
    [InlineData("1.Display()")]
    [InlineData("\"1\".DisplayAs(\"text/plain\")")]
    public async Task Reaches_its_own_cell_from_a_task_that_outlives_it(string show)
    {
        await using var session = new Session();
        var first = new Recorder();
        await session.Run($"var go = new TaskCompletionSource();\nvar late = Task.Run(async () => {{ await go.Task; {show}; }});", first);
        Assert.Equal("out: now⏎", await session.Run("go.SetResult(); await late; Console.WriteLine(\"now\");"));
        Assert.Equal("display: 1", first.Transcript);
    }

    [Fact]
    public async Task May_change_for_ever_but_not_without_end()
    {
        await using var session = new Session(new() { Limits = new() { Output = 1_000 } });
        var seen = await session.Outputs("var d = display(0); for (var i = 1; i <= 2_000; i++) { d.Update(i); }");
        Assert.Equal("2000", Assert.IsType<DisplayUpdate>(seen[^1]).Data.PlainText);
        Assert.NotNull((await session.Error("var e = display(0); while (true) { e.Update(1); }")).Message);
    }

    [Fact]
    public async Task Is_taken_away_when_the_cell_clears_its_output()
    {
        await using var session = new Session();
        var seen = await session.Outputs("display(1); ClearOutput(wait: true); display(2); ClearOutput();");
        Assert.Equal(["1", "2"], seen.OfType<DisplayOutput>().Select(d => d.Data.PlainText));
        Assert.Equal([new ClearOutput(Wait: true), new ClearOutput(Wait: false)], seen.OfType<ClearOutput>());
    }
}
