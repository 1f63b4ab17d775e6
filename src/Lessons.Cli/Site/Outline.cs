using System.Text;

namespace Lessons.Cli.Site;

/// <summary>The headings of a page: their levels step down one at a time, and every id is used once.</summary>
internal sealed class Outline
{
    private readonly HashSet<string> ids = new(["main", "contents", "title", "plotly-js"], StringComparer.Ordinal);
    private readonly Stack<(int Asked, int Given)> open = new();
    private readonly List<Heading> headings = [];

    /// <summary>The headings in order.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>Finds the level that a heading gets. A page has one level 1, so others start at 2, and no level is skipped.</summary>
    public int LevelFor(int asked)
    {
        while (open.TryPeek(out var above) && above.Asked >= asked)
        {
            open.Pop();
        }

        var given = open.TryPeek(out var parent) ? Math.Min(parent.Given + 1, 6) : 2;
        open.Push((asked, given));
        return given;
    }

    /// <summary>Adds a heading to the table of contents.</summary>
    public void Add(Heading heading) => headings.Add(heading);

    /// <summary>Makes an id out of words, one that nothing else on the page has.</summary>
    public string IdFor(string words)
    {
        var slug = Slug(words);
        var id = slug;
        for (var n = 2; !ids.Add(id); n++)
        {
            id = $"{slug}-{n}";
        }

        return id;
    }

    /// <summary>Takes an id for one element; false when another element of the page has it already.</summary>
    public bool Claim(string id) => ids.Add(id);

    private static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? "part" : text;
    }
}

/// <summary>A heading on a page.</summary>
/// <param name="Level">From 2 to 6.</param>
/// <param name="Id">Where a link to it goes.</param>
/// <param name="Words">What it says, as plain text.</param>
internal sealed record Heading(int Level, string Id, string Words);
