using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Lessons.FrontEnd.Tests;

/// <summary>A learner's copy, made by <c>lessons release</c>, answered in Jupyter Notebook in Chromium.</summary>
public sealed class A_released_lesson_in_the_browser(JupyterNotebook notebook) : IClassFixture<JupyterNotebook>
{
    private const int Phone = 390;

    // As a front end's dark theme does it: its own colours behind and in front.
    private const string Dark = "body, #site, #notebook, #notebook-container, div.cell, div.output_area { background-color: #1f1f1f; } div.output_area, div.output_area pre, div.text_cell_render, .rendered_html { color: #cccccc; } .rendered_html tr { background: none !important; } .rendered_html :is(td, th) { color: #cccccc; }";

    [Fact]
    public async Task Answers_each_try_with_its_own_words_and_can_be_read_by_everybody()
    {
        var released = await InstalledKernel.LessonsAsync("release", "04-seats", "--to", Path.Combine(notebook.Pack, "released"));
        Assert.True(released.Code == 0, released.Said);
        await using var window = await notebook.OpenAsync("released/04-seats.ipynb");
        await window.RunAllAsync();
        await window.ShowsAsync(await window.FindAsync("#!lesson"), "0 of 6 done");

        var exercise = await window.FindAsync("#!exercise ally-share");
        await window.ShowsAsync(exercise, "Not answered yet · ally-share · 0 of 1 point");
        await window.ShowsAsync(exercise, "There is still a blank to fill (____), in line 5.");
        const string Directive = "#!exercise ally-share --points 1\n";
        await window.TypeAsync(exercise, Directive + "double allyShare = (75 - 6;", "A parenthesis is opened and not closed");
        await window.TypeAsync(exercise, Directive + "double allyShare = 75 - 6;", "A share lies between 0 and 1");
        await Expect(window.Output(exercise)).ToContainTextAsync("Not there yet · ally-share · 0 of 1 point");
        var hint = await AddAsync(window);
        await window.TypeAsync(hint, "#!hint ally-share", "Hint 1 of 2: How many seats are left");
        await window.TypeAsync(hint, "#!hint ally-share", "Hint 2 of 2: Divide that number");
        await window.TypeAsync(exercise, Directive + "double allyShare = (75 - 6) / 75.0;", "Right · ally-share · 1 of 1 point");
        await Expect(window.Output(exercise).Locator("section[lang=en] > h3")).ToHaveTextAsync("✓ Right · ally-share · 1 of 1 point");
        await Expect(window.Output(exercise).Locator("h3 > [aria-hidden]")).ToHaveTextAsync("✓ ");
        await window.TypeAsync(hint, "#!solution ally-share", "double allyShare = (75 - 6) / 75.0;");

        var part = await window.FindAsync("#!exercise limits");
        await window.TypeAsync(part, "#!exercise limits --points 2\nint atLeast = 65;\nint atMost = 75;", "That is too many. The opposition has won six seats");

        var quiz = await window.FindAsync("#!quiz seats-show");
        var asked = await window.Page.EvaluateAsync<string>("i => Jupyter.notebook.get_cell(i).get_text()", quiz);
        await window.ShowsAsync(quiz, "Not answered yet");
        await window.TypeAsync(quiz, Marked(asked, "Whether the vote was fair"), "people who watched the vote");
        await window.TypeAsync(quiz, Marked(asked, "Whether a group has more", "How the seats are shared"), "Right · seats-show · 2 of 2 points");

        var answer = await window.FindAsync("#!answer your-reading");
        const string Own = "This shows that one side had nearly every place in the hall when the second round was over, and it leaves open whether each of them stayed loyal later. The Washington Post counted only six for the opposition and had four still open, so both counts agree at the top.";
        await window.TypeAsync(answer, Answer("I read “all but six of the parliaments seventy four seats” (¶5). " + Own), "is nearly what ¶5 says");
        await window.TypeAsync(answer, Answer("I read “every seat in the whole hall” (¶5). " + Own), "does not stand in the text");
        await window.TypeAsync(answer, Answer("I read “all but six of the parliament’s seventy five seats” (¶5). " + Own), "stands in ¶5, as you say");
        await Expect(window.Output(answer)).ToContainTextAsync("Ready for your teacher");

        // The laptop is closed, and opened again.
        await window.Page.EvaluateAsync("() => new Promise((done, failed) => Jupyter.notebook.kernel.restart(done, failed))");
        await window.Page.WaitForFunctionAsync("() => Jupyter.notebook.kernel.is_connected()");
        var lesson = await window.FindAsync("#!lesson");
        await window.GoIntoAsync(lesson);
        await window.RunAsync();
        await window.ShowsAsync(lesson, "3 of 6 done");
        await Expect(window.Output(lesson)).ToContainTextAsync("ally-share: right, 1 of 1 point, 3 tries, 2 hints");
        await window.TypeAsync(await AddAsync(window), "#!reset ally-share", "This is ally-share as it was handed out.");
        await window.Page.WaitForFunctionAsync("() => Jupyter.notebook.get_cell(Jupyter.notebook.ncells() - 1).get_text().endsWith('double allyShare = ____;')");

        await window.TypeAsync(await AddAsync(window), "#!hint two-third", "Did you mean `two-thirds`?");
        await LookAsync(window);
        window.KeptToItself();
    }

    // Wide, on a phone, large, dark and on paper; and each of them to a screen reader.
    private static async Task LookAsync(NotebookWindow window)
    {
        await ReadsAsync(window.Page, ".output");
        foreach (var (name, width, height) in ((string, int, int)[])[("wide", 1200, 900), ("phone", Phone, 844), ("zoomed", 600, 450)])
        {
            await window.Page.SetViewportSizeAsync(width, height);
            await window.PictureAsync($"released-{name}");
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name}: the page slides sideways.");
            await window.Page.EvaluateAsync("css => { const s = document.createElement('style'); s.id = 'dark'; s.textContent = css; document.head.append(s); }", Dark);
            await window.PictureAsync($"released-{name}-dark");
            await ReadsAsync(window.Page, ".output");
            await window.Page.EvaluateAsync("() => document.getElementById('dark').remove()");
        }

        await window.Page.SetViewportSizeAsync(1200, 900);
        await window.Page.PdfAsync(new() { Path = Path.Combine(JupyterNotebook.Pictures, "released.pdf"), Format = "A4", PrintBackground = false });
    }

    // The prompts are Jupyter's. Where axe cannot tell what is behind a text, as in a drawing, its colours are measured here.
    private static async Task ReadsAsync(IPage page, string where)
    {
        var result = await page.RunAxe(new AxeRunContext { Include = [new(where)], Exclude = [new(".prompt"), new(".out_prompt_overlay")] });
        Assert.True(result.Passes.Length > 10, "axe has looked at next to nothing.");
        var found = string.Join('\n', result.Violations.Concat(result.Incomplete.Where(i => i.Id != "color-contrast")).Select(Told));
        Assert.True(found.Length == 0, found);
        Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(Faint, where)));
    }

    // Every text of an output against the nearest colour behind it: 4.5 to 1, or 3 to 1 where letters are large (WCAG 2.2, 1.4.3).
    private const string Faint = """
        where => {
          const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = colour => { const [r, g, b] = parts(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if ((parts(c)[3] ?? 1) > 0) return c; } return 'rgb(255, 255, 255)'; };
          const texts = [...document.querySelectorAll(`${where} *`)].filter(e => !e.closest('.prompt, title, desc, style, script') && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) && e.getClientRects().length);
          const told = texts.map(e => {
            const style = getComputedStyle(e), front = e instanceof SVGElement ? style.fill : style.color;
            const [one, other] = [light(front), light(behind(e))].sort((a, b) => b - a), size = parseFloat(style.fontSize);
            const asked = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5, ratio = (one + 0.05) / (other + 0.05);
            return ratio < asked ? `${ratio.toFixed(2)} to 1, ${front} on ${behind(e)}: ${e.outerHTML.slice(0, 200)}` : null;
          });
          return texts.length ? told.filter(t => t) : ['There is no text.'];
        }
        """;

    private static string Told(AxeResultItem found) =>
        $"{found.Id}: {found.Help}\n{string.Join('\n', found.Nodes.Select(n => "  " + n.Html + " " + string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))))}";

    private static async Task<int> AddAsync(NotebookWindow window) => await window.Page.EvaluateAsync<int>("() => { Jupyter.notebook.insert_cell_at_bottom('code'); return Jupyter.notebook.ncells() - 1; }");

    private static string Marked(string quiz, params string[] options) => options.Aggregate(quiz, (text, o) => text.Replace($"- [ ] {o}", $"- [x] {o}", StringComparison.Ordinal));

    private static string Answer(string words) => "#!answer your-reading --points 4 --words 50 --quotes 1\nWhat does the sentence show?\n--- answer\n" + words;
}
