using Lessons.Kernel.Language;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_question_about_a_name
{
    [Theory]
    [InlineData("?seats")]
    [InlineData("seats?")]
    [InlineData(" ? seats \n")]
    [InlineData("?seats.Count")]
    [InlineData("Math.Max?")]
    public async Task Is_answered_beside_the_notebook(string code)
    {
        await using var session = new Session();
        await session.Run("var seats = new List<int> { 75, 6 };");
        var page = Assert.IsType<PageOutput>(Assert.Single(await session.Outputs(code)));
        Assert.Contains(code.Trim(' ', '\n', '?'), page.Data.PlainText.Replace("List<int>", "seats", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_there_is_no_such_name()
    {
        await using var session = new Session();
        Assert.Equal("Nothing here is called sets. Check the spelling, and that the cell that makes it has run.", (await session.Error("?sets")).Message);
    }

    [Theory]
    [InlineData("int? seats = 3; seats", "result: 3")]
    [InlineData("var a = true ? 1 : 2; a", "result: 1")]
    public async Task Is_not_any_other_question_mark(string code, string shown)
    {
        await using var session = new Session();
        Assert.Equal(shown, await session.Run(code));
    }
}
