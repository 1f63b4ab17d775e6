namespace Lessons.Cli.Site;

/// <summary>The frame of every page: one file that needs nothing else, neither a network nor another file.</summary>
/// <param name="Title">What the window is called, as plain text.</param>
/// <param name="Skip">What the first link of the page says, for those who go by keyboard.</param>
/// <param name="Before">HTML before the main part.</param>
/// <param name="Main">HTML of the main part.</param>
/// <param name="After">HTML after the main part.</param>
internal sealed record Page(string Title, string Skip, string Before, string Main, string After)
{
    // The page keeps its own promise: a browser that reads this line fetches nothing, whatever a cell's output asks for.
    private const string Policy =
        "default-src 'none'; img-src data: blob:; media-src data: blob:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Styles that this kind of page has besides those of all pages.</summary>
    public string Style { get; init; } = "";

    /// <summary>Writes the whole page.</summary>
    public string ToHtml() =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Escape(Title)}</title>
        <style>
        {Html.Resource("Style.css")}{Style}</style>
        </head>
        <body>
        <a class="skip" href="#main">{Html.Escape(Skip)}</a>
        {Before}<main id="main">
        {Main}</main>
        {After}</body>
        </html>

        """.ReplaceLineEndings("\n");
}
