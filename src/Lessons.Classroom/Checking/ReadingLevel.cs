using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>How many years of school it takes to read a text: the Flesch–Kincaid grade.</summary>
/// <remarks>
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975). Syllables are counted as groups of vowels without a silent e: rough, and the same
/// for every lesson. Code, headings and tables are no sentences, what stands between quotation marks is not the author's own, and both are left out. It is a measure of English.
/// </remarks>
public static partial class ReadingLevel
{
    /// <summary>The grade above which a lesson is noted.</summary>
    public const double Highest = 9;

    private const int FewestWords = 50;

    /// <summary>The grade of some Markdown texts together; null when they hold too few English words to tell.</summary>
    /// <param name="markdown">The texts.</param>
    public static double? Of(IEnumerable<string> markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var sentences = markdown.SelectMany(Sentences).Select(s => Word().Matches(s).Select(m => m.Value).ToList()).Where(s => s.Count > 0).ToList();
        var words = sentences.Sum(s => s.Count);
        return words < FewestWords ? null : (0.39 * words / sentences.Count) + (11.8 * sentences.Sum(s => s.Sum(Syllables)) / words) - 15.59;
    }

    private static int Syllables(string word) => Math.Max(1, Vowels().Count(SilentE().Replace(word, "")));

    // Headings and tables are no sentences. An item of a list is one, also without a full stop.
    private static IEnumerable<string> Sentences(string markdown)
    {
        var prose = Heading().Replace(Fence().Replace(markdown.ReplaceLineEndings("\n"), "\n\n"), "\n");
        return Blocks().Split(prose).SelectMany(b => Break().Split(Markup().Replace(b, " ")));
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:#|\||<).*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\n\s*\n|\n\s*(?:[-*+]|\d+\.)\s")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"`[^`]*`|\$[^$\n]+\$|“[^”]*”|<[^>]+>|!?\[(?=[^\]]*\]\()|\]\([^)]*\)|\[[A-Z0-9]+\]|[*_>]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<=[.!?])(?:\s|$)")]
    private static partial Regex Break();

    [GeneratedRegex(@"[A-Za-z][A-Za-z’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    [GeneratedRegex("(?<=[^aeiouy])e$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentE();
}
