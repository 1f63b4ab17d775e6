using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>A place that a source names.</summary>
/// <param name="Name">The place's usual English name.</param>
/// <param name="Forms">Every spelling of it in the text, in the order of the text.</param>
/// <param name="Paragraphs">The ¶s that name it, each once, in order.</param>
/// <param name="Mentions">How many times it is named.</param>
public sealed record Place(string Name, IReadOnlyList<string> Forms, IReadOnlyList<int> Paragraphs, int Mentions)
{
    /// <summary>The name and the ¶s.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Paragraphs.Select(p => $"¶{p}"))})";
}

/// <summary>Finds places by name: the countries of the world, and those that a seed's own list adds.</summary>
/// <remarks>The list of a seed <c>name.txt</c> is <c>name.places.csv</c> with the columns <c>place</c> and <c>spellings</c> (parted by |).</remarks>
internal static class Places
{
    // Names for what is no country of today, or that the runtime spells in another way.
    private static readonly (string Name, string[] Spellings)[] Others =
    [
        ("United States", ["US", "U.S.", "USA", "United States"]),
        ("United Kingdom", ["UK", "U.K.", "United Kingdom", "Britain"]),
        ("Soviet Union", ["Soviet Union", "USSR"]),
        ("Central Asia", ["Central Asia"]),
        ("Turkey", ["Turkey"]),
        ("Czech Republic", ["Czech Republic"]),
    ];

    /// <summary>The countries of the world and their spellings.</summary>
    public static IReadOnlyList<(string Name, string[] Spellings)> Countries { get; } =
    [
        .. Others,
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(c => new RegionInfo(c.Name))
            .Where(r => r.TwoLetterISORegionName.All(char.IsAsciiLetterUpper) && r.TwoLetterISORegionName.Length == 2)
            .Select(r => r.EnglishName)
            .Where(n => !n.Contains('(', StringComparison.Ordinal) && !n.Contains('&', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Where(n => Others.All(o => o.Name != n))
            .Order(StringComparer.Ordinal)
            .Select(n => (n, new[] { n })),
    ];

    /// <summary>The places named in some paragraphs, most often named first.</summary>
    public static IReadOnlyList<Place> In(IReadOnlyList<Paragraph> paragraphs, IEnumerable<(string Name, string[] Spellings)> gazetteer) =>
    [
        .. gazetteer.DistinctBy(g => g.Name, StringComparer.Ordinal).Select(g => Place(g.Name, g.Spellings, paragraphs))
            .Where(p => p.Mentions > 0)
            .OrderByDescending(p => p.Mentions).ThenBy(p => p.Paragraphs[0]).ThenBy(p => p.Name, StringComparer.Ordinal),
    ];

    private static Place Place(string name, string[] spellings, IReadOnlyList<Paragraph> paragraphs)
    {
        // A plain search first: most of the world's countries stand in no one text.
        var near = paragraphs.Where(p => spellings.Any(s => p.Text.Contains(s, StringComparison.Ordinal))).ToList();
        if (near.Count == 0)
        {
            return new(name, [], [], 0);
        }

        var pattern = new Regex($@"(?<![\w-])(?:{string.Join('|', spellings.OrderByDescending(s => s.Length).Select(Regex.Escape))})(?!\w| ?[$€£])", RegexOptions.CultureInvariant);
        var mentions = near.SelectMany(p => pattern.Matches(p.Text).Select(m => (p.Number, m.Value))).ToList();
        return new(name, [.. mentions.Select(m => m.Value).Distinct(StringComparer.Ordinal)], [.. mentions.Select(m => m.Number).Distinct()], mentions.Count);
    }
}
