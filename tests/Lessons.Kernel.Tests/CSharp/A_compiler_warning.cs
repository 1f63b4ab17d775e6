using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_compiler_warning
{
    [Fact]
    public async Task Is_a_quiet_display_at_the_line_as_written()
    {
        await using var session = new Session();
        var seen = await session.Outputs("while (true) { break; }\nint F()\n{\n    return 1;\n    Console.WriteLine(2);\n}\nF()");
        Assert.Collection(
            seen,
            first =>
            {
                var note = Assert.IsType<DisplayOutput>(first).Data;
                Golden.Match("Lessons.Kernel.Tests", "errors/warning.txt", note.PlainText);
                Assert.Equal("<p><small>A note from the compiler on line 5: Unreachable code detected. (CS0162)</small></p>", note.Formats["text/html"]);
            },
            last => Assert.Equal("1", Assert.IsType<ResultOutput>(last).Data.PlainText));
    }

    [Theory]
    [InlineData("int F(int n) => n; F(1)", "1")]
    [InlineData("while (true) { break; } 1", "1")]
    [InlineData("for (;;) { try { break; } catch { } } async Task<int> G() { await Task.Yield(); return 1; } await G()", "1")]
    [InlineData("{ goto end; end: ; } 1.ToString()", "1")]
    public async Task Does_not_come_from_the_marks_of_a_cell(string code, string result)
    {
        await using var session = new Session();
        Assert.Equal($"result: {result}", await session.Run(code));
    }

    [Theory]
    [InlineData("int unused; int never = 1; 1")]
    [InlineData("string? maybe = null; async Task F() { } await F(); 1")]
    [InlineData("class Node { int later; } int G() { try { return 1; } catch (Exception e) { return 2; } } G()")]
    public async Task Is_left_out_where_it_says_that_something_is_not_used_yet(string code)
    {
        await using var session = new Session();
        Assert.Equal("result: 1", await session.Run(code));
    }

    [Fact]
    public async Task Is_shown_where_the_cell_does_something_else_than_it_seems_to()
    {
        await using var session = new Session();
        Assert.Equal("display: A note from the compiler on line 1: Possible mistaken empty statement. (CS0642)\nresult: 1", await session.Run("if (1 > 2); 1"));
    }
}
