using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_session
{
    [Fact]
    public async Task Shows_the_value_of_the_last_expression()
    {
        await using var session = new Session();
        Assert.Equal("result: 2", await session.Run("1 + 1"));
    }

    [Fact]
    public async Task Shows_no_result_after_a_semicolon_nor_for_null_nor_for_void()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("var x = 1;"));
        Assert.Equal("", await session.Run("(string)null"));
        Assert.Equal("out: hi⏎", await session.Run("Console.WriteLine(\"hi\")"));
    }

    [Fact]
    public async Task Keeps_variables_methods_types_and_usings_for_later_cells()
    {
        await using var session = new Session();
        await session.Run("using System.Globalization;\nvar seats = 75;\nint Twice(int n) => 2 * n;\nrecord Party(string Name);");
        Assert.Equal("result: 150", await session.Run("Twice(seats)"));
        Assert.Equal("result: Ata", await session.Run("new Party(\"Ata\").Name"));
        Assert.Equal("result: Invariant Language (Invariant Country)", await session.Run("CultureInfo.CurrentCulture.DisplayName"));
    }

    [Fact]
    public async Task Lets_a_cell_declare_a_name_again()
    {
        await using var session = new Session();
        await session.Run("var x = 1;");
        await session.Run("var x = \"one\";");
        Assert.Equal("result: one", await session.Run("x"));
    }

    [Fact]
    public async Task Holds_more_cells_than_it_first_made_room_for()
    {
        await using var session = new Session();
        await session.Run("var n = 0;");
        for (var i = 0; i < 40; i++)
        {
            await session.Run($"n++; var v{i} = n;");
        }

        Assert.Equal("result: 41", await session.Run("v0 + n"));
    }

    [Fact]
    public async Task Awaits_at_the_top_of_a_cell()
    {
        await using var session = new Session();
        Assert.Equal("result: 3", await session.Run("await Task.Yield();\nvar a = await Task.FromResult(3);\na"));
        Assert.Equal("result: 3", await session.Run("a"));
    }

    [Fact]
    public async Task Does_not_lock_itself_up_when_a_cell_blocks_on_its_own_task()
    {
        await using var session = new Session();
        Assert.Equal("result: 5", await session.Run("async Task<int> Five() { await Task.Delay(1); return 5; }\nFive().Result"));
    }

    [Fact]
    public async Task Keeps_curly_quotes_and_other_scripts_as_they_are()
    {
        await using var session = new Session();
        Assert.Equal("result: “Бишкек” — ‘it’s’ 🌷", await session.Run("\"“Бишкек” — ‘it’s’ 🌷\""));
    }

    [Fact]
    public async Task Does_nothing_for_an_empty_cell()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("\n  \n// only a remark"));
    }

    [Fact]
    public async Task Keeps_the_usings_of_a_cell_that_holds_nothing_else()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("using System.Globalization;"));
        Assert.Equal("result: Invariant Language (Invariant Country)", await session.Run("CultureInfo.InvariantCulture.EnglishName"));
        Assert.Equal("error: CS0234", await session.Run("using System.Glob;"));
    }

    [Fact]
    public async Task Does_not_see_the_variables_of_another_session()
    {
        await using var one = new Session();
        await using var other = new Session();
        await one.Run("var mine = 1;");
        Assert.Equal("error: CS0103", await other.Run("mine"));
    }
}
