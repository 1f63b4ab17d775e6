using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Lessons.FrontEnd.Tests;

/// <summary>Jupyter Notebook in Chromium, as a learner sees it.</summary>
public sealed class A_lesson_in_the_browser(JupyterNotebook notebook) : IClassFixture<JupyterNotebook>
{
    private const int Phone = 390;

    [Theory]
    [InlineData(1200)]
    [InlineData(Phone)]
    public async Task Shows_its_tables_charts_and_errors_without_a_network(int width)
    {
        var lesson = NotebookFile.Read(Repository.PathOf("notebooks", "01-meet-the-text.ipynb"));
        var with = lesson with { Cells = [.. lesson.Cells, Code("does-not-compile", "var share = 69 / 75.0;\nshar * 100"), Code("fails", "var names = new[] { \"Akayev\" };\nfor (var i = 0; i <= 1; i++)\n{\n    Console.WriteLine(names[i]);\n}")] };
        await using var window = await notebook.OpenAsync($"lesson-{width}", with);
        await window.RunAllAsync();
        await window.Page.EvaluateAsync("() => Jupyter.notebook.execute_cells([Jupyter.notebook.ncells() - 1])");
        await window.HasRunAsync();
        await window.Page.SetViewportSizeAsync(width, 900);
        await window.PictureAsync($"lesson-{width}");

        // Those of the run, and no more: a failing cell stops what was to run after it, so the last was run by itself.
        var errors = window.Page.Locator(".output_error");
        await Expect(errors).ToHaveCountAsync(2);
        await Expect(errors.First).ToContainTextAsync("share");
        await Expect(errors.Last).ToContainTextAsync("names[i]");

        var outputs = lesson.Cells.Select((c, i) => (c.Kind, Index: i)).Where(c => c.Kind is CellKind.Code).Select(c => window.Output(c.Index)).ToList();
        Assert.All(await Task.WhenAll(outputs.Select(o => o.InnerTextAsync())), text => Assert.NotEqual("", text.Trim()));
        var charts = window.Page.Locator(".output_html svg");
        Assert.True(await charts.CountAsync() >= 2);
        foreach (var chart in await charts.AllAsync())
        {
            var box = (await chart.BoundingBoxAsync())!;
            Assert.InRange(box.Width, 200, width);
            Assert.True(box.Height > 50);
        }

        // The sheet of styles here takes the sign away that says "unfold me".
        Assert.Equal("list-item", await window.Page.Locator(".output_html summary").First.EvaluateAsync<string>("s => getComputedStyle(s).display"));

        // What is wide scrolls in its own box: the page itself never slides sideways.
        Assert.True(await window.Page.Locator(".output_html table").CountAsync() >= 4);
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        window.KeptToItself();
    }

    [Fact]
    public async Task Draws_its_charts_where_plotly_is_there()
    {
        // VS Code's renderer gives the figure to plotly, and so does this page; the script comes out of the library.
        await using var page = new NotebookPlot(await notebook.EmptyAsync());
        Assert.All(await page.DrawAsync(Figures()), drawn => Assert.True(drawn));
    }

    [Fact]
    public async Task Is_interrupted_with_the_button()
    {
        await using var window = await notebook.OpenAsync("interrupt", Notebook(Code("keep", "var kept = 42;"), Code("loop", "Console.WriteLine(\"on it\");\nwhile (true) { }"), Code("after", "kept")));
        await window.GoIntoAsync(0);
        await window.RunAsync();
        await window.GoIntoAsync(1);
        await window.RunAsync();
        await window.ShowsAsync(1, "on it");
        await window.Page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
        await window.ShowsAsync(1, "The cell was interrupted");
        await window.GoIntoAsync(2);
        await window.RunAsync();
        await window.ShowsAsync(2, "42");
        await window.PictureAsync("interrupt");
        window.KeptToItself();
    }

    [Fact]
    public async Task Completes_with_Tab_and_explains_with_Shift_Tab()
    {
        await using var window = await notebook.OpenAsync("editing", Notebook(Code("source", "var source = Source.Load(\"tulip-revolution\");"), Code("one", "Console.WriteL"), Code("many", "source."), Code("explain", "source.Quote")));
        await window.GoIntoAsync(0);
        await window.RunAsync();
        await window.HasRunCellAsync(0);

        await window.GoIntoAsync(1);
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.WaitForFunctionAsync("() => Jupyter.notebook.get_cell(1).get_text() == 'Console.WriteLine'");

        await window.GoIntoAsync(2);
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Page.Locator("#complete select option", new() { HasTextString = "Paragraph" }).First).ToBeAttachedAsync();
        await window.PictureAsync("completion");
        await window.Page.Keyboard.PressAsync("Escape");

        await window.GoIntoAsync(3);
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(window.Page.Locator("#tooltip")).ToContainTextAsync("Quote Source.Quote(string words");
        await Expect(window.Page.Locator("#tooltip")).ToHaveCSSAsync("opacity", "1");
        await window.PictureAsync("inspection");
        window.KeptToItself();
    }

    [Fact]
    public async Task Asks_for_a_line_and_takes_the_answer()
    {
        await using var window = await notebook.OpenAsync("asks", Notebook(Code("ask", "Console.Write(\"Your name? \");\nvar name = Console.ReadLine();\n$\"Hello, {name}\"")));
        await window.GoIntoAsync(0);
        await window.RunAsync();
        await window.Page.FillAsync(".raw_input", "Aida");
        await window.PictureAsync("asks");
        var (question, field) = ((await window.Page.Locator(".output_stdout").BoundingBoxAsync())!, (await window.Page.Locator(".raw_input").BoundingBoxAsync())!);
        Assert.True(question.Y < field.Y, "The question must stand above the field.");
        await window.Page.PressAsync(".raw_input", "Enter");
        await window.ShowsAsync(0, "Hello, Aida");
        window.KeptToItself();
    }

    [Fact]
    public async Task Changes_and_clears_what_it_shows_and_pages_what_is_asked()
    {
        await using var window = await notebook.OpenAsync("live", Notebook(Code("name", "var bar = display(\"10 %\");"), Code("update", "bar.Update(\"20 %\");"), Code("clear", "display(\"old\"); ClearOutput(wait: true); display(\"new\");"), Code("help", "?bar.Update")));
        await window.RunAllAsync();
        await window.ShowsAsync(0, "20 %");
        await window.ShowsAsync(2, "new");
        await Expect(window.Output(2)).Not.ToContainTextAsync("old");
        await Expect(window.Page.Locator("#pager")).ToContainTextAsync("void DisplayHandle.Update(object? updatedValue)");
        await window.PictureAsync("live");
        window.KeptToItself();
    }

    [Fact]
    public async Task Speaks_its_other_languages()
    {
        await using var window = await notebook.OpenAsync("languages", Notebook(
            Code("frame", "var seats = Data.Load(\"seats\").Where(\"reference\", \"article\");"),
            Code("sql", "#!sql --name totals\nSELECT \"group\", seats FROM seats ORDER BY seats DESC"),
            Code("wrong", "display(totals.Rows.Count);\n#!sql\nSELECT seat FROM seats"),
            Code("mermaid", "#!mermaid\ngraph LR\n  Bishkek --> Osh"),
            Code("javascript", "#!javascript\n#!share --from csharp seats\nreturn 'rows: ' + seats.length;"),
            Code("html", "#!html\n<p id=\"said\">Said in <b>HTML</b>.</p>\n#!markdown\nAnd *here*\n#!csharp\n1 + 2")));
        foreach (var cell in Enumerable.Range(0, 6))
        {
            await window.GoIntoAsync(cell);
            await window.RunAsync();
            await window.HasRunCellAsync(cell);
        }

        await window.ShowsAsync(1, "69");
        await window.ShowsAsync(2, "seats");
        await Expect(window.Output(3).Locator("svg").First).ToContainTextAsync("Bishkek");
        await window.ShowsAsync(4, "rows: 2");
        await Expect(window.Output(5).Locator("#said b")).ToHaveTextAsync("HTML");
        await Expect(window.Output(5).Locator("em")).ToHaveTextAsync("here");
        await window.ShowsAsync(5, "3");
        await window.PictureAsync("languages");
        window.KeptToItself();
    }

    private static IEnumerable<string> Figures()
    {
        var seats = Data.Load(Repository.PathOf("seeds", "seats.csv"));
        yield return Charts.HalfCircle(seats.Where("reference", "article"), "group", "seats", title: "Seats", source: "the text").Plotly;
        yield return Charts.Bars(seats.Where("reference", "article"), "group", "seats", title: "Seats", source: "the text").Plotly;
    }

    private static Cell Code(string id, string source) => new(id, CellKind.Code, source, []);

    private static Notebook Notebook(params Cell[] cells) =>
        new(new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "lessons-csharp", ["display_name"] = "Lessons (C#)", ["language"] = "C#" } }, cells);

    // A page with plotly.js and nothing else.
    private sealed class NotebookPlot(IPage page) : IAsyncDisposable
    {
        public async Task<IReadOnlyList<bool>> DrawAsync(IEnumerable<string> figures)
        {
            var drawn = new List<bool>();
            await page.SetContentAsync("<div id='chart'></div>");
            await page.AddScriptTagAsync(new() { Content = PlotlyScript.Text });
            foreach (var figure in figures)
            {
                await page.EvaluateAsync("figure => { const f = JSON.parse(figure); return Plotly.newPlot('chart', f.data, f.layout); }", figure);
                drawn.Add(await page.Locator("#chart .main-svg .trace, #chart .main-svg .point").CountAsync() > 0);
            }

            await page.ScreenshotAsync(new() { Path = Path.Combine(JupyterNotebook.Pictures, "plotly.png") });
            return drawn;
        }

        public async ValueTask DisposeAsync() => await page.CloseAsync();
    }
}
