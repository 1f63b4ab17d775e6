using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>A place that a learner names, such as (¶4).</summary>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Start">Where it stands in the answer, in characters from 0.</param>
internal sealed partial record Citation(IReadOnlyList<int> Paragraphs, int Start)
{
    /// <summary>Every citation in a text: (¶4), ¶ 4, (para. 4), (абзац 4), (абз. 4), (¶¶ 4, 5), (¶4–6), (4-абзац).</summary>
    public static IReadOnlyList<Citation> In(string text) =>
        [.. Form().Matches(text).Select(m => new Citation([.. Numbers(m.Groups["n"].Value)], m.Index)).Where(c => c.Paragraphs.Count > 0)];

    private static IEnumerable<int> Numbers(string list)
    {
        foreach (var part in list.Split([',', ';', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–', '—'], StringSplitOptions.TrimEntries).Select(p => int.TryParse(p.TrimStart('¶').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
            if (ends is [>= 0 and var one])
            {
                yield return one;
            }
            else if (ends is [>= 0 and var from, >= 0 and var to] && to >= from && to - from < 100)
            {
                for (var n = from; n <= to; n++)
                {
                    yield return n;
                }
            }
        }
    }

    [GeneratedRegex(@"(?:¶+|\bpara(?:graph|\.)?s?|\bабзац\w*|\bабз\.)\s*(?<n>\d{1,5}(?:\s*(?:[,;&–—-]|,\s*¶)\s*¶?\s*\d{1,5})*)|(?<![\d-])(?<n>\d{1,5})-абзац", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
