using System.Globalization;
using System.Text;

namespace Lessons;

/// <summary>What one cell of a data frame looks like in words.</summary>
internal static class TableCell
{
    private const int MaxWidth = 60;
    private const char Unknown = '\uFFFD';

    /// <summary>The whole cell: invariant culture, <c>–</c> for a cell with nothing in it, nothing that could steer a terminal.</summary>
    public static string Text(object? value) => value switch
    {
        null => "–",
        double number => Number(number),
        float number => Number(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString() ?? ""),
    };

    /// <summary>The cell cut to about sixty columns of a terminal.</summary>
    public static string Short(object? value)
    {
        var text = Text(value);
        if (Width(text) <= MaxWidth)
        {
            return text;
        }

        var cut = new StringBuilder();
        var width = 0;
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();)
        {
            width += Width(letters.GetTextElement());
            if (width > MaxWidth - 1)
            {
                break;
            }

            cut.Append(letters.GetTextElement());
        }

        return cut.ToString().TrimEnd() + "…";
    }

    /// <summary>Line breaks and tabs become spaces; other control characters, marks that turn the reading direction and broken surrogates become a sign.</summary>
    public static string Harmless(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            var turnsDirection = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            var notInXml = rune.Value is 0xFFFE or 0xFFFF;
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(Rune.IsControl(rune) || turnsDirection || notInXml ? Unknown.ToString() : rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>True if cells of this type are lined up on the right.</summary>
    public static bool IsNumber(Type type) => type != typeof(bool) && type != typeof(char) && (type.IsPrimitive || type == typeof(decimal));

    /// <summary>How many columns of a terminal the text takes: marks that sit on a letter take none, East Asian letters take two.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2
                : 1;
        }

        return width;
    }

    /// <summary>Six decimals are enough to read; 0.1 + 0.2 should not show its binary tail.</summary>
    private static string Number(double value) =>
        Math.Abs(value) is > 0 and < 0.0001 or >= 1e15 || !double.IsFinite(value)
            ? value.ToString("G6", CultureInfo.InvariantCulture)
            : (value + 0.0).ToString("0.######", CultureInfo.InvariantCulture);
}
