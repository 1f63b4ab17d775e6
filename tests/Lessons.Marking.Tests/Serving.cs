namespace Lessons.Marking.Tests;

/// <summary>A class, the server that its work is marked on, and a visitor who was let in.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private Serving(MadeClass made, MarkingServer server, Visitor teacher) => (Class, Server, Teacher) = (made, server, teacher);

    public MadeClass Class { get; }

    public MarkingServer Server { get; }

    public Visitor Teacher { get; }

    public static async Task<Serving> StartAsync(MadeClass made, Func<MarkingOptions, MarkingOptions>? with = null)
    {
        var server = await MarkingServer.StartAsync((with ?? (o => o))(made.Options()));
        return new(made, server, await Visitor.OpenAsync(server));
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
