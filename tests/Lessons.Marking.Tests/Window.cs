using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Lessons.Marking.Tests;

/// <summary>The Chromium of this machine. Without one the tests that look at pages are not run and say why; where CI is true, that is a failure.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>Where pictures of pages go. They are for people to look at, and not committed.</summary>
    internal static string Pictures { get; } = Directory.CreateDirectory(Repository.PathOf("artifacts", "marking")).FullName;

    public async ValueTask InitializeAsync()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => (string[])["chromium", "chromium-browser", "google-chrome"], Path.Combine).FirstOrDefault(File.Exists);
        if (found is null)
        {
            const string Missing = "Not run: there is no Chromium on the PATH. On Debian: apt-get install chromium";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", Missing);
            Assert.Fail($"{Missing} (CI is true, so it must be there.)");
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = found, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
        }
    }
}

/// <summary>A window of the browser, and what a teacher does in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> problems = [];

    private Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        Hear(page);
    }

    public IPage Page { get; }

    /// <summary>What scripts of the page threw, and what the browser complained of.</summary>
    public IReadOnlyList<string> Problems => problems;

    public ILocator Status => Page.Locator("#status");

    public static async Task<Window> OpenAsync(Chromium chromium, MarkingServer server, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var window = new Window(context, await context.NewPageAsync());
        await window.Page.GotoAsync(server.Opening.AbsoluteUri);
        return window;
    }

    /// <summary>A second window of the same browser.</summary>
    public async Task<IPage> AnotherAsync(string address)
    {
        var page = await context.NewPageAsync();
        Hear(page);
        await page.GotoAsync(address);
        return page;
    }

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(new Uri(new Uri(Page.Url), path).AbsoluteUri);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Goes on with a key that leads to another page, and waits for that page.</summary>
    public async Task PressAndLeaveAsync(string key)
    {
        var before = Page.Url;
        await Page.Keyboard.PressAsync(key);
        await Page.WaitForURLAsync(url => url != before);
    }

    /// <summary>axe-core finds nothing that keeps somebody out.</summary>
    public async Task<IEnumerable<string>> AxeAsync() =>
        (await Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}"));

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Hear(IPage page)
    {
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Add(said.Text);
            }
        };
    }
}
