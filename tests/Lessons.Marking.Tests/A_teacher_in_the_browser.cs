using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lessons.Marking.Tests;

/// <summary>Marking as a teacher does it, in Chromium.</summary>
public sealed class A_teacher_in_the_browser(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly MadeClass made = MadeClass.OfEight();
    private MarkingServer server = null!;

    public async ValueTask InitializeAsync() => server = await MarkingServer.StartAsync(made.Options());

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        made.Dispose();
    }

    [Fact]
    public async Task Marks_five_learners_with_the_keyboard_alone_and_uses_a_comment_again()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await Expect(window.Page.Locator("h1")).ToContainTextAsync("revolution");
        await window.Page.Locator(".questions a").First.FocusAsync();
        await window.PressAndLeaveAsync("Enter");
        await Expect(window.Page.Locator("#progress")).ToHaveTextAsync("0 of 7 marked");
        var marked = new List<string>();

        // The first: lines of the rubric, and a comment that is kept.
        marked.Add(await StudentAsync(window));
        await window.PressAsync("a");
        await window.PressAsync("d");
        await Expect(window.Page.Locator("#points")).ToHaveValueAsync("4");
        await window.PressAsync("d");
        await Expect(window.Page.Locator("#points")).ToHaveValueAsync("2");
        await window.PressAsync("s");
        await window.PressAsync("c");
        await window.Page.Keyboard.TypeAsync("Say where each quotation stands.");
        await window.PressAsync("Escape");
        await window.PressAsync("k");
        await Expect(window.Page.Locator("#kept .use")).ToHaveTextAsync("Say where each quotation stands.");
        await window.PressAndLeaveAsync("n");

        // The second: points by digits, the comment once more with one key.
        await Expect(window.Page.Locator("#progress")).ToHaveTextAsync("1 of 7 marked");
        marked.Add(await StudentAsync(window));
        await window.Page.Keyboard.TypeAsync("10");
        await window.PressAsync("Shift+Digit1");
        await Expect(window.Page.Locator("#comment")).ToHaveValueAsync("Say where each quotation stands.");
        await window.PressAndLeaveAsync("n");

        // The third: a comma, and on from the field itself.
        marked.Add(await StudentAsync(window));
        await window.Page.Keyboard.TypeAsync("7,5");
        await window.PressAndLeaveAsync("Enter");

        // The fourth: from the comment.
        marked.Add(await StudentAsync(window));
        await window.Page.Keyboard.TypeAsync("3");
        await window.PressAsync("c");
        await window.Page.Keyboard.TypeAsync("Too short, n and p are letters here.");
        await window.PressAndLeaveAsync("Control+Enter");

        // The fifth: nothing.
        marked.Add(await StudentAsync(window));
        await window.Page.Keyboard.TypeAsync("0");
        await window.PressAndLeaveAsync("n");
        await Expect(window.Page.Locator("#progress")).ToHaveTextAsync("5 of 7 marked");

        Assert.Equal(5, marked.Distinct().Count());
        Assert.Equal([5, 10, 7.5, 3, 0], marked.Select(s => made.MarkOf(s)!.Points));
        Assert.Equal(["Say where each quotation stands.", "Say where each quotation stands.", "", "Too short, n and p are letters here.", ""], marked.Select(s => made.MarkOf(s)!.Comment));
        Assert.Equal(["Say where each quotation stands."], made.Book.KeptComments(MadeClass.Lesson, MadeClass.Question));
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task Sees_what_was_typed_after_a_reload_without_having_saved_it()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        var student = await StudentAsync(window);
        await window.Page.Locator("#comment").FillAsync("Half a sentence");
        await window.Page.Keyboard.TypeAsync(", and more");
        await Expect(window.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Saved \d\d:\d\d$"));
        await window.Page.Locator("#points").FillAsync("6,5");
        await Expect(window.Page.Locator("#progress")).ToHaveTextAsync("1 of 7 marked");
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("#points")).ToHaveValueAsync("6.5");
        await Expect(window.Page.Locator("#comment")).ToHaveValueAsync("Half a sentence, and more");
        Assert.Equal((6.5, "Half a sentence, and more"), (made.MarkOf(student)!.Points, made.MarkOf(student)!.Comment));
    }

    [Fact]
    public async Task Loses_nothing_while_the_connection_is_gone()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        var student = await StudentAsync(window);
        await window.Page.RouteAsync("**/save", route => route.AbortAsync());
        await window.Page.Locator("#points").FillAsync("4");
        await Expect(window.Status).ToContainTextAsync("Not saved: lessons mark does not answer. What you wrote is kept");
        await window.Page.Locator("#comment").FillAsync("Written without a connection.");
        await window.Page.EvaluateAsync("() => document.body.dataset.same = 'yes'");
        await window.Page.Locator("body").PressAsync("Escape");
        await window.Page.Locator("#next").ClickAsync();
        Assert.Equal("yes", await window.Page.EvaluateAsync<string>("() => document.body.dataset.same"));

        // Even a window that is loaded again meanwhile has it.
        window.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("#comment")).ToHaveValueAsync("Written without a connection.");
        Assert.Null(made.MarkOf(student));
        await window.Page.UnrouteAsync("**/save");
        await Expect(window.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Saved \d\d:\d\d$"), new() { Timeout = 20_000 });
        Assert.Equal((4, "Written without a connection."), (made.MarkOf(student)!.Points, made.MarkOf(student)!.Comment));
    }

    [Fact]
    public async Task Goes_on_when_the_reply_alone_was_lost()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        var student = await StudentAsync(window);
        var isLost = true;
        await window.Page.RouteAsync("**/save", async route =>
        {
            if (isLost)
            {
                isLost = false;
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await window.Page.Locator("#points").FillAsync("4");
        await Expect(window.Status).ToContainTextAsync("does not answer");
        await window.Page.Locator("#comment").FillAsync("And more.");
        await Expect(window.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Saved \d\d:\d\d$"), new() { Timeout = 20_000 });
        Assert.Equal((4, "And more."), (made.MarkOf(student)!.Points, made.MarkOf(student)!.Comment));
        await Expect(window.Page.Locator("#conflict")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_asked_which_mark_is_to_stand_when_two_windows_have_one(bool mine)
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        var student = await StudentAsync(window);
        var other = await window.AnotherAsync(window.Page.Url);
        await window.Page.Locator("#comment").FillAsync("The first.");
        await window.Page.Locator("#points").FillAsync("8");
        await Expect(window.Page.Locator("#progress")).ToHaveTextAsync("1 of 7 marked");
        await other.Locator("#points").FillAsync("2");
        await Expect(other.Locator("#conflict")).ToContainTextAsync("Another window has marked this answer meanwhile: 8 points, “The first.”");
        Assert.Equal(8, made.MarkOf(student)!.Points);
        await other.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, "conflict.png"), FullPage = true });
        await other.Locator(mine ? "#conflict-mine" : "#conflict-theirs").ClickAsync();
        await Expect(other.Locator("#status")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Saved"));
        await Expect(other.Locator("#points")).ToHaveValueAsync(mine ? "2" : "8");
        await Expect(other.Locator("#conflict")).ToBeHiddenAsync();
        Assert.Equal(mine ? (2, "") : (8, "The first."), (made.MarkOf(student)!.Points, made.MarkOf(student)!.Comment));
    }

    [Fact]
    public async Task Is_kept_at_an_answer_with_points_that_there_are_not()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        var student = await StudentAsync(window);
        await window.Page.Keyboard.TypeAsync("11");
        await window.PressAsync("n");
        await Expect(window.Page.Locator("#points-problem")).ToHaveTextAsync("11 is more than there is. Write a number from 0 to 10, such as 10 or 5.");
        await Expect(window.Page.Locator("#points")).ToBeFocusedAsync();
        await Expect(window.Page.Locator("#points")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(await window.AxeAsync());
        Assert.Null(made.MarkOf(student));
        await window.Page.Locator("#points").FillAsync("1");
        await Expect(window.Page.Locator("#points-problem")).ToHaveTextAsync("");
        await window.PressAndLeaveAsync("n");
        Assert.Equal(1, made.MarkOf(student)!.Points);
    }

    [Fact]
    public async Task May_switch_single_keys_off_and_use_another_alphabet()
    {
        await using var window = await Window.OpenAsync(chromium, server);
        await window.GoAsync("/named/was-it");
        await window.Page.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ф', code: 'KeyA', bubbles: true }))");
        await Expect(window.Page.Locator("#points")).ToHaveValueAsync("2");
        await window.PressAsync("?");
        await Expect(window.Page.Locator("#help")).ToBeVisibleAsync();
        await window.Page.Locator("#keys-on").UncheckAsync();
        await window.PressAsync("Escape");
        await window.PressAsync("a");
        await window.PressAsync("7");
        await Expect(window.Page.Locator("#points")).ToHaveValueAsync("2");
        await window.Page.ReloadAsync();
        await window.PressAsync("?");
        await Expect(window.Page.Locator("#help")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Can_read_every_page_whoever_it_is(int width, ColorScheme scheme)
    {
        made.Book.Keep(MadeClass.Lesson, MadeClass.Question, "Where does this stand? Name the ¶.");
        made.Book.Keep(MadeClass.Lesson, MadeClass.Question, "You say what others may answer, and answer it. That is the hardest part.");
        made.HandIn("s16", "Short.", ("word-count", "// How many words has the model paragraph?\nint words = CountOf(model);\nint CountOf(string text) => text.Split().Length;"));
        made.CollectAndGrade();
        await using var window = await Window.OpenAsync(chromium, server, width, scheme);
        var name = $"{width}-{scheme.ToString().ToLowerInvariant()}";
        await LooksFineAsync("overview");
        await window.GoAsync("/named/was-it?show=all");
        await window.Page.Locator(".everybody summary").ClickAsync();
        await window.Page.Locator(".everybody a", new() { HasText = "Ann Bee" }).ClickAsync();
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Ann Bee (s11)");
        await window.Page.Locator("input.line").First.CheckAsync();
        await Expect(window.Status).ToContainTextAsync("Saved");
        await LooksFineAsync("named");
        await window.PressAsync("?");
        await LooksFineAsync("help");
        await window.PressAsync("Escape");
        await window.GoAsync("/anonymous/was-it");
        await LooksFineAsync("anonymous");
        await window.GoAsync("/named/word-count");
        await LooksFineAsync("exercise");
        Assert.Empty(window.Problems);

        async Task LooksFineAsync(string what)
        {
            await window.PictureAsync($"{what}-{name}");
            Assert.Empty(await window.AxeAsync());
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{what} slides sideways");
        }
    }

    [Fact]
    public async Task May_enlarge_the_page_to_twice_its_size_without_its_sliding_sideways()
    {
        // Twice the size is half as many pixels of the page across, and letters twice as large in what is left.
        await using var window = await Window.OpenAsync(chromium, server, 640);
        foreach (var path in (string[])["/named", "/named/was-it", "/anonymous/was-it?show=all", "/named/two-quotes?show=all"])
        {
            await window.GoAsync(path);
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), path);
            await window.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), path + " with large letters");
        }
    }

    private static async Task<string> StudentAsync(Window window)
    {
        var title = await window.Page.Locator("h1").InnerTextAsync();
        return MadeClass.Students.Single(s => title.Contains(s.Name, StringComparison.Ordinal)).Id;
    }
}
