using Lessons.Kernel.Language;
using Lessons.Kernel.Tests.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class An_editor
{
    [Theory]
    [InlineData("#!l|", "#!limit #!lsmagic")]
    [InlineData("1\n#!wh|", "#!who #!whos")]
    [InlineData("#!|", "#!csharp")]
    [InlineData("#!try |", "seat-share seat-count --points --quiet")]
    [InlineData("#!try seat-c|", "seat-count")]
    [InlineData("#!try seat-count |", "--points --quiet")]
    [InlineData("#!try seat-count --p|", "--points")]
    [InlineData("#!try seat-count --points |", "1 2")]
    [InlineData("#!try a --points 1 -|", "--quiet")]
    [InlineData("#!nope |", "")]
    [InlineData("#!try a\nConsole.WriteL|", "WriteLine")]
    [InlineData("#!echo\nConsole.WriteL|", "")]
    [InlineData("#!echo\nx\n#!csharp\nConsole.WriteL|", "WriteLine")]
    [InlineData("Console.WriteL|\n#!echo\nx", "WriteLine")]
    [InlineData("#!who\nConsole.WriteL|", "WriteLine")]
    public async Task Is_offered_what_may_stand_at_the_cursor(string marked, string offers)
    {
        await using var session = new Session(null, new TryDirective(), new EchoDirective());
        var (code, cursor) = (marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal));
        var found = await session.Language.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
        var texts = string.Join(' ', found.Items.Select(i => i.Text));
        Assert.StartsWith(offers, texts, StringComparison.Ordinal);
        Assert.True(offers.Length > 0 || texts.Length == 0);
        Assert.True(found.Start <= cursor && cursor <= found.End);
        Assert.All(found.Items, i => Assert.StartsWith(code[found.Start..cursor], i.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Is_told_what_a_directive_does_and_what_C_sharp_around_it_means()
    {
        await using var session = new Session(null, new TryDirective());
        async Task<string?> At(string code, int cursor) => (await session.Language.InspectAsync(code, cursor, TestContext.Current.CancellationToken))?.PlainText;
        Assert.Equal("#!try ID [--points POINTS] [--quiet]\nRuns the code below and says how it went.\nid        the exercise's id\n--points  how many points it is worth (need not be given)\n--quiet   whether its output is kept out of sight (need not be given)", await At("#!try a", 3));
        Assert.Contains("WriteLine", await At("#!try a\nConsole.WriteLine(1);", 20), StringComparison.Ordinal);
        Assert.Null(await At("#!nope", 3));
    }

    [Theory]
    [InlineData("#!who", Completeness.Complete)]
    [InlineData("#!try a\nif (true) {", Completeness.Incomplete)]
    [InlineData("var x = ;\n#!who", Completeness.Invalid)]
    [InlineData("#!echo\nif (true) {", Completeness.Complete)]
    [InlineData("if (true) {\n#!csharp\n1", Completeness.Complete)]
    public async Task Is_told_whether_a_cell_is_whole(string code, Completeness completeness)
    {
        await using var session = new Session(null, new TryDirective(), new EchoDirective());
        Assert.Equal(completeness, (await session.Language.CheckAsync(code, TestContext.Current.CancellationToken)).Completeness);
    }
}
