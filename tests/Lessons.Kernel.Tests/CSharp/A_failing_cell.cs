using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_failing_cell
{
    [Theory]
    [InlineData("unknown-name", "// What share did they win?\n\ndouble x = shar * 2;")]
    [InlineData("missing-semicolon", "var seats = 75\nvar others = 6;")]
    [InlineData("missing-brace", "if (true)\n{\n    Console.WriteLine(1);")]
    [InlineData("curly-quotes-for-code", "var title = “Tulips”;")]
    [InlineData("wrong-type", "int seats = \"75\";")]
    [InlineData("tab-indented", "if (true)\n{\n\tint seats = missing;\n}")]
    [InlineData("many-errors", "a();\nb();\nc();\nd();\ne();")]
    [InlineData("over-two-lines", "int seats = string.Concat(\n    \"7\", \"5\");")]
    [InlineData("divide-by-zero", "var others = 0;\nvar seats = 75;\nvar share = seats / others; // share\nshare")]
    [InlineData("thrown-in-the-library", "var words = \"one two\".Split(' ');\nvar n = int.Parse(words[1]);")]
    [InlineData("thrown-in-a-query", "var numbers = new[] { 1, 0 };\nvar all = numbers\n    .Select(n => 10 / n)\n    .ToList();")]
    [InlineData("index", "var parts = new List<int>();\nif (true)\n{\n    Console.WriteLine(parts[3]);\n}")]
    [InlineData("null", "string name = null;\nname.Length")]
    [InlineData("after-an-await", "await Task.Yield();\nthrow new InvalidOperationException(\"No seed here.\");")]
    [InlineData("in-a-task", "await Task.Run(() =>\n{\n    throw new ArgumentException(\"Wrong seats.\");\n});")]
    [InlineData("in-a-task-waited-for", "var t = Task.Run(() => int.Parse(\"x\"));\nt.Wait();")]
    [InlineData("in-a-query-that-is-the-result", "var numbers = new[] { 1, 0 };\nnumbers.Select(n => 10 / n)")]
    [InlineData("in-a-loop", "for (var i = 0; i < 3; i++) while (true) { var n = 0; Console.Write(1 / n); }")]
    [InlineData("unknown-name-in-a-loop", "foreach (var s in new[] { 1 }) { for (;;) if (s > 0) Console.Write(sea); }")]
    [InlineData("endless-recursion", "int Down(int n)\n{\n    return Down(n + 1);\n}\nDown(0)")]
    [InlineData("with-a-cause", "try { int.Parse(\"x\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"The table cannot be read.\", e); }")]
    public async Task Says_what_and_where(string name, string code)
    {
        await using var session = new Session();
        var error = await session.Error(code);
        Golden.Match("Lessons.Kernel.Tests", $"errors/{name}.txt", $"{code}\n----- {error.Name} ({error.Line}, {error.Column}): {error.Message}\n{error.Text}\n{error.Original?.Show().Data.PlainText}");
    }

    [Fact]
    public async Task Shows_the_line_of_an_earlier_cell_in_which_it_happened()
    {
        await using var session = new Session();
        await session.Run("int Share(int others)\n{\n    return 75 / others;\n}");
        var error = await session.Error("var n = 0;\nvar share = Share(n);");
        Golden.Match("Lessons.Kernel.Tests", "errors/in-an-earlier-cell.txt", error.Text);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task Keeps_what_was_there_before_and_what_it_assigned()
    {
        await using var session = new Session();
        await session.Run("var x = 1;");
        Assert.Equal("error: InvalidOperationException", await session.Run("x = 2;\nvar y = 3;\nthrow new InvalidOperationException();"));
        Assert.Equal("result: 2", await session.Run("x"));
        Assert.Equal("error: CS0103", await session.Run("y"));
    }

    [Fact]
    public async Task Changes_nothing_when_it_does_not_compile()
    {
        await using var session = new Session();
        await session.Run("var x = 1;");
        Assert.Equal("error: CS0103", await session.Run("x = 2;\nmissing"));
        Assert.Equal("result: 1", await session.Run("x"));
    }

    [Fact]
    public async Task Does_not_end_the_program_when_an_async_void_throws()
    {
        await using var session = new Session();
        Assert.Equal("error: InvalidOperationException", await session.Run("async void Later() { await Task.Yield(); throw new InvalidOperationException(); }\nLater(); await Task.Delay(-1);"));
    }

    [Fact]
    public async Task Is_not_seen_where_a_directive_stands_in_a_string()
    {
        await using var session = new Session();
        Assert.Equal("result: a\n#!quiz\nb", await session.Run("\"\"\"\na\n#!quiz\nb\n\"\"\""));
    }
}
