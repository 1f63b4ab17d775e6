using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Lessons.Languages.Tests;

public sealed class A_cell_for_the_front_end
{
    [Fact]
    public async Task Of_Markdown_can_be_read_everywhere()
    {
        await using var session = new Session();
        var shown = await session.Shown("#!markdown\n# Seats\n\n*six* of 75\n");
        Assert.Equal("# Seats\n\n*six* of 75", shown.PlainText);
        Assert.Equal("# Seats\n\n*six* of 75", shown.Formats["text/markdown"]);
        Assert.Equal("<p># Seats\n\n*six* of 75</p>", shown.Formats["text/html"]);
        Assert.Equal("display: a\ndisplay: b", await session.Run("#!md\na\n#!markdown\nb"));
        Assert.Equal("", await session.Run("#!markdown\n\n"));
    }

    [Fact]
    public async Task Of_HTML_has_its_words_as_plain_text()
    {
        await using var session = new Session();
        var shown = await session.Shown("#!html\n<p>Six &amp; <b>seventy</b></p><script>alert(1)</script>");
        Assert.Equal("Six & seventy", shown.PlainText);
        Assert.Equal("<p>Six &amp; <b>seventy</b></p><script>alert(1)</script>", shown.Formats["text/html"]);
    }

    [Fact]
    public async Task Of_JavaScript_says_what_it_is_and_carries_what_it_was_given()
    {
        await using var session = new Session();
        await session.Run("var share = 0.92; var seats = new DataFrame(new StringDataFrameColumn(\"party\", new[] { \"Ata\", \"</script>\" }), new Int32DataFrameColumn(\"won\", new int?[] { 6, null }));");
        await session.Run("#!javascript\n#!share --from csharp seats\n#!set --name part --value @csharp:share");
        var shown = await session.Shown("#!js\nreturn seats.length + \"</script>\";");
        Assert.Equal("JavaScript, which runs in a browser:\nreturn seats.length + \"</script>\";", shown.PlainText);
        var script = Assert.Single(Parse(shown.Formats["text/html"]).QuerySelectorAll("script")).TextContent;
        Assert.EndsWith("({\"seats\":[{\"party\":\"Ata\",\"won\":6},{\"party\":\"\\u003C/script\\u003E\",\"won\":null}],\"part\":0.92},\"return seats.length \\u002B \\u0022\\u003C/script\\u003E\\u0022;\")", script, StringComparison.Ordinal);
        Assert.Equal("NoVariables", (await session.Error("#!html\n#!share --from csharp share\nx")).Name);
        Assert.Equal("NoJson", (await session.Error("var task = new System.IO.MemoryStream();\n#!js\n#!share --from csharp task")).Name);
        Assert.Equal("", await session.Run("#!share --from javascript part --as back"));
        Assert.Equal("result: 0.92", await session.Run("back"));
    }

    [Fact]
    public async Task Of_Mermaid_carries_its_words_and_the_script_once_a_session()
    {
        await using var session = new Session();
        var first = await session.Shown("#!mermaid\ngraph LR\n  A[\"<b>\"] --> B\n");
        Assert.Equal("graph LR\n  A[\"<b>\"] --> B", first.PlainText);
        Assert.Equal(first.PlainText, first.Formats["text/vnd.mermaid"]);
        var second = await session.Shown("#!mermaid\ngraph LR\n  A --> C");
        var again = await session.Shown("#!mermaid\ngraph LR\n  A[\"<b>\"] --> B\n");
        Assert.InRange(first.Formats["text/html"].Length, 2_000_000, 2_500_000);
        Assert.InRange(second.Formats["text/html"].Length, 500, 5_000);
        Assert.Equal(first.Formats["text/html"], again.Formats["text/html"]);
        Assert.Equal(first.PlainText, Parse(first.Formats["text/html"]).QuerySelector("pre")!.TextContent);
        Assert.DoesNotContain("http", second.Formats["text/html"], StringComparison.Ordinal);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
