using System.Globalization;
using System.Text;

namespace Lessons;

/// <summary>
/// Estimates how wide words are when drawn, without a font: the widths of a wide sans serif (Noto Sans, Verdana's cousin), so that a
/// narrower font leaves room rather than an overlap.
/// </summary>
internal static class TextWidth
{
    /// <summary>The width in picture units.</summary>
    public static double Of(string text, bool bold = false, double size = Svg.Letters) =>
        text.EnumerateRunes().Sum(Share) * size * (bold ? 1.08 : 1);

    /// <summary>Cuts the text with an ellipsis to the given width.</summary>
    public static string Cut(string text, double width, bool bold = false)
    {
        if (Of(text, bold) <= width)
        {
            return text;
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        var keep = starts.LastOrDefault(start => Of(text[..start].TrimEnd() + "…", bold) <= width);
        return text[..keep].TrimEnd() + "…";
    }

    /// <summary>Breaks the text into lines, between words where it can.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">The room for a line.</param>
    /// <param name="most">The most lines there may be; the last is cut.</param>
    /// <param name="first">Room already taken in the first line.</param>
    public static List<string> Wrap(string text, double width, int most = 20, double first = 0)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if ((lines[^1].Length == 0 && (lines.Count > 1 || first <= 0)) || Of(longer) <= width - (lines.Count == 1 ? first : 0))
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        if (lines.Count > most)
        {
            lines[most - 1] = Cut(string.Join(' ', lines.Skip(most - 1)), width);
            lines.RemoveRange(most, lines.Count - most);
        }

        return lines;
    }

    /// <summary>A word too long for a line, such as an address, in pieces that fit.</summary>
    private static IEnumerable<string> Pieces(string word, double width)
    {
        while (Of(word) > width)
        {
            var starts = StringInfo.ParseCombiningCharacters(word);
            var cut = starts.LastOrDefault(start => start > 0 && Of(word[..start]) <= width);
            if (cut == 0)
            {
                break;
            }

            yield return word[..cut];
            word = word[cut..];
        }

        yield return word;
    }

    private static double Share(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or 'i' or 'j' or 'l' or '\'' or '’' or '|' or '!' or 'I' => 0.29,
        'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '-' or '/' or '"' or '“' or '”' or '‘' => 0.38,
        'm' or 'w' or '%' or 'M' or 'W' or '—' or '@' or '…' or '&' => 0.92,
        >= '0' and <= '9' => 0.58,
        >= 'A' and <= 'Z' => 0.68,
        >= 'a' and <= 'z' => 0.57,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when Rune.IsUpper(rune) => 0.72,
        _ => TableCell.Width(rune.ToString()) == 2 ? 1.02 : 0.62,
    };
}
