using System.Globalization;
using System.Text;

namespace Lessons.Cli.Site;

/// <summary>The first page of the site: every lesson of the pack in order, and how its run ended.</summary>
internal static class IndexPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="entries">The pack's notebooks in order.</param>
    /// <param name="seeds">The source texts the pack reads.</param>
    public static string Write(IReadOnlyList<IndexEntry> entries, IReadOnlyList<Seed> seeds)
    {
        var main = new StringBuilder("<header class=\"title\">\n<h1 id=\"title\">Lessons</h1>\n");
        main.Append(SeedsLine(seeds)).Append("</header>\n<ol class=\"cards\">\n");
        foreach (var entry in entries)
        {
            main.Append(Card(entry));
        }

        main.Append("</ol>\n");
        const string footer = "<footer>\n<p>Made by Lessons. Each page was made by running its notebook; running it again makes the same page.</p>\n</footer>\n";
        return new Page("Lessons", "Skip to the lessons", "<div class=\"sheet\">\n", main.ToString(), footer + "</div>\n").ToHtml();
    }

    private static string SeedsLine(IReadOnlyList<Seed> seeds) => seeds.Count switch
    {
        0 => "",
        1 => $"<p class=\"lead\">Notebooks about one text: <cite>{Html.Escape(seeds[0].Title)}</cite>{Origin(seeds[0])}.</p>\n",
        _ => $"<p class=\"lead\">Notebooks about these texts:</p>\n<ul class=\"seeds\">\n{string.Concat(seeds.Select(s => $"<li><cite>{Html.Escape(s.Title)}</cite>{Origin(s)}</li>\n"))}</ul>\n",
    };

    private static string Origin(Seed seed) => seed.Origin is null ? "" : $" ({Html.Escape(seed.Origin)})";

    private static string Card(IndexEntry entry) => entry switch
    {
        IndexEntry.Ran { Lesson: var lesson } =>
            $"""
            <li class="card"><h2><a href="{LessonPage.Address(lesson.Name)}.html">{Html.Escape(lesson.Title)}</a></h2>
            {Opening(lesson)}<p class="facts">{Count(lesson)}{Status(lesson)}</p></li>

            """,
        IndexEntry.NotRun { Lesson: var lesson } =>
            $"""
            <li class="card"><h2>{Html.Escape(lesson.Title)}</h2>
            {Opening(lesson)}<p class="facts">{Count(lesson)}<span><span aria-hidden="true">–</span> Has not run yet</span></p></li>

            """,
        IndexEntry.Unreadable { Name: var name, Reason: var reason } =>
            $"""
            <li class="card"><h2>{Html.Escape(name)}</h2>
            <p class="facts"><span class="failed"><span aria-hidden="true">✗</span> Could not be read</span></p>
            <p>{Html.Escape(reason)}</p></li>

            """,
        _ => "",
    };

    private static string Opening(Lesson lesson) => lesson.Opening is { } words ? $"<p>{Html.Escape(words)}</p>\n" : "";

    private static string Count(Lesson lesson) => lesson.CodeCells switch
    {
        0 => "No code",
        1 => "1 cell with code",
        var n => string.Create(CultureInfo.InvariantCulture, $"{n} cells with code"),
    };

    private static string Status(Lesson lesson) => lesson.Failed is { } failed
        ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"failed\"><span aria-hidden=\"true\">✗</span> Stopped at cell {failed.Number}</span>")
        : "<span class=\"passed\"><span aria-hidden=\"true\">✓</span> Every cell ran</span>";
}

/// <summary>A notebook of the pack, as the index tells of it.</summary>
internal abstract record IndexEntry
{
    /// <summary>A notebook that ran, to its end or not.</summary>
    internal sealed record Ran(Lesson Lesson) : IndexEntry;

    /// <summary>A notebook whose turn had not come when the run was interrupted.</summary>
    internal sealed record NotRun(Lesson Lesson) : IndexEntry;

    /// <summary>A file that is no notebook Lessons can run.</summary>
    internal sealed record Unreadable(string Name, string Reason) : IndexEntry;
}

/// <summary>A source text, as the index names it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Origin">Who published it and when; null when not known.</param>
internal sealed record Seed(string Title, string? Origin);
