using AngleSharp.Dom;
using Lessons.Kernel.Language;
using Xunit;

namespace Lessons.Cli.Tests.Site;

public sealed class What_a_cell_showed
{
    [Fact]
    public void Is_shown_as_html_when_it_has_html() =>
        Assert.NotNull(Shown(Made.Result(("text/html", "<b>rich</b>"), ("image/png", "AA=="))).QuerySelector(".rich > b"));

    [Fact]
    public void Is_shown_as_a_picture_whose_words_are_its_plain_text()
    {
        var svg = Shown(Made.Result(("image/svg+xml", "<svg onload='x()'></svg>"), ("image/png", "AA=="), ("text/plain", "Seats \"69\""))).QuerySelector("img")!;
        Assert.StartsWith("data:image/svg+xml;base64,", svg.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Seats \"69\"", svg.GetAttribute("alt"));
        var png = Shown(Made.Result(("image/png", "AAAA\nAA=="), ("text/markdown", "*x*"))).QuerySelector("img")!;
        Assert.Equal("data:image/png;base64,AAAAAA==", png.GetAttribute("src"));
    }

    [Fact]
    public void Is_shown_as_markdown_before_plain_text() => Assert.Equal("hints", Shown(Made.Result(("text/markdown", "*hints*"))).QuerySelector("em")!.TextContent);

    [Fact]
    public void Is_shown_as_plain_text_when_that_is_all() => Assert.Equal("a <b> c", Shown(Made.Result(("text/plain", "a <b> c"))).QuerySelector("pre.text")!.TextContent);

    [Fact]
    public void Joins_what_was_written_line_by_line()
    {
        var shown = Shown(new StreamOutput(StreamName.Stdout, "one\n"), new StreamOutput(StreamName.Stdout, "two\n"), Made.Result(), new StreamOutput(StreamName.Stdout, "three\n"));
        Assert.Equal(["one\ntwo", "plain", "three"], shown.QuerySelectorAll("pre").Select(p => p.TextContent));
    }

    [Fact]
    public void Says_in_words_what_went_to_the_error_stream() =>
        Assert.Equal("! Written to the error stream", Shown(new StreamOutput(StreamName.Stderr, "careful\n")).QuerySelector(".notice .sign")!.TextContent);

    [Fact]
    public void Loses_the_colours_meant_for_a_terminal() =>
        Assert.Equal("red", Shown(new StreamOutput(StreamName.Stdout, "\u001B[31mred\u001B[0m\n")).QuerySelector("pre")!.TextContent);

    [Fact]
    public void Says_an_error_by_word_and_sign_and_keeps_the_caret_under_its_place()
    {
        var failure = Shown(Made.Error("CS0103", "No such name.", "CS0103, line 1: No such name.\n  1 | x + 1\n    | ^")).QuerySelector(".failure")!;
        Assert.Equal("✗ Error", failure.QuerySelector(".sign")!.TextContent);
        Assert.Equal("CS0103, line 1: No such name.", failure.QuerySelectorAll("p")[1].TextContent);
        Assert.Equal("  1 | x + 1\n    | ^", failure.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public void Keeps_its_ids_apart_when_it_is_shown_twice()
    {
        var chart = Made.Result(("text/html", "<svg aria-labelledby=\"a-title a-words\"><title id=\"a-title\">a-title</title><desc id=\"a-words\">x</desc><use href=\"#a-words\"/></svg>"));
        var shown = Shown(chart, chart, chart);
        Assert.Equal(["a-title", "a-words", "a-title-2", "a-words-2", "a-title-3", "a-words-3"], shown.QuerySelectorAll("[id]").Select(e => e.Id));
        Assert.Equal(["a-title a-words", "a-title-2 a-words-2", "a-title-3 a-words-3"], shown.QuerySelectorAll("svg").Select(e => e.GetAttribute("aria-labelledby")));
        Assert.Equal(["#a-words", "#a-words-2", "#a-words-3"], shown.QuerySelectorAll("use").Select(e => e.GetAttribute("href")));
        Assert.Equal("a-titlea-titlea-title", string.Concat(shown.QuerySelectorAll("title").Select(e => e.TextContent)));
    }

    private static IElement Shown(params Output[] outputs) => Made.MainOf(Made.Code("x", outputs)).QuerySelector(".shown")!;
}
