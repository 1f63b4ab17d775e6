using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Numbers that count as one answer.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
internal sealed partial record NumberRange(decimal Low, decimal High)
{
    /// <summary>Reads <c>6</c>, <c>330 ± 5</c>, <c>330 +- 5</c> or <c>5..7</c>; null when it is none of them.</summary>
    public static NumberRange? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } m || Number(m.Groups["a"].Value) is not { } a)
        {
            return null;
        }

        var b = Number(m.Groups["b"].Value);
        return m.Groups["sign"].Value switch
        {
            "" => b is null ? new(a, a) : null,
            ".." => b >= a ? new(a, b.Value) : null,
            _ => b >= 0 ? new(a - b.Value, a + b.Value) : null,
        };
    }

    /// <summary>A number as people write it: 1,270 and 1 270 and 1270; 0.5 and 0,5. Null when it is none, or could be two different ones.</summary>
    public static decimal? Number(string text)
    {
        var plain = Space().Replace(text.Trim().TrimEnd('%').TrimEnd(), "").Replace('−', '-').Replace('–', '-');
        plain = Thousands().IsMatch(plain) ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15m ? number : null;
    }

    [GeneratedRegex(@"^\s*(?<a>[-−–]?\d(?:[\d,\s]|\.(?=\d))*%?)\s*(?:(?<sign>±|\+-|\+/-|\.\.)\s*(?<b>[-−–]?\d(?:[\d,\s]|\.(?=\d))*))?$")]
    private static partial Regex Form();

    // 1,270 and 1,270,000: in groups of three, and not begun by a 0.
    [GeneratedRegex(@"^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
