using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

public sealed class A_limit
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    public async Task Of_time_ends_the_cell(string code)
    {
        await using var session = With(new CellLimits { Time = TimeSpan.FromMilliseconds(250) });
        await session.Run("var kept = 41;");
        var error = await session.Error(code);
        Assert.Equal("TimeLimit", error.Name);
        Assert.Equal("The cell was ended because it ran longer than 0.25 seconds, the most that a cell may. Everything that earlier cells defined is still there.", error.Message);
        Assert.Equal("result: 41", await session.Run("kept"));
    }

    [Fact]
    public async Task Of_output_cuts_the_text_and_lets_the_cell_go_on()
    {
        await using var session = With(new CellLimits { Output = 10 });
        Assert.Equal(
            "out: abcdefghij\nout: ⏎[The output was cut here: 8 more characters were left out. A cell shows 10 characters and 1,000 displays at most.]⏎",
            await session.Run("Console.Write(\"abcdefghijkl\"); Console.Error.Write(\"mnopqr\"); var done = true;"));
        Assert.Equal("result: True", await session.Run("done"));
    }

    [Fact]
    public async Task Of_output_never_cuts_a_character_in_half()
    {
        await using var session = With(new CellLimits { Output = 2 });
        Assert.StartsWith("out: a\nout: ⏎[", await session.Run("Console.Write(\"a🌷\");"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_output_leaves_of_a_large_display_its_text()
    {
        await using var session = With(new CellLimits { Output = 5 });
        Assert.Equal(
            "display: 12345\nout: ⏎[The output was cut here: 5 more characters were left out. A cell shows 5 characters and 1,000 displays at most.]⏎",
            await session.Run("display(\"1234567890\");"));
    }

    [Fact]
    public async Task Of_displays_leaves_out_the_rest()
    {
        await using var session = With(new CellLimits { Displays = 2 });
        Assert.Equal(
            "display: 0\ndisplay: 1\nout: ⏎[The output was cut here: 3 more displays were left out. A cell shows 2,000,000 characters and 2 displays at most.]⏎",
            await session.Run("for (var i = 0; i < 5; i++) display(i);"));
    }

    [Fact]
    public async Task Of_threads_ends_the_cell()
    {
        await using var session = With(new CellLimits { Threads = 20 });
        Assert.Equal(
            "The cell was ended because it kept more than 20 threads busy at once. Everything that earlier cells defined is still there.",
            (await session.Error("for (var i = 0; i < 30; i++) new Thread(() => Thread.Sleep(-1)).Start(); Thread.Sleep(-1);")).Message);
    }

    private static Session With(CellLimits limits) => new(new CSharpOptions { Limits = limits });
}
