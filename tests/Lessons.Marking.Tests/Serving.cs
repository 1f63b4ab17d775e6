namespace Lessons.Marking.Tests;

/// <summary>A class, the server that its work is marked on, and a visitor who was let in.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private Serving(MadeClass made, MarkingServer server) => (Class, Server) = (made, server);

    public MadeClass Class { get; }

    public MarkingServer Server { get; }

    public required Visitor Teacher { get; init; }

    public static async Task<Serving> StartAsync(Func<MadeClass> make, Func<MarkingOptions, MarkingOptions>? with = null)
    {
        var made = make();
        var server = await MarkingServer.StartAsync((with ?? (o => o))(made.Options()));
        return new Serving(made, server) { Teacher = await Visitor.OpenAsync(server) };
    }

    /// <summary>The page of a student's answer.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> PageOfAsync(string student, string item = MadeClass.Question)
    {
        var name = MadeClass.Students.Single(s => s.Id == student).Name;
        var page = await Teacher.GoAsync($"/named/{item}?show=all");
        return await Teacher.GoAsync(page.QuerySelectorAll(".everybody a").Single(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!);
    }

    public async ValueTask DisposeAsync()
    {
        Teacher.Dispose();
        await Server.DisposeAsync();
        Class.Dispose();
    }
}
