using System.Text.RegularExpressions;

namespace Lessons.Cli.Tests.Pack;

/// <summary>The Flesch-Kincaid grade of our own sentences. Syllables are counted as groups of vowels: rough, and the same for every lesson.</summary>
internal static partial class ReadingLevel
{
    // A heading or a cell of a table is no sentence, and would make a lesson look easier than it is.
    private const int Fewest = 4;

    /// <summary>The school year in which a reader follows, such as 6.5. Quotations and code are left out.</summary>
    public static double Grade(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(t => Break().Split(Markup().Replace(Quotation().Replace(t, "this"), " "))).Where(s => Word().Count(s) >= Fewest).ToList();
        var words = sentences.SelectMany(s => Word().Matches(s)).Select(m => m.Value).ToList();
        var syllables = words.Sum(w => Math.Max(1, Vowels().Count(SilentE().Replace(w, ""))));
        return (0.39 * words.Count / sentences.Count) + (11.8 * syllables / words.Count) - 15.59;
    }

    [GeneratedRegex(@"“[^”]*”(?: \(¶\d+\))?")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"```.*?```|`[^`]*`|\[[A-Z0-9a-z]+\]|[*_#>]|-{3,}", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[.!?]\s|\n\s*\n|\n-|\n\d\.|\n(?=\|)|\|")]
    private static partial Regex Break();

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    [GeneratedRegex(@"(?<=[^aeiouy])e$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentE();
}
