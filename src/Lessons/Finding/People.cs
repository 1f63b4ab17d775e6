using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>A person whom a source names.</summary>
/// <param name="Name">The fullest form of the name in the text, such as <c>Askar Akayev</c>.</param>
/// <param name="Forms">Every form and spelling of the name, in the order of the text.</param>
/// <param name="Paragraphs">The ¶s that name the person, each once, in order.</param>
/// <param name="Mentions">How many times the person is named.</param>
public sealed record Person(string Name, IReadOnlyList<string> Forms, IReadOnlyList<int> Paragraphs, int Mentions)
{
    /// <summary>The name and the ¶s.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Paragraphs.Select(p => $"¶{p}"))})";
}

/// <summary>
/// Finds the people a text names by how English names them: two words with capitals that are no place, party or event; a name
/// behind an office ("President …"); a single name that speaks or owns something. It may miss some; it looks nothing up.
/// </summary>
internal static partial class People
{
    private static readonly HashSet<string> NotInNames = new(
        """
        Party Union Soviet Revolution Asia Europe Africa America Valley Service House Movement Bank Council University State States
        National United Central East West North South Western Eastern Northern Southern Product Domestic Gross Income Administration
        Ministry Minister President Prime Foreign Vice Security Court Supreme Committee Commission Parliament Assembly Front
        Army Force Forces Church School College Institute Organisation Organization Federation Republic Kingdom Government Department
        Office Agency News Times Post Press Guardian Street Road River Lake Sea Ocean Mountain Mountains Island Islands City Airport
        World International European American African Asian Socialist Communist Democratic Liberal Labour Conservative People
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
        November December Christmas Easter Islam Islamic Muslim Muslims Christian Christians War Great New Old Saint
        The A An In On At Of And But Or If As It He She They We I You This That These Those His Her Their Our My Its No Yes
        After Before During Since While When Where Who What Why How Many Some Most All Both Each Every Any Other Such More Last Next
        First Second Third Just So Then There Here Now Today Earlier Later Also Even Only Not For From To By With Without Under Over
        Report Dear Cross Park Mayor Annual Chapter Figure Table Article Section
        One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Millions
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The people named in some paragraphs, most often named first.</summary>
    /// <param name="paragraphs">Where to look.</param>
    /// <param name="places">Names of places, which are no people.</param>
    public static IReadOnlyList<Person> In(IReadOnlyList<Paragraph> paragraphs, IReadOnlySet<string> places)
    {
        var full = paragraphs.SelectMany(p => Full().Matches(p.Text)).Select(m => m.Groups["name"].Value)
            .Concat(paragraphs.SelectMany(p => Office().Matches(p.Text)).Select(m => m.Groups["name"].Value))
            .Concat(paragraphs.SelectMany(p => Acting().Matches(p.Text)).Select(m => m.Groups["name"].Value))
            .Select(n => WithoutTitle(Possessive().Replace(n, "")))
            .Where(n => IsName(n, places))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        full.RemoveAll(n => full.Any(other => other.StartsWith(n + " ", StringComparison.Ordinal)));
        var index = paragraphs.SelectMany(p => Words.Of(p.Text).Select(w => w.Counted).Distinct(StringComparer.Ordinal).Select(w => (Word: w, Paragraph: p)))
            .ToLookup(w => w.Word, w => w.Paragraph, StringComparer.Ordinal);
        return
        [
            .. full.GroupBy(n => n.Split(' ')[^1], StringComparer.Ordinal)
                .Select(g => Person(g.Key, [.. g], index[Words.Count(g.Key)]))
                .Where(p => p.Mentions > 0)
                .OrderByDescending(p => p.Mentions).ThenBy(p => p.Paragraphs[0]).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    // "Mayor Jane Addams" is Jane Addams, and "After Smith" is Smith.
    private static string WithoutTitle(string name)
    {
        var words = name.Split(' ');
        return string.Join(' ', words.SkipWhile((w, i) => i < words.Length - 1 && NotInNames.Contains(w)));
    }

    private static bool IsName(string name, IReadOnlySet<string> places) =>
        !places.Contains(name) && name.Split(' ') is { Length: <= 4 } words
        && !words.Any(w => NotInNames.Contains(w) || places.Contains(w) || IsOfPlace(w, places));

    private static Person Person(string surname, List<string> names, IEnumerable<Paragraph> paragraphs)
    {
        var first = names.Where(n => n.Contains(' ', StringComparison.Ordinal)).Select(n => Regex.Escape(n[..^surname.Length])).OrderByDescending(f => f.Length);
        var pattern = new Regex($@"(?<![\w-])(?:{string.Join('|', first)})?{Regex.Escape(surname)}(?![\w-])", RegexOptions.CultureInvariant);

        var mentions = paragraphs.SelectMany(p => pattern.Matches(p.Text).Select(m => (p.Number, m.Value))).ToList();
        return new(
            mentions.Select(m => m.Value).OrderByDescending(v => v.Length).ThenBy(v => mentions.FindIndex(m => m.Value == v)).FirstOrDefault() ?? surname,
            [.. mentions.Select(m => m.Value).Distinct(StringComparer.Ordinal)],
            [.. mentions.Select(m => m.Number).Distinct()],
            mentions.Count);
    }

    // Two or three words with capitals, not at the beginning of a sentence unless the words stand together elsewhere too.
    [GeneratedRegex(@"(?<![\w.’'-])(?<name>\p{Lu}(?:[’']\p{Lu})?[\p{Ll}][\p{L}-]*(?: \p{Lu}\.)?(?: (?:de|da|do|dos|di|du|la|van|von|bin|al))?(?: \p{Lu}[\p{Ll}][\p{L}-]*){1,2})(?![\p{L}-])")]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<=\b(?:President|Minister|MP|Chancellor|Senator|General|Governor|Mayor|mayor|leader|Professor|Judge|Secretary|Ambassador|King|Queen|Mr|Mrs|Ms|Dr|Sir|Lady)\.?,? )(?<name>\p{Lu}[\p{Ll}][\p{L}-]*(?: \p{Lu}[\p{Ll}][\p{L}-]*){0,2})(?![\p{L}-])")]
    private static partial Regex Office();

    [GeneratedRegex(@"(?<![\w’-] )(?<![\w’-])(?<name>\p{Lu}[\p{Ll}][\p{L}-]+)(?= (?:will (?:claim|say)|said|says|claimed|claims|told|argued|argues|wrote|writes|insisted|explained|replied|added|asked|warned)\b)")]
    private static partial Regex Acting();

    [GeneratedRegex(@"[’']s?$")]
    private static partial Regex Possessive();

    // "Russian" and "Koreans" belong to a place, and so do the words that no rule makes: "British", "Kyrgyz".
    private static bool IsOfPlace(string word, IReadOnlySet<string> places)
    {
        var one = word.TrimEnd('s');
        return Peoples().IsMatch(one) || (one.EndsWith('n') && (places.Contains(one[..^1]) || places.Contains(one.Replace("ian", "e", StringComparison.Ordinal)) || places.Contains(one.Replace("ian", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"^(American|British|English|Scottish|Welsh|Irish|French|German|Dutch|Swiss|Swedish|Danish|Finnish|Polish|Spanish|Portuguese|Greek|Turkish|Turk|Kurdish|Kurd|Arab|Israeli|Iraqi|Afghan|Pakistani|Chinese|Japanese|Korean|Vietnamese|Kazakh|Kyrgyz|Uzbek|Tajik|Turkmen|Uighur|Dungan|Serb|Croat|Slovak|Czech|Tatar|Chechen)$")]
    private static partial Regex Peoples();
}
