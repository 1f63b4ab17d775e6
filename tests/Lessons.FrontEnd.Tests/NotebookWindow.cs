using Microsoft.Playwright;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>A notebook in a browser's window, and what a person does there.</summary>
internal sealed class NotebookWindow : IAsyncDisposable
{
    private const int Patience = 120_000;
    private readonly List<string> requests = [];
    private readonly List<string> problems = [];

    private NotebookWindow(IPage page)
    {
        Page = page;
        page.Request += (_, request) => requests.Add(request.Url);
        page.WebSocket += (_, socket) => requests.Add(socket.Url);
        page.PageError += (_, error) => problems.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What scripts of the page threw.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Whatever was asked of any machine but this one.</summary>
    public IReadOnlyList<string> RequestsElsewhere =>
        [.. requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal) && new Uri(r).Host != "127.0.0.1")];

    public static async Task<NotebookWindow> OpenAsync(IPage page, string address)
    {
        var window = new NotebookWindow(page);
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()");
        return window;
    }

    /// <summary>Chooses Cell, Run All and waits until every cell has run.</summary>
    public async Task RunAllAsync()
    {
        await Page.ClickAsync("#celllink");
        await Page.ClickAsync("#run_all_cells a");
        await HasRunAsync();
    }

    /// <summary>Waits until every cell has run.</summary>
    public async Task HasRunAsync() => await Page.WaitForFunctionAsync(
        "() => !Jupyter.notebook.kernel_busy && Jupyter.notebook.get_cells().every(c => c.cell_type != 'code' || !c.get_text().trim() || Number.isInteger(c.input_prompt_number))");

    /// <summary>Waits until one cell has run.</summary>
    public async Task HasRunCellAsync(int cell) => await Page.WaitForFunctionAsync("i => Number.isInteger(Jupyter.notebook.get_cell(i).input_prompt_number)", cell);

    /// <summary>Puts the cursor at the end of a cell's text.</summary>
    public async Task GoIntoAsync(int cell)
    {
        await Page.Locator(".cell").Nth(cell).Locator(".CodeMirror").ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
    }

    /// <summary>Runs the cell that the cursor is in.</summary>
    public Task RunAsync() => Page.Keyboard.PressAsync("Control+Enter");

    /// <summary>The place of the first cell whose text begins with some words.</summary>
    public Task<int> FindAsync(string words) => Page.EvaluateAsync<int>("words => Jupyter.notebook.get_cells().findIndex(c => c.get_text().startsWith(words))", words);

    /// <summary>Puts other text into a cell as a person does, runs it, and waits for words below it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="text">All that is to stand in it.</param>
    /// <param name="words">The words that it must come to show.</param>
    public async Task TypeAsync(int cell, string text, string words)
    {
        await GoIntoAsync(cell);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
        await RunAsync();
        await ShowsAsync(cell, words);
    }

    /// <summary>What a cell shows.</summary>
    public ILocator Output(int cell) => Page.Locator(".cell").Nth(cell).Locator(".output");

    /// <summary>Waits until a cell shows words.</summary>
    public Task ShowsAsync(int cell, string words) => Assertions.Expect(Output(cell)).ToContainTextAsync(words, new() { Timeout = Patience });

    /// <summary>Takes a picture of the whole notebook, for people to look at.</summary>
    public async Task PictureAsync(string name)
    {
        var size = Page.ViewportSize!;
        var height = await Page.EvaluateAsync<int>("() => document.querySelector('#notebook-container').scrollHeight + 300");
        await Page.SetViewportSizeAsync(size.Width, Math.Clamp(height, size.Height, 16_000));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(JupyterNotebook.Pictures, name + ".png") });
        await Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Nothing was asked of another machine, and no script failed.</summary>
    public void KeptToItself()
    {
        Assert.NotEmpty(requests);
        Assert.Empty(RequestsElsewhere);
        Assert.Empty(problems);
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync(new() { RunBeforeUnload = false });
}
