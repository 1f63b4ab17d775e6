using Lessons.Kernel.Tests.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class A_cell_with_a_limit
{
    [Fact]
    public async Task Ends_after_its_time_and_keeps_the_variables()
    {
        await using var session = new Session();
        await session.Run("var kept = 41;");
        var error = await session.Error("#!limit --time 0.2\nkept++;\nwhile (true) { }");
        Assert.Equal("TimeLimit", error.Name);
        Assert.Contains("0.2", error.Message, StringComparison.Ordinal);
        Assert.Equal("result: 42", await session.Run("kept"));
    }

    [Fact]
    public async Task Shows_so_much_and_says_how_much_it_left_out()
    {
        await using var session = new Session();
        var shown = await session.Run("#!limit --output 5\nConsole.Write(\"12345678\");");
        Assert.StartsWith("out: 12345\n", shown, StringComparison.Ordinal);
        Assert.Contains("3 more characters", shown, StringComparison.Ordinal);
        Assert.Equal("out: 12345678", await session.Run("Console.Write(\"12345678\");"));
    }

    [Fact]
    public async Task Passes_it_on_to_what_stands_below()
    {
        await using var session = new Session();
        Assert.Equal("TimeLimit", (await session.Error("#!limit --time 0.2 --output 100\n#!csharp\nawait Task.Delay(-1);")).Name);
        Assert.Equal("TimeLimit", (await session.Error("#!limit --output 100\n#!limit --time 0.2\nThread.Sleep(-1);")).Name);
    }
}
