using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lessons.Marking.Tests;

/// <summary>A browser without a window: goes to pages, and sends what the page's script would send.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new() };

    public Visitor(MarkingServer server) => client = new(handler, disposeHandler: false) { BaseAddress = server.Address };

    /// <summary>One that was opened as <c>lessons mark</c> opens it.</summary>
    public static async Task<Visitor> OpenAsync(MarkingServer server)
    {
        var visitor = new Visitor(server);
        using var opened = await visitor.GetAsync(server.Opening.PathAndQuery);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (opened.StatusCode, opened.Headers.Location?.OriginalString));
        return visitor;
    }

    /// <summary>What a path gives, without going on to where it leads.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Goes to a page, and to where it leads on.</summary>
    public async Task<IHtmlDocument> GoAsync(string path) => await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(await BytesAsync(path)), TestContext.Current.CancellationToken);

    /// <summary>The bytes of a page, and all headers, where it leads to in the end.</summary>
    public async Task<byte[]> BytesAsync(string path)
    {
        while (true)
        {
            using var reply = await GetAsync(path);
            if (reply.StatusCode is HttpStatusCode.Redirect)
            {
                path = reply.Headers.Location!.OriginalString;
                continue;
            }

            var body = await reply.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return [.. Encoding.UTF8.GetBytes(reply.Headers.ToString()), .. body];
        }
    }

    /// <summary>Sends what stands on a marking page, with some of it changed.</summary>
    public async Task<(HttpStatusCode Code, JsonElement Said)> SaveAsync(IHtmlDocument page, string points, string comment = "", string rubric = "", string? seen = null)
    {
        var form = page.QuerySelector("#marking")!;
        var body = JsonSerializer.Serialize(new { key = form.GetAttribute("data-key"), item = form.GetAttribute("data-item"), points, comment, rubric, seen = JsonSerializer.Deserialize<JsonElement>($"[{seen ?? form.GetAttribute("data-seen")}]") });
        return await PostAsync("/save", body, TokenOf(page));
    }

    public async Task<(HttpStatusCode Code, JsonElement Said)> PostAsync(string path, string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "X-Lessons-Token", token } } };
        using var reply = await SendAsync(request);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType == "application/json" ? JsonSerializer.Deserialize<JsonElement>(text) : JsonSerializer.SerializeToElement(text));
    }

    public static string TokenOf(IHtmlDocument page) => page.QuerySelector("meta[name='lessons-token']")!.GetAttribute("content")!;

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }
}
