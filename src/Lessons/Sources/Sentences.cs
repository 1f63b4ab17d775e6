using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Capt", "Lt", "Sgt", "Sen", "Rep", "Gov", "Hon", "Rev", "Messrs",
        "Cpl", "Adm", "Maj", "Brig", "Cmdr", "Pres", "Fr", "Mt", "Corp", "v", "vs", "e.g", "i.e", "cf", "approx", "ca", "vol", "p", "pp", "ch", "fig", "ed", "eds",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    };

    // These end a sentence when a new one plainly begins behind them: "etc. The …", "in the U.S. They …".
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "It", "He", "She", "They", "We", "I", "You", "This", "That", "These", "Those", "But", "And", "In", "On", "At",
        "As", "If", "When", "While", "There", "His", "Her", "Their", "Its", "For", "After", "Before", "However", "Some", "Many", "Most", "No",
    };

    /// <summary>The sentences of a paragraph, in order; together they hold every word of it.</summary>
    public static IReadOnlyList<Sentence> Of(int paragraph, string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (Match m in End().Matches(text))
        {
            if (IsEnd(text, m))
            {
                var end = m.Groups["mark"].Index + m.Groups["mark"].Length;
                sentences.Add(new(paragraph, sentences.Count + 1, text[start..end], start));
                start = m.Index + m.Length;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(new(paragraph, sentences.Count + 1, text[start..], start));
        }

        return sentences;
    }

    private static bool IsEnd(string text, Match m)
    {
        // A look at the nearest words will do: a paragraph can be a whole book.
        var next = text[(m.Index + m.Length)..Math.Min(text.Length, m.Index + m.Length + 40)].TrimStart('“', '‘', '"', '\'', '(', '[', '—', '–', ' ');
        if (next.Length == 0 || char.IsLower(next[0]))
        {
            return false;
        }

        if (m.Groups["mark"].Value != ".")
        {
            return true;
        }

        var before = LastWord().Match(text[Math.Max(0, m.Groups["mark"].Index - 40)..m.Groups["mark"].Index]).Value;
        var follows = FirstWord().Match(next).Value;
        return before switch
        {
            _ when Abbreviations.Contains(before) => false,
            "c" => !char.IsDigit(next[0]),
            "" when m.Groups["mark"].Index <= 3 && text[..m.Groups["mark"].Index].All(char.IsAsciiDigit) => false,
            "No" or "Nos" => !char.IsDigit(next[0]),
            "etc" or "Inc" or "Ltd" or "Co" or "Jr" or "Sr" or "a.m" or "p.m" => Starters.Contains(follows),
            _ when Dotted().IsMatch(before) => Starters.Contains(follows),
            _ => true,
        };
    }

    // The marks that may end a sentence, quotation marks and brackets that close with them, and the space behind.
    [GeneratedRegex(@"(?<![.!?…])(?<mark>[.!?…]+[”’""')\]]*[.!?…]*)\s+")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}.]+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^[\p{L}]+")]
    private static partial Regex FirstWord();

    // An initial ("J") or letters with dots between ("U.S").
    [GeneratedRegex(@"^(\p{L}\.)*\p{Lu}$")]
    private static partial Regex Dotted();
}
