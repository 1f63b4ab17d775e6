using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lessons.Marking;

/// <summary>Who may see the page: the browser that was opened with the one-time token, on this machine, and nobody else.</summary>
internal sealed class Gate
{
    private const string TokenHeader = "X-Lessons-Token";
    private readonly string session = NewSecret();
    private string? opening = NewSecret();

    /// <summary>What a page has to show to be allowed to write.</summary>
    public string Token { get; } = NewSecret();

    /// <summary>The path of the address that opens the page, once.</summary>
    public string Opening { get; }

    public Gate() => Opening = $"/open/{opening}";

    /// <summary>Lets a request through, or answers it.</summary>
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        SetHeaders(response.Headers);
        // A name that somebody else's DNS leads to 127.0.0.1 must not get in.
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            await RefuseAsync(response, "This page belongs to the machine that lessons mark runs on, and is opened as 127.0.0.1 alone.");
            return;
        }

        // Cookies of one machine are shared by all of its ports.
        var cookie = $"lessons-mark-{context.Connection.LocalPort}";
        var isKnown = request.Cookies.TryGetValue(cookie, out var shown) && IsSame(shown, session);
        if (HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments("/open", out var rest))
        {
            if (!isKnown && !(Interlocked.Exchange(ref opening, null) is { } once && Opens(once, rest)))
            {
                await RefuseAsync(response, "This address opens the page once, and it was used, or it is not whole. Go back to the window that it was opened in, or end lessons mark with Ctrl-C and start it again.");
                return;
            }

            response.Cookies.Append(cookie, session, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            response.Redirect("/");
            return;
        }

        if (!isKnown)
        {
            await RefuseAsync(response, "This page opens with the address that lessons mark has printed. Copy all of it, or end lessons mark with Ctrl-C and start it again.");
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !IsFromOurPage(request))
        {
            await RefuseAsync(response, "Only the page of lessons mark itself may change marks. Load it again.");
            return;
        }

        await next(context);
    }

    private bool Opens(string once, PathString rest)
    {
        if (rest.HasValue && IsSame(rest.Value.TrimStart('/'), once))
        {
            return true;
        }

        // A guess that fails does not use it up.
        Interlocked.CompareExchange(ref opening, once, null);
        return false;
    }

    private bool IsFromOurPage(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && IsSame(request.Headers[TokenHeader].ToString(), Token)
        && request.HasJsonContentType()
        && request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || origin == $"http://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static async Task RefuseAsync(HttpResponse response, string sentence)
    {
        response.StatusCode = (int)HttpStatusCode.Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(sentence + "\n");
    }

    private static bool IsSame(string? shown, string secret) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown ?? ""), Encoding.UTF8.GetBytes(secret));

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
