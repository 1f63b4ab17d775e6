using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lessons.Marking;

/// <summary>Serves the page on which a lesson is marked, to one browser on this machine.</summary>
internal sealed class MarkingServer : IAsyncDisposable
{
    private const int LongestComment = 20_000;
    private const int LargestRequest = 1024 * 1024;
    private readonly WebApplication app;
    private readonly Gate gate = new();
    private readonly MarkingDesk desk;
    private readonly AnswerView answers;
    private readonly TimeProvider clock;

    private MarkingServer(WebApplication app, MarkingDesk desk, TimeProvider clock) => (this.app, this.desk, answers, this.clock) = (app, desk, new(desk.Source), clock);

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>The address that opens the page, once.</summary>
    public Uri Opening => new(Address, gate.Opening);

    /// <summary>Starts it on a free port of 127.0.0.1.</summary>
    /// <param name="options">What is marked.</param>
    /// <param name="clock">Tells the time; null for the system's.</param>
    /// <exception cref="CourseException">The lesson was not assigned, or the gradebook cannot be opened.</exception>
    /// <exception cref="NotebookException">The assigned notebook is damaged.</exception>
    public static async Task<MarkingServer> StartAsync(MarkingOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var desk = new MarkingDesk(options, clock ?? TimeProvider.System);

        // Empty: no setting of the environment or of a file that lies about may make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.AddRoutingCore();
        var server = new MarkingServer(builder.Build(), desk, clock ?? TimeProvider.System);
        server.Map();
        await server.app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whoever still has the page open is not waited for.
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.Use(next => context => gate.CheckAsync(context, next));
        app.Use(next => context => TellProblemsAsync(context, next));
        app.UseRouting();
        app.MapGet("/", context => Go(context, new Place(desk.Options.IsAnonymous, "", false).Overview));
        app.MapGet("/style.css", context => FileAsync(context, "Style.css", "text/css"));
        app.MapGet("/script.js", context => FileAsync(context, "Script.js", "text/javascript"));
        foreach (var isAnonymous in (bool[])[false, true])
        {
            var pages = app.MapGroup(new Place(isAnonymous, "", false).Overview);
            pages.MapGet("", context => PageAsync(context, OverviewPage.Write(desk.Now(), isAnonymous, gate.Token)));
            pages.MapGet("{item}", context => QuestionAsync(context, isAnonymous));
            pages.MapGet("{item}/{key}", context => MarkingAsync(context, isAnonymous));
        }

        app.MapPost("/save", SaveAsync);
        app.MapPost("/keep", context => KeepAsync(context, desk.Book.Keep));
        app.MapPost("/forget", context => KeepAsync(context, desk.Book.Forget));
        app.MapFallback(context => MissingAsync(context, "There is no such page."));
    }

    private Task QuestionAsync(HttpContext context, bool isAnonymous)
    {
        if (Item(context) is not { } item)
        {
            return MissingAsync(context, "There is no such question.");
        }

        var (now, place) = (desk.Now(), PlaceOf(context, isAnonymous, item));
        var order = now.InOrder(place.IsAnonymous);
        return (order.FirstOrDefault(s => s.Of(item) is Standing.Waiting) ?? (order.Count > 0 ? order[0] : null)) is { } first ? Go(context, place.Of(first)) : Go(context, place.Overview);
    }

    private async Task MarkingAsync(HttpContext context, bool isAnonymous)
    {
        var now = desk.Now();
        if (Item(context) is not { } item || now.Sheets.FirstOrDefault(s => s.Key == Route(context, "key")) is not { } sheet)
        {
            await MissingAsync(context, "There is no such answer any more: lessons mark was started anew, or a newer hand-in counts instead.");
            return;
        }

        await PageAsync(context, await new MarkingPage(now, answers, PlaceOf(context, isAnonymous, item), item, sheet).WriteAsync(gate.Token));
    }

    private async Task SaveAsync(HttpContext context)
    {
        if (await ReadAsync(context, MarkingJson.Default.SaveRequest) is not { } asked)
        {
            return;
        }

        var now = desk.Now();
        if (now.Sheets.FirstOrDefault(s => s.Key == asked.Key) is not { } sheet || desk.Lesson.Items.FirstOrDefault(i => i.Id == asked.Item) is not { } item)
        {
            await ReplyAsync(context, StatusCodes.Status410Gone, new(null, null, null, "Not saved: this hand-in does not count any more, because a newer one was graded. What you wrote is still here; copy it, and load the page again."));
            return;
        }

        var (points, problem) = PointsText.Read(asked.Points, item.Points);
        problem ??= asked.Comment.Length > LongestComment ? $"The comment is longer than {LongestComment} characters. Make it shorter." : null;
        if (problem is not null)
        {
            await ReplyAsync(context, StatusCodes.Status422UnprocessableEntity, new(null, null, null, problem));
            return;
        }

        // PostgreSQL has no place for the sign 0 in a text.
        var mark = new HandMark(points, asked.Comment.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal), Ticked(asked.Rubric, item));
        var stands = desk.Book.Mark(sheet.Row.Attempt, item.Id, mark, [.. asked.Seen.Select(s => s.ToMark())], desk.Options.Who);
        var progress = desk.Now().ProgressWords(item);
        await (stands == mark
            ? ReplyAsync(context, StatusCodes.Status200OK, new(clock.GetLocalNow().ToString("HH:mm", CultureInfo.InvariantCulture), SavedMark.Of(stands), progress, null))
            : ReplyAsync(context, StatusCodes.Status409Conflict, new(null, SavedMark.Of(stands), progress, "Not saved: this answer was marked in another window meanwhile.")));
    }

    private static string Ticked(string rubric, LessonItem item) => item is not WrittenAnswer written ? "" : string.Join(',', rubric.Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0).Where(n => n >= 1 && n <= written.Rubric.Count).Distinct().Order());

    private async Task KeepAsync(HttpContext context, Action<string, string, string> change)
    {
        if (await ReadAsync(context, MarkingJson.Default.KeepRequest) is not { } asked)
        {
            return;
        }

        var text = asked.Text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (text.Length is 0 or > LongestComment || desk.Lesson.Items.All(i => i.Id != asked.Item))
        {
            await ReplyAsync(context, StatusCodes.Status422UnprocessableEntity, new(null, null, null, "There is no comment to keep. Write one first."));
            return;
        }

        change(desk.Assignment.Lesson, asked.Item, text);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(desk.Book.KeptComments(desk.Assignment.Lesson, asked.Item), MarkingJson.Default.IReadOnlyListString));
    }

    // What cannot be done is told, in the words of whoever found out; the page keeps what was typed.
    private static async Task TellProblemsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (CourseException e) when (!context.Response.HasStarted)
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await ReplyAsync(context, StatusCodes.Status503ServiceUnavailable, new(null, null, null, $"Not saved: {e.Message}"));
                return;
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await PageAsync(context, Layout.Page("Marking", Html.Of($"<main><h1>This cannot be shown</h1><p>{e.Message}</p></main>")));
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) is { } read)
            {
                return read;
            }
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            // The sentence below says so.
        }

        await ReplyAsync(context, StatusCodes.Status400BadRequest, new(null, null, null, "Not saved: what the page sent cannot be read. Load the page again."));
        return null;
    }

    private static async Task ReplyAsync(HttpContext context, int status, SaveReply reply)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(reply, MarkingJson.Default.SaveReply));
    }

    private static async Task PageAsync(HttpContext context, Html page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Text);
    }

    private static Task MissingAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return PageAsync(context, Layout.Page("Marking", Html.Of($"""<main><h1>Not here</h1><p>{why} <a href="/">To the questions</a></p></main>""")));
    }

    private static async Task FileAsync(HttpContext context, string name, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task Go(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private LessonItem? Item(HttpContext context) => desk.Lesson.Items.FirstOrDefault(i => i.Id == Route(context, "item"));

    private static Place PlaceOf(HttpContext context, bool isAnonymous, LessonItem item) => new(isAnonymous, item.Id, context.Request.Query["show"] == "all");

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
