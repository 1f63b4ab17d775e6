namespace Lessons.Marking;

/// <summary>What all pages have around them.</summary>
internal static class Layout
{
    /// <summary>The words on a page that only a script can do its work on.</summary>
    public const string NeedsScript = "This page needs JavaScript to save marks. Switch it on for 127.0.0.1.";

    /// <summary>A whole page.</summary>
    /// <param name="title">What the window is called.</param>
    /// <param name="body">What is on it.</param>
    /// <param name="token">What a page has to show to be allowed to write; null where nothing is written.</param>
    public static Html Page(string title, Html body, string? token = null) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/style.css">
        {(token is null ? Html.None : Html.Of($"""<meta name="lessons-token" content="{token}"><script src="/script.js" defer></script>"""))}
        </head>
        <body>
        {body}
        </body>
        </html>

        """);
}
