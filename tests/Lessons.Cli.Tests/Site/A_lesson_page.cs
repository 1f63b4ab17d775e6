using AngleSharp.Dom;
using Lessons.Cli.Site;
using Lessons.Kernel.Notebooks;
using Xunit;

namespace Lessons.Cli.Tests.Site;

public sealed class A_lesson_page
{
    private static readonly IDocument Page = Made.Page(
        Made.Prose("Before the title.\n\n# Meet *the* text\n\nA report of one day."),
        Made.Prose("#### Deep at once\n\n## Main\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![](data:image/png;base64,AA==)"),
        Made.Prose("## Main\n\n#### Skips\n\n#### A sister\n\n# A second title\n\n## Cell 1"),
        Made.Code("1 + 1", Made.Result(("text/plain", "2"))),
        Made.Code("chart", Made.Result(("text/html", "<figure>picture</figure>"), ("application/vnd.plotly.v1+json", "{}"))),
        Made.Code("chart", Made.Result(("text/html", "<figure>picture</figure>"), ("application/vnd.plotly.v1+json", "{}"))));

    [Fact]
    public void Has_one_level_one_heading_which_is_the_lessons_title()
    {
        var title = Assert.Single(Page.QuerySelectorAll("h1"));
        Assert.Equal("Meet the text", title.TextContent);
        Assert.Equal("Meet the text", Page.Title);
    }

    [Fact]
    public void Has_headings_that_step_down_one_level_at_a_time()
    {
        var levels = Page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal([1, 2, 2, 2, 3, 3, 2, 3], levels);
    }

    [Fact]
    public void Uses_every_id_once() => Assert.Empty(Page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Asks_nothing_of_the_network_or_of_other_files()
    {
        Assert.Empty(Page.QuerySelectorAll("script[src], link, iframe, object, embed, [srcset]"));
        Assert.All(Page.QuerySelectorAll("img"), i => Assert.StartsWith("data:", i.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", Page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_its_language_and_has_landmarks_and_a_way_to_skip_to_the_lesson()
    {
        Assert.Equal("en", Page.DocumentElement.GetAttribute("lang"));
        Assert.Single(Page.QuerySelectorAll("main"));
        Assert.All(Page.QuerySelectorAll("nav"), n => Assert.NotNull(n.GetAttribute("aria-label")));
        var skip = Page.Body!.QuerySelector("a")!;
        Assert.Equal("#main", skip.GetAttribute("href"));
        Assert.NotNull(Page.GetElementById("main"));
    }

    [Fact]
    public void Has_contents_whose_every_link_leads_somewhere()
    {
        var links = Page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(7, links.Count);
        Assert.All(links, l => Assert.NotNull(Page.GetElementById(l[1..])));
    }

    [Fact]
    public void Lets_wide_tables_scroll_in_their_own_box_which_the_keyboard_reaches()
    {
        var box = Page.QuerySelector(".prose table")!.ParentElement!;
        Assert.Contains("scroll", box.ClassList);
        Assert.Equal("0", box.GetAttribute("tabindex"));
    }

    [Fact]
    public void Gives_every_picture_words() => Assert.All(Page.QuerySelectorAll("img"), i => Assert.True(i.HasAttribute("alt")));

    [Fact]
    public void Numbers_its_code_cells_for_eyes_and_for_ears()
    {
        var cell = Page.QuerySelector(".run")!;
        Assert.Equal("In [1]", cell.QuerySelector(".label")!.TextContent);
        Assert.Equal("Out [1]", cell.QuerySelector(".label.out")!.TextContent);
        Assert.Equal("Code cell [1]", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void Carries_plotly_once_however_many_charts_it_has()
    {
        Assert.Single(Page.QuerySelectorAll("#plotly-js"));
        Assert.Equal(2, Page.QuerySelectorAll(".explore button").Length);
        Assert.All(Page.QuerySelectorAll(".explore button"), b => Assert.NotNull(Page.GetElementById(b.GetAttribute("aria-controls")!)));
    }

    [Fact]
    public void Carries_no_plotly_when_it_has_no_chart() =>
        Assert.Null(Made.Parse(LessonPage.Write(Made.Lesson(Made.Code("1")), PlaceInPack.Alone, () => throw new InvalidOperationException())).QuerySelector("#plotly-js"));

    [Fact]
    public void Links_to_its_notebook_and_to_the_index()
    {
        Assert.NotNull(Page.QuerySelector("footer a[href='01-a-lesson.ipynb']"));
        Assert.NotNull(Page.QuerySelector("footer a[href='index.html']"));
    }

    [Fact]
    public void Is_named_after_its_file_when_it_has_no_title() => Assert.Equal("01-a-lesson", Made.MainOf(Made.Code("1")).QuerySelector("h1")!.TextContent);

    [Fact]
    public void Shows_a_failed_lesson_up_to_the_failing_cell()
    {
        var error = Made.Error("CS0103", "No such name.", "CS0103, line 1: No such name.\n  1 | x\n    | ^");
        var lesson = Made.Lesson(Made.Code("1"), Made.Code("x", error), Made.Prose("After."), Made.Code("2")) with { Failed = new FailedCell(2, "code", error.Error) };
        var main = Made.Page(lesson).QuerySelector("main")!;
        Assert.Equal(2, main.QuerySelectorAll(".run").Length);
        Assert.DoesNotContain("After.", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("One cell with code after it did not run.", main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector(main.QuerySelector(".status a")!.GetAttribute("href")!));
    }

    [Fact]
    public void Colours_the_parts_of_CSharp()
    {
        var code = Made.MainOf(Made.Code("#!exercise share\nrecord Seat(int N); // one\nvar s = $\"{1}\" + \"\"\"raw \"x\" \"\"\"; a.where")).QuerySelector("pre")!;
        Assert.Equal(["#!exercise share"], Words(code, "c-directive"));
        Assert.Equal(["record", "int", "var"], Words(code, "c-keyword"));
        Assert.Equal(["// one"], Words(code, "c-comment"));
        Assert.Equal(["$\"{1}\"", "\"\"\"raw \"x\" \"\"\""], Words(code, "c-string"));
        Assert.Equal("#!exercise share\nrecord Seat(int N); // one\nvar s = $\"{1}\" + \"\"\"raw \"x\" \"\"\"; a.where", code.TextContent);
    }

    private static List<string> Words(IElement code, string name) => [.. code.QuerySelectorAll("." + name).Select(e => e.TextContent)];
}
