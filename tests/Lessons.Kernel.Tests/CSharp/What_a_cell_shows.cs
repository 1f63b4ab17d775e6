using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Showing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class What_a_cell_shows
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public async Task Reads_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var session = new Session();
            Assert.Equal("out: 0.5 1234.5⏎\nresult: 0.5", await session.Run("Console.WriteLine($\"{0.5} {1234.5}\");\n0.5"));
            Assert.Equal("out: 0.5⏎\ndisplay: 1.5", await session.Run("await Task.Delay(1); await Task.Run(() => Console.WriteLine(0.5)); display(1.5);"));
            Assert.Equal("result: [ 0.5, 1.5 ]", await session.Run("new List<double> { 0.5, 1.5 }"));
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1.0", "1")]
    [InlineData("3.50m", "3.50")]
    [InlineData("true", "True")]
    [InlineData("'x'", "x")]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("long.MaxValue", "9223372036854775807")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("DayOfWeek.Monday", "Monday")]
    [InlineData("new DateTime(2005, 3, 24)", "2005-03-24")]
    [InlineData("new DateTime(2005, 3, 24, 14, 30, 0)", "2005-03-24 14:30:00")]
    [InlineData("new DateOnly(2005, 3, 24)", "2005-03-24")]
    [InlineData("TimeSpan.FromMinutes(90)", "01:30:00")]
    [InlineData("new System.Numerics.BigInteger(7)", "7")]
    public async Task For_a_simple_value_is_one_line_of_text(string code, string text)
    {
        await using var session = new Session();
        var result = Assert.IsType<ResultOutput>(Assert.Single(await session.Outputs(code)));
        Assert.Equal(["text/plain"], result.Data.Formats.Keys);
        Assert.Equal(text, result.Data.PlainText);
    }

    [Theory]
    [InlineData("new List<int> { 1, 2, 3 }", "[ 1, 2, 3 ]", "<")]
    [InlineData("new { Party = \"Ata\", Seats = 28 }", "Seats: 28", "<pre>Ata</pre>")]
    [InlineData("new[] { new { Party = \"Ata\", Seats = 28 } }", "Seats: 28", "<pre>Ata</pre>")]
    [InlineData("new Dictionary<string, int> { [\"Ata\"] = 28 }", "Ata", "<pre>28</pre>")]
    public async Task For_a_list_or_an_object_is_text_and_a_table(string code, string plain, string html)
    {
        await using var session = new Session();
        var result = Assert.IsType<ResultOutput>(Assert.Single(await session.Outputs(code)));
        Assert.Contains(plain, result.Data.PlainText, StringComparison.Ordinal);
        Assert.True(result.Data.TryGet("text/html", out var page));
        Assert.Contains(html, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_HTML_is_a_page_and_its_words()
    {
        await using var session = new Session();
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("display(HTML(\"<style>p{}</style><p>a &amp; b</p>\"));")));
        Assert.True(shown.Data.TryGet("text/html", out var page));
        Assert.Equal("<style>p{}</style><p>a &amp; b</p>", page);
        Assert.Equal("a & b", shown.Data.PlainText);
    }

    [Fact]
    public async Task As_a_format_asked_for_by_name_has_that_format()
    {
        await using var session = new Session();
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(await session.Outputs("\"# Title\".DisplayAs(\"text/markdown\");")));
        Assert.Equal(["text/markdown", "text/plain"], shown.Data.Formats.Keys);
    }

    [Fact]
    public async Task Works_from_inside_a_class_of_the_learner()
    {
        await using var session = new Session();
        await session.Run("class Shop { public void Show() { display(\"open\"); Console.Write(\"!\"); } }");
        Assert.Equal("display: open\nout: !", await session.Run("new Shop().Show();"));
    }

    [Fact]
    public async Task Follows_the_rules_for_results_and_for_both_ways_to_display()
    {
        var rules = new DisplayRules().Add<Version>(v => new Dictionary<string, string> { ["text/plain"] = $"version {v}", ["text/html"] = $"<b>{v}</b>" });
        await using var session = new Session(new CSharpOptions { Rules = rules });
        var seen = await session.Outputs("var v = new Version(1, 2);\ndisplay(v);\nv.Display();\nv");
        Assert.Equal(3, seen.Count);
        Assert.All(seen, o =>
        {
            var data = o is DisplayOutput d ? d.Data : Assert.IsType<ResultOutput>(o).Data;
            Assert.Equal("version 1.2", data.PlainText);
            Assert.True(data.TryGet("text/html", out var page));
            Assert.Equal("<b>1.2</b>", page);
        });
    }

    [Fact]
    public async Task Follows_the_rules_of_its_own_session_only()
    {
        await using var ruled = new Session(new CSharpOptions { Rules = new DisplayRules().Add<Version>(_ => new Dictionary<string, string> { ["text/plain"] = "ruled" }) });
        await using var plain = new Session();
        Assert.Equal("result: ruled", await ruled.Run("new Version(1, 2)"));
        Assert.Equal("result: 1.2", await plain.Run("new Version(1, 2)"));
    }

    [Fact]
    public async Task Says_so_when_a_value_cannot_be_shown()
    {
        var rules = new DisplayRules().Add<Version>(_ => throw new InvalidOperationException("No paper."));
        await using var session = new Session(new CSharpOptions { Rules = rules });
        Assert.Equal(
            "display: This value of type Version could not be shown: No paper. (InvalidOperationException)\nout: on⏎",
            await session.Run("display(new Version(1, 2)); Console.WriteLine(\"on\");"));
    }

    [Fact]
    public async Task Shows_null_when_asked_to()
    {
        await using var session = new Session();
        Assert.Equal("display: null", await session.Run("display(null);"));
    }

    [Fact]
    public async Task Can_come_from_a_library_that_the_session_was_given()
    {
        await using var session = new Session(new CSharpOptions { References = [typeof(Testing.Recorder).Assembly], Usings = ["Lessons.Testing"] });
        Assert.Equal("result: ", await session.Run("new Recorder().Transcript"));
    }
}
