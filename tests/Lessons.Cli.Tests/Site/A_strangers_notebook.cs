using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Lessons.Cli.Site;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Xunit;

namespace Lessons.Cli.Tests.Site;

public sealed class A_strangers_notebook
{
    private const string Attack = "</script></pre></title><script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)";

    // The page's own scripts: the one that folds the contents. It has no chart, so no other.
    private const int OwnScripts = 1;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<b onclick='alert(1)'>x</b>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<details open ontoggle=alert(1)>x</details>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("</div></main><script>alert(1)</script>")]
    [InlineData("<!-- --!><script>alert(1)</script> -->")]
    [InlineData("<scr<script>ipt>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#9;script:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:alert)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x\" onerror=\"alert(1)](data:image/png;base64,AA==)")]
    [InlineData("[x](https://example.org \"y\\\" onclick=\\\"alert(1)\")")]
    [InlineData("```html\" onclick=\"alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("# <script>alert(1)</script>")]
    [InlineData("## \"><script>alert(1)</script>")]
    [InlineData("| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |")]
    public void Cannot_run_anything_from_its_prose(string markdown)
    {
        var page = Made.Page(Made.Prose("# Title\n\n## One\n\n## Two"), Made.Prose(markdown), Made.Prose(markdown + "\n\ntext " + markdown));
        IsHarmless(page);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("MAIN", page.QuerySelector(".cell")!.ParentElement!.TagName);
    }

    [Fact]
    public void Cannot_run_anything_from_titles_streams_errors_names_or_code()
    {
        var error = Made.Error(Attack, Attack, Attack + "\n  " + Attack);
        var lesson = new Lesson(Attack, new Notebook(new JsonObject(), [
            Made.Prose("# A\n\n## One\n\n## Two"),
            new Cell(Attack, CellKind.Code, Attack, []) { ExecutionCount = 1, Outputs = [new StreamOutput(StreamName.Stdout, Attack), new StreamOutput(StreamName.Stderr, Attack), Made.Result(("text/plain", Attack))] },
            new Cell(Attack, CellKind.Raw, Attack, []),
            Made.Code("x", Made.Result(("image/png", Attack), ("text/plain", Attack))),
            Made.Code("// " + Attack, error),
        ]), new FailedCell(5, Attack, error.Error), null);
        IsHarmless(Made.Page(lesson));
        IsHarmless(Made.Parse(IndexPage.Write(
            [new IndexEntry.Ran(lesson), new IndexEntry.NotRun(lesson), new IndexEntry.Unreadable(Attack, Attack)],
            [new Seed(Attack, Attack)])), scripts: 0);
    }

    [Fact]
    public void Cannot_end_the_script_element_that_holds_a_figure()
    {
        var page = Made.Page(Made.Code("x", Made.Result(("text/html", "<p>picture</p>"), ("application/vnd.plotly.v1+json", "{\"t\":\"</script><script>alert(1)</script>\"}"))));
        Assert.Equal(["{\"t\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\"}"], page.QuerySelectorAll("script[type='application/json']").Select(s => s.TextContent));
        Assert.Equal(3, page.Scripts.Length);
    }

    [Fact]
    public void Keeps_the_harmless_tags_and_loses_its_comments()
    {
        var main = Made.MainOf(Made.Prose("Press <kbd>Enter</kbd><br/>H<sub>2</sub>O <!-- a note -->\n\n<details>\n<summary>More</summary>\n\nfolded\n\n</details>"));
        Assert.Equal("Enter", main.QuerySelector("kbd")!.TextContent);
        Assert.NotNull(main.QuerySelector("br"));
        Assert.Equal("More", main.QuerySelector("details > summary")!.TextContent);
        Assert.DoesNotContain("a note", main.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("An open <b>tag", "b")]
    [InlineData("</b><b><i>x</b>", "b, i")]
    [InlineData("<details>\n\nfolded", "details")]
    public void Cannot_reach_beyond_its_cell_with_a_tag_left_open(string markdown, string tags)
    {
        var after = Made.Page(Made.Prose(markdown), Made.Prose("After.")).QuerySelectorAll(".cell")[1];
        Assert.Equal("MAIN", after.ParentElement!.TagName);
        Assert.Null(after.QuerySelector(tags));
    }

    [Fact]
    public void Shows_its_attachments_inside_the_page()
    {
        var cell = Made.Prose("![the palace](attachment:palace.png)") with { Attachments = JsonNode.Parse("""{"palace.png":{"image/png":["AAAA\n","AA=="]}}""")!.AsObject() };
        var picture = Made.MainOf(cell).QuerySelector("img")!;
        Assert.Equal("data:image/png;base64,AAAAAA==", picture.GetAttribute("src"));
        Assert.Equal("the palace", picture.GetAttribute("alt"));
    }

    [Fact]
    public void Gets_a_link_in_place_of_a_picture_on_the_network()
    {
        var link = Made.MainOf(Made.Prose("![a map](https://example.org/map.png)")).QuerySelector(".prose a")!;
        Assert.Equal("https://example.org/map.png", link.GetAttribute("href"));
        Assert.Equal("Picture: a map", link.ParentElement!.TextContent);
    }

    [Fact]
    public void Is_told_when_a_picture_is_not_there() =>
        Assert.Equal("Picture not found: a map", Made.MainOf(Made.Prose("![a map](attachment:none.png)")).QuerySelector(".prose")!.TextContent.Trim());

    [Fact]
    public void Cannot_show_files_from_outside_its_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("outside.png", "x");
        folder.Write("in/inside.png", "x");
        var pictures = new Pictures(null, folder.PathOf("in"));
        Assert.Equal("data:image/png;base64,eA==", pictures.Find("inside.png"));
        Assert.Null(pictures.Find("../outside.png"));
        Assert.Null(pictures.Find(folder.PathOf("outside.png")));
        Assert.Null(pictures.Find("..%2Foutside.png"));
    }

    [Fact]
    public void Has_links_to_other_lessons_that_lead_to_their_pages()
    {
        var links = Made.MainOf(Made.Prose("[next](02-words.ipynb#one) [seed](../seeds/a.txt) [far](https://example.org/a.ipynb)")).QuerySelectorAll(".prose a");
        Assert.Equal(["02-words.html#one", "../seeds/a.txt", "https://example.org/a.ipynb"], links.Select(l => l.GetAttribute("href")));
    }

    private static void IsHarmless(IDocument page, int scripts = OwnScripts)
    {
        Assert.Equal(scripts, page.Scripts.Length);
        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, link, base, form"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Matches("^(#|https?:|mailto:|[^:]*$)", a.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll("img"), i => Assert.StartsWith("data:image/", i.GetAttribute("src"), StringComparison.Ordinal));
    }
}
