using System.Text;

namespace Lessons.Teaching;

/// <summary>Texts without what does not change their meaning.</summary>
internal static class TextMatch
{
    /// <summary>Small letters and digits with single spaces between words: what two spellings of one answer have in common.</summary>
    public static string Plain(string text) => Spaces(NoMarks(Case(text)));

    /// <summary>Single spaces, none at the ends.</summary>
    public static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Small letters; ё counts as е.</summary>
    public static string Case(string text) => text.Normalize().ToLowerInvariant().Replace('ё', 'е');

    /// <summary>Marks give way to spaces, but those inside a number stay: 3.5 is not 35, and −5 is not 5.</summary>
    public static string NoMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var before = i > 0 ? text[i - 1] : ' ';
            var digitNext = i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            plain.Append(
                char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark ? c
                : c is '.' or ',' && char.IsAsciiDigit(before) && digitNext ? '.'
                : c is '-' or '−' or '–' && digitNext && char.IsWhiteSpace(before) ? '-'
                : c is '\'' or '’' or '‘' && char.IsLetter(before) ? ""
                : " ");
        }

        return plain.ToString();
    }

    /// <summary>Cyrillic letters that look like Latin ones, as those.</summary>
    public static string LookAlike(string text)
    {
        const string Cyrillic = "АВЕКМНОРСТУХаеорсухіј", Latin = "ABEKMHOPCTYXaeopcyxij";
        return string.Concat(text.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c));
    }
}
