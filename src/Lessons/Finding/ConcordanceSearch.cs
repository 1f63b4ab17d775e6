using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Looks for words and phrases, word by word.</summary>
internal static class ConcordanceSearch
{
    /// <summary>Every place where the query stands as whole words, with up to <paramref name="window"/> words on each side.</summary>
    public static Concordance Find(string query, int window, string source, IReadOnlyList<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        window = Math.Min(window, 1000);
        var patterns = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Contains('*', StringComparison.Ordinal) ? [word] : Words.Of(word).Select(w => w.Text))
            .Select(Pattern).OfType<Regex>().ToList();
        if (patterns.Count == 0)
        {
            throw new ArgumentException($"Find needs a word, but \"{query}\" has none. Type one word or a phrase, such as Find(\"election*\").", nameof(query));
        }

        var lines = paragraphs.SelectMany(p => In(p, patterns, window)).ToList();
        var suggestion = lines.Count > 0 || patterns.Count > 1 ? null
            : Nearest.Of(query.Trim(), paragraphs.SelectMany(p => Words.Of(p.Text)).Select(w => w.Text.EndsWith("’s", StringComparison.Ordinal) ? w.Text[..^2] : w.Text).Distinct(StringComparer.Ordinal));
        return new(query.Trim(), source, lines, suggestion);
    }

    // One word of the query; * stands for any letters. A possessive ’s behind the word does not hide it.
    private static Regex? Pattern(string word)
    {
        var bare = word.Trim('“', '”', '"', '(', ')', ',', ';', ':', '!', '?', '.', '‘', '’', '\'');
        return !bare.Any(char.IsLetterOrDigit)
            ? null
            : new("^" + Regex.Escape(Words.Count(bare)).Replace(@"\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static IEnumerable<ConcordanceLine> In(Paragraph paragraph, List<Regex> patterns, int window)
    {
        var words = Words.Of(paragraph.Text).ToList();
        for (var i = 0; i + patterns.Count <= words.Count; i++)
        {
            if (patterns.Select((p, k) => p.IsMatch(words[i + k].Counted)).All(hit => hit))
            {
                var (first, last) = (words[i], words[i + patterns.Count - 1]);
                var left = words[Math.Max(0, i - window)].Start;
                var right = words[Math.Min(words.Count - 1, i + patterns.Count - 1 + window)].End;
                if (i + patterns.Count + window >= words.Count)
                {
                    right = paragraph.Text.Length;
                }

                yield return new(
                    paragraph.Number,
                    paragraph.SentenceAt(first.Start).Number,
                    (i <= window ? paragraph.Text[..first.Start] : paragraph.Text[left..first.Start]).Trim(),
                    paragraph.Text[first.Start..last.End],
                    paragraph.Text[last.End..right].Trim());
            }
        }
    }
}
