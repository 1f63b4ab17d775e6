using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Finds the numbers in a text.</summary>
internal static partial class Figures
{
    private const string Scale = "hundred|thousand|million|billion|trillion";
    private const string Ranged = @"(?: ?(?:[-–]|to\b|and\b|or\b) ?)(?:US ?)?[$€£¥]? ?[0-9][0-9.,]*";

    /// <summary>The figures in some paragraphs, in order.</summary>
    public static IReadOnlyList<Figure> In(IEnumerable<Paragraph> paragraphs) => [.. paragraphs.SelectMany(In)];

    private static IEnumerable<Figure> In(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var found = Dates.In(text).Select(d => (d.Start, d.End, Value: (double?)d.Year, Kind: FigureKind.Date)).ToList();
        var dates = found.ToList();
        var next = 0;
        foreach (Match m in Pattern().Matches(text))
        {
            while (next < dates.Count && dates[next].End <= m.Index)
            {
                next++;
            }

            var isDate = next < dates.Count && dates[next].Start < m.Index + m.Length;
            if (!isDate && Read(m, text) is { } figure)
            {
                found.Add((m.Index, m.Index + m.Length, figure.Value, figure.Kind));
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        var words = Words.Of(text).ToArray();
        var starts = Array.ConvertAll(words, w => w.Start);
        return found.OrderBy(f => f.Start).Select(f => new Figure(
            text[f.Start..f.End], f.Value, f.Kind, Context(text, words, starts, f.Start, f.End), paragraph.Number, paragraph.SentenceAt(f.Start).Number, f.Start));
    }

    private static (double? Value, FigureKind Kind)? Read(Match m, string text)
    {
        if (m.Groups["rough"].Success || m.Groups["decade"].Success)
        {
            return (null, m.Groups["decade"].Success ? FigureKind.Date : FigureKind.Rough);
        }

        if (m.Groups["top"].Success)
        {
            return Slashed(m, text);
        }

        if (m.Groups["part"].Success)
        {
            return (NumberWords.Part(m.Value), FigureKind.Amount);
        }

        return m.Groups["digits"].Success ? Digits(m, text) : InWords(m, text);
    }

    // 9/11 is a day, 2/3 a part, 24/7 neither.
    private static (double? Value, FigureKind Kind)? Slashed(Match m, string text)
    {
        var (top, bottom) = (Parse(m.Groups["top"].Value), Parse(m.Groups["bottom"].Value));
        var of = text.AsSpan(m.Index + m.Length).StartsWith(" of ");
        return (of || bottom <= 10) && top < bottom ? (top / bottom, FigureKind.Amount)
            : top is >= 1 and <= 12 && bottom is >= 1 and <= 31 && !of && top != bottom ? (null, FigureKind.Date)
            : null;
    }

    private static (double? Value, FigureKind Kind)? Digits(Match m, string text)
    {
        var end = m.Index + m.Length;

        // "1." before an item, "Article 5", "No. 5", "page 7": these name a place and count nothing.
        var marksItem = m.Index == 0 && end + 1 < text.Length && text[end] is '.' or ')' && text[Math.Min(end + 1, text.Length - 1)] == ' ';
        if (marksItem || Label().IsMatch(text[Math.Max(0, m.Index - 12)..m.Index]) || IsClock(text, m))
        {
            return null;
        }

        // In "3 to 4 million" and "60-70%" the first number shares what stands behind the second.
        var range = m.Groups["scale"].Success || m.Groups["percent"].Success ? Match.Empty : RangeBehind().Match(text, end);
        var scale = m.Groups["scale"].Success ? m.Groups["scale"] : range.Groups["scale"];
        var percent = m.Groups["percent"].Success || range.Groups["percent"].Success;
        var value = Parse(Gaps().Replace(m.Groups["digits"].Value, "")) + (m.Groups["more"].Value switch { "½" => 0.5, "¼" => 0.25, "¾" => 0.75, _ => 0 });
        value *= (m.Groups["sign"].Success ? -1 : 1) * (scale.Success ? NumberWords.Scale(scale.Value) : 1);
        return (value, m.Groups["money"].Success ? FigureKind.Money : percent ? FigureKind.Percent : FigureKind.Amount);
    }

    private static (double? Value, FigureKind Kind)? InWords(Match m, string text)
    {
        if (m.Groups["year"].Success)
        {
            var parts = m.Value.Split([' '], 2);
            return ((NumberWords.Value(parts[0]) * 100) + NumberWords.Value(parts[1]), FigureKind.Date);
        }

        // "one of", "no one", "the one", "one another": a word, not a number.
        var isPronoun = m.Value.Equals("one", StringComparison.OrdinalIgnoreCase)
            && (OneBehind().IsMatch(text, m.Index + m.Length) || OneBefore().IsMatch(text[Math.Max(0, m.Index - 10)..m.Index]));
        return isPronoun || IsClock(text, m) ? null : (NumberWords.Value(m.Groups["words"].Value), m.Groups["percent"].Success ? FigureKind.Percent : FigureKind.Amount);
    }

    // "three o'clock", "half past eight": a time of day, which counts nothing.
    private static bool IsClock(string text, Match m) =>
        ClockBehind().IsMatch(text, m.Index + m.Length) || ClockBefore().IsMatch(text[Math.Max(0, m.Index - 14)..m.Index]);

    private static double Parse(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // Up to four words on each side.
    private static string Context(string text, Words.Word[] words, int[] starts, int start, int end)
    {
        const int Window = 4;
        var first = At(starts, start);
        var next = At(starts, end);
        var left = first == 0 ? start : words[Math.Max(0, first - Window)].Start;
        var right = next == words.Length ? end : words[Math.Min(words.Length, next + Window) - 1].End;
        return text[Math.Min(left, start)..Math.Max(right, end)];
    }

    // The first word that begins at a character or behind it.
    private static int At(int[] starts, int position) => Array.BinarySearch(starts, position) is var at && at >= 0 ? at : ~at;

    [GeneratedRegex($@"(?<![\w.,:/])(?<!\p{{L}}[-–])(?:(?<top>[0-9]{{1,3}})/(?<bottom>[0-9]{{1,3}})(?:/[0-9]{{2,4}})?(?![\w/])|(?<decade>(?:1[0-9]|20)[0-9]0s)\b|(?<sign>(?<![\w)\]])[-−])?(?<money>(?:US ?|A|C)?[$€£¥] ?)?(?<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]{{1,3}}(?:[ \u00A0\u202F][0-9]{{3}})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)(?<more>[½¼¾])?(?:[ -]?(?<scale>m|bn|tn)\b|[ -](?<scale>{Scale})\b)?(?<percent> ?%| ?per ?cent\b)?(?![\w/]|[.,:][0-9])|(?<rough>(?:(?:a few|several|some|many|tens of|hundreds of|thousands of) )?(?:dozens|hundreds|thousands|millions|billions)\b(?: of (?:thousands|millions|billions)\b)?|(?:a few|several|many) (?:dozen|{Scale})\b(?: (?:thousand|million|billion)\b)?))|(?<![\w-])(?<!\p{{N}} )(?:(?<part>{NumberWords.Parts})|(?<year>{NumberWords.Years})|(?<words>{NumberWords.Pattern}))\b(?![- ](?:{NumberWords.Ordinals})\b)(?<percent> ?%| per ?cent\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex($@"\G{Ranged}(?:[ -]?(?<scale>m|bn|tn)\b|[ -](?<scale>{Scale})\b)?(?<percent> ?%| ?per ?cent\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"[, \u00A0\u202F]")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?:\b(?:Article|Section|Chapter|Year|Grade|Class|Form|Room|Question|Appendix|Figure|Fig\.|Table|Page|Part|Vol\.|No\.|Nos\.) |[#¶§] ?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\G(?: ?[ap]\.?m\b| o[’']clock\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockBehind();

    [GeneratedRegex(@"\b(?:half past|quarter (?:past|to)) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockBefore();

    [GeneratedRegex(@"\G(?: (?:of|another|who|which|that|or|can|could|must|may|is|has|might|would|should|day|side)\b|[.,;:’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneBehind();

    [GeneratedRegex(@"\b(no|the|this|that|every|any|each|some|which|another|as|by) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneBefore();
}
