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

    [Theory]
    [InlineData("var n = 0; foreach (var a in new[] { 1, 2 }) for (var b = 0; b < 3; b++) while (n % 7 != 6) n++;\nn", "6")]
    [InlineData("var s = \"\"; for (var i = 0; i < 4; i++) if (i % 2 == 0) do s += i; while (false); else s += \"-\";\ns", "0-2-")]
    [InlineData("var n = 0;\nagain: n++;\nif (n < 5) goto again;\nn", "5")]
    [InlineData("string Size(int n) { switch (n) { case 0: return \"none\"; case 1: goto case 0; default: goto case 1; } }\nSize(9)", "none")]
    [InlineData("IEnumerable<int> Odd() { for (var i = 1; ; i += 2) yield return i; }\nOdd().Take(3).Sum()", "9")]
    [InlineData("async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }\nvar sum = 0; await foreach (var i in Count()) sum += i;\nsum", "3")]
    [InlineData("class Shelf { int held; public int Held { get { return held; } set { held = value; } } public Shelf(int n) { held = n; } public static Shelf operator +(Shelf a, int n) { return new Shelf(a.Held + n); } }\n(new Shelf(2) + 3).Held", "5")]
    [InlineData("Func<int, int> twice = delegate (int n) { return 2 * n; }; Func<int, int> thrice = n => { return 3 * n; };\ntwice(1) + thrice(1)", "5")]
    [InlineData("int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }\nFib(15)", "610")]
    public async Task Runs_loops_and_functions_as_they_are_written(string code, string result)
    {
        await using var session = new Session();
        Assert.Equal("result: " + result, await session.Run(code));
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
