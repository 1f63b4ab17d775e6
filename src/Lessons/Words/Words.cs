using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Counts words: how many, how often, and which ones mark a passage.</summary>
public static partial class Words
{
    /// <summary>A word and where it begins, in characters from 0.</summary>
    internal readonly record struct Word(string Text, int Start)
    {
        /// <summary>The character after its last.</summary>
        public int End => Start + Text.Length;

        /// <summary>The word as it is counted: small letters, straight apostrophes, without a possessive <c>’s</c>.</summary>
        public string Counted => Count(Text);
    }

    /// <summary>The words of a text in order. Marks inside a word belong to it: <c>so-called</c>, <c>Akayev’s</c>, <c>9/11</c>, <c>1,270</c>.</summary>
    internal static IEnumerable<Word> Of(string text) => Pattern().Matches(text).Select(m => new Word(m.Value, m.Index));

    /// <summary>A word as it is counted.</summary>
    internal static string Count(string word)
    {
        var small = word.Normalize().ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('‑', '-').Replace('‐', '-');
        return small.EndsWith("'s", StringComparison.Ordinal) ? small[..^2] : small;
    }

    /// <summary>How often each word stands in some paragraphs, most frequent first.</summary>
    /// <param name="paragraphs">The paragraphs to count in, such as <c>source.Body</c>.</param>
    /// <param name="stopWords">Whether to count the small words (the, of, and …) too.</param>
    /// <returns>A frame with <c>word</c> (small letters, without a possessive ’s), <c>count</c> and <c>per_1000</c> (of all words, small ones included).</returns>
    public static DataFrame Frequencies(IEnumerable<Paragraph> paragraphs, bool stopWords = false)
    {
        var counts = Counts(paragraphs);
        var total = counts.Values.Sum();
        return Frame.Of(
            counts.Where(c => stopWords || !StopWords.Contains(c.Key)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal),
            Frame.Text<KeyValuePair<string, int>>("word", c => c.Key),
            Frame.Whole<KeyValuePair<string, int>>("count", c => c.Value),
            Frame.Number<KeyValuePair<string, int>>("per_1000", c => Math.Round(1000.0 * c.Value / total, 2)));
    }

    /// <summary>The words that mark a passage: those that stand in it more often than in a reference, most telling first.</summary>
    /// <param name="passage">The paragraphs to describe.</param>
    /// <param name="reference">The paragraphs to compare with: another source's, or the rest of this one.</param>
    /// <returns>
    /// A frame with <c>word</c>, <c>count</c>, <c>reference_count</c>, <c>per_1000</c>, <c>reference_per_1000</c> and <c>g2</c>
    /// (log-likelihood, Dunning 1993). Words below 3.84 are left out: such a difference is found by chance more than once in twenty.
    /// </returns>
    /// <exception cref="ArgumentException">The passage or the reference has no words.</exception>
    public static DataFrame Keyness(IEnumerable<Paragraph> passage, IEnumerable<Paragraph> reference)
    {
        var here = Counts(passage);
        var there = Counts(reference);
        double n = here.Values.Sum(), m = there.Values.Sum();
        if (n == 0 || m == 0)
        {
            throw new ArgumentException($"Keyness compares two passages, but the {(n == 0 ? "passage" : "reference")} has no words. Give paragraphs with words in them, such as source.Body.", n == 0 ? nameof(passage) : nameof(reference));
        }

        return Frame.Of(
            here.Select(c => new KeyWord(c.Key, c.Value, there.GetValueOrDefault(c.Key), n, m)).Where(k => k.Rate > k.ReferenceRate && k.G2 >= KeyWord.Chance)
                .OrderByDescending(k => k.G2).ThenBy(k => k.Word, StringComparer.Ordinal),
            Frame.Text<KeyWord>("word", k => k.Word),
            Frame.Whole<KeyWord>("count", k => k.Count),
            Frame.Whole<KeyWord>("reference_count", k => k.ReferenceCount),
            Frame.Number<KeyWord>("per_1000", k => Math.Round(k.Rate, 2)),
            Frame.Number<KeyWord>("reference_per_1000", k => Math.Round(k.ReferenceRate, 2)),
            Frame.Number<KeyWord>("g2", k => Math.Round(k.G2, 2)));
    }

    private static Dictionary<string, int> Counts(IEnumerable<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        return paragraphs.SelectMany(p => Of(p.Text)).CountBy(w => w.Counted).ToDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'\-‑‐/.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*")]
    private static partial Regex Pattern();

    private sealed record KeyWord(string Word, int Count, int ReferenceCount, double Total, double ReferenceTotal)
    {
        // Chi-squared with one degree of freedom, p = 0.05.
        public const double Chance = 3.84;

        public double Rate => 1000 * Count / Total;

        public double ReferenceRate => 1000 * ReferenceCount / ReferenceTotal;

        public double G2
        {
            get
            {
                var both = (Count + ReferenceCount) / (Total + ReferenceTotal);
                return 2 * (Part(Count, Total * both) + Part(ReferenceCount, ReferenceTotal * both));
                static double Part(int seen, double expected) => seen == 0 ? 0 : seen * Math.Log(seen / expected);
            }
        }
    }
}
