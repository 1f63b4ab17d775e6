using Lessons.Kernel.Language;
using Lessons.Kernel.Tests.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class What_a_session_tells_about_itself
{
    [Fact]
    public async Task Is_how_long_a_cell_took()
    {
        await using var session = new Session();
        Assert.Matches("^result: 2\ndisplay: Wall time: [0-9]+\\.[0-9]+ m?s$", (await session.Run("#!time\n1 + 1")).Replace("display: 2", "result: 2", StringComparison.Ordinal));
        Assert.Matches("Wall time.*\nerror: CS0103", await session.Run("#!time\nnope"));
    }

    [Fact]
    public async Task Is_its_variables()
    {
        await using var session = new Session();
        Assert.Equal("display: No variables yet: no cell that ran has declared one.", await session.Run("#!who"));
        await session.Run("var share = 0.92; string name = null; var words = new List<string> { \"a\", \"b\" }; record Seat(string Party); var seat = new Seat(\"x\"); var pair = (1, \"two\"); int[] many = [1, 2];");
        await session.Run("var share = 0.5m; class Loud { public override string ToString() => throw new Exception(); } var loud = new Loud(); var nobody = new { A = 1 }; int? maybe = 3;");
        Assert.Equal("display: loud\nmany\nmaybe\nname\nnobody\npair\nseat\nshare\nwords", await session.Run("#!who"));
        var table = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("#!whos")));
        Golden.Match("Lessons.Kernel.Tests", "polyglot/whos.txt", table.Data.PlainText + "\n" + table.Data.Formats["text/html"] + "\n");
    }

    [Fact]
    public async Task Is_what_runs_it_and_every_directive()
    {
        await using var session = new Session();
        var about = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("#!about")));
        Assert.Contains(".NET 10.", about.Data.PlainText, StringComparison.Ordinal);
        Assert.Contains("<table>", about.Data.Formats["text/html"], StringComparison.Ordinal);
        var list = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("#!lsmagic")));
        Golden.Match("Lessons.Kernel.Tests", "polyglot/lsmagic.txt", list.Data.PlainText + "\n");
        Assert.Contains("<table>", list.Data.Formats["text/html"], StringComparison.Ordinal);
    }
}
