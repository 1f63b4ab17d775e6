using System.Net;
using System.Text;

namespace Lessons.Marking.Tests;

public sealed class Somebody_who_was_not_let_in : IAsyncLifetime
{
    private Serving serving = null!;

    public async ValueTask InitializeAsync() => serving = await Serving.StartAsync(MadeClass.OfEight);

    public ValueTask DisposeAsync() => serving.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/named")]
    [InlineData("/anonymous/was-it")]
    [InlineData("/style.css")]
    [InlineData("/script.js")]
    [InlineData("/nowhere")]
    [InlineData("/open/0123456789abcdef")]
    [InlineData("/open")]
    public async Task Sees_nothing_but_a_sentence(string path)
    {
        using var stranger = new Visitor(serving.Server);
        using var reply = await stranger.GetAsync(path);
        var said = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Contains("lessons mark", said, StringComparison.Ordinal);
        Assert.DoesNotContain("was-it", said, StringComparison.Ordinal);
        Assert.False(reply.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Is_not_let_in_by_an_address_that_was_used()
    {
        using var stranger = new Visitor(serving.Server);
        using var reply = await stranger.GetAsync(serving.Server.Opening.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);

        // Whoever was let in may use it again.
        using var again = await serving.Teacher.GetAsync(serving.Server.Opening.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Does_not_use_the_address_up_by_guessing()
    {
        await using var server = await MarkingServer.StartAsync(serving.Class.Options());
        using var stranger = new Visitor(server);
        using (await stranger.GetAsync("/open/guess"))
        {
        }

        using var teacher = await Visitor.OpenAsync(server);
        Assert.NotNull((await teacher.GoAsync("/")).QuerySelector(".questions"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.2")]
    [InlineData("localhost.evil.example")]
    public async Task Does_not_get_in_by_another_name_for_this_machine(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/named") { Headers = { Host = $"{host}:{serving.Server.Address.Port}" } };
        using var reply = await serving.Teacher.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Fact]
    public async Task Cannot_change_a_mark_from_another_page()
    {
        var page = await serving.PageOfAsync("s12");
        var form = page.QuerySelector("#marking")!;
        var body = $$"""{"key":"{{form.GetAttribute("data-key")}}","item":"was-it","points":"1","comment":"","rubric":"","seen":[{{form.GetAttribute("data-seen")}}]}""";
        var token = Visitor.TokenOf(page);
        (string What, Action<HttpRequestMessage> Change)[] wrong =
        [
            ("no token", r => r.Headers.Remove("X-Lessons-Token")),
            ("another token", r => { r.Headers.Remove("X-Lessons-Token"); r.Headers.Add("X-Lessons-Token", "guess"); }),
            ("another origin", r => r.Headers.Add("Origin", "http://evil.example")),
            ("another port", r => r.Headers.Add("Origin", "http://127.0.0.1:1")),
            ("another site", r => r.Headers.Add("Sec-Fetch-Site", "cross-site")),
            ("a form", r => r.Content = new StringContent(body, Encoding.UTF8, "text/plain")),
            ("PUT", r => r.Method = HttpMethod.Put),
        ];
        foreach (var (what, change) in wrong)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/save") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "X-Lessons-Token", token } } };
            change(request);
            using var reply = await serving.Teacher.SendAsync(request);
            Assert.Equal((what, HttpStatusCode.Forbidden), (what, reply.StatusCode));
        }

        Assert.Null(serving.Class.MarkOf("s12"));
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.PostAsync("/save", body, token)).Code);
    }

    [Fact]
    public async Task Is_kept_out_by_what_every_page_tells_the_browser()
    {
        using var reply = await serving.Teacher.GetAsync("/named");
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store", "DENY"), (reply.Headers.GetValues("X-Content-Type-Options").Single(), reply.Headers.CacheControl!.ToString(), reply.Headers.GetValues("X-Frame-Options").Single()));
        Assert.Equal("127.0.0.1", serving.Server.Address.Host);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"key":null,"item":null,"points":null,"comment":null,"rubric":null,"seen":null}""")]
    [InlineData("""{"key":"x","item":"was-it","points":"1","comment":"\ud800","rubric":"","seen":[]}""")]
    public async Task Is_told_when_what_is_sent_cannot_be_read(string body)
    {
        var (code, said) = await serving.Teacher.PostAsync("/save", body, Visitor.TokenOf(await serving.PageOfAsync("s12")));
        Assert.InRange((int)code, 400, 410);
        Assert.StartsWith("Not saved", said.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }
}
