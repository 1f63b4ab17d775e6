using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Finds the numbers in words: 5,043,308 and 22.3, and from eleven on those that are spelt out. One to ten in letters are too much a part of plain English to be told from it.</summary>
internal static partial class Numbers
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<decimal> In(string text) => Digits(text).Concat(Words().Matches(text).Select(Value)).Distinct();

    /// <summary>The numbers that are claims: without those of paragraphs, references, lessons, headings and lists, and without what a lesson counts of itself.</summary>
    public static IEnumerable<decimal> ClaimedIn(string text) => In(Places().Replace(text, " "));

    /// <summary>What comes out of sums that are written out and hold: 168 in “7 × 24 = 168”.</summary>
    public static IEnumerable<decimal> SumsIn(string text) => from m in Sum().Matches(text)
                                                              let n = Digits(m.Value).ToArray()
                                                              where n.Length == 3 && n[2] == m.Groups["sign"].Value switch { "+" => n[0] + n[1], "−" or "-" => n[0] - n[1], "×" or "*" => n[0] * n[1], _ => n[1] == 0 ? 0 : n[0] / n[1] }
                                                              select n[2];

    private static IEnumerable<decimal> Digits(string text) =>
        Figure().Matches(text).Select(m => decimal.Parse(m.Value.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    private static decimal Value(Match m)
    {
        decimal Of(string group, string[] words) => m.Groups[group].Success ? Math.Max(0, Array.IndexOf(words, m.Groups[group].Value.ToLowerInvariant())) : 0;
        var count = (Of("tens", Tens) * 10) + Of("unit", Small) + Of("teen", Small) + Of("few", Small);
        return count * m.Groups["scale"].Value.ToLowerInvariant() switch { "hundred" => 100, "thousand" => 1_000, "million" => 1_000_000, "billion" => 1_000_000_000, _ => 1 };
    }

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d[\d_]*(?:\.\d+)?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\d[\d,.]* (?<sign>[-+−×*/÷]) \d[\d,.]* = \d[\d,.]*\d|\d[\d,.]* (?<sign>[-+−×*/÷]) \d[\d,.]* = \d")]
    private static partial Regex Sum();

    [GeneratedRegex(@"\b(?:(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<unit>one|two|three|four|five|six|seven|eight|nine))?|(?<teen>eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?: (?<scale>hundred|thousand|million|billion))?|(?<few>one|two|three|four|five|six|seven|eight|nine|ten) (?<scale>hundred|thousand|million|billion))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"¶\d+|\b[A-Z]{2,}\d+[a-z]?\b|\b\d\d-[a-z][\w-]*|\blessons? \d\d(?: (?:to|and) \d\d)?|^\#+ \d+\.|^\s*\d+\.\s|\d+(?: to \d+)? (?:minutes?|points?|words|steps)\b", RegexOptions.Multiline)]
    private static partial Regex Places();
}
