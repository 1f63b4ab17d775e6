using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Finds the numbers in a text.</summary>
internal static partial class Figures
{
    private const string Units = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Scales = "hundred|thousand|million|billion|trillion";
    private const string Number = $@"(?:(?:{Tens})(?:[- ](?:{Units}))?|{Units}|{Scales})";

    private static readonly string[] UnitWords = Units.Split('|');
    private static readonly string[] TenWords = Tens.Split('|');

    /// <summary>The figures in some paragraphs, in order.</summary>
    public static IReadOnlyList<Figure> In(IEnumerable<Paragraph> paragraphs) => [.. paragraphs.SelectMany(In)];

    private static IEnumerable<Figure> In(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var dates = Dates.In(text).ToList();
        var found = dates.Select(d => (d.Start, d.Text, Value: (double?)d.Year, Kind: FigureKind.Date)).ToList();
        foreach (Match m in Pattern().Matches(text))
        {
            var isDate = dates.Any(d => m.Index < d.Start + d.Text.Length && d.Start < m.Index + m.Length);
            if (!isDate && Read(m, text) is { } figure)
            {
                found.Add((m.Index, m.Value, figure.Value, figure.Kind));
            }
        }

        return found.OrderBy(f => f.Start).Select(f => new Figure(
            f.Text, f.Value, f.Kind, Context(text, f.Start, f.Start + f.Text.Length),
            paragraph.Number, paragraph.Sentences.Last(s => s.Start <= f.Start).Number, f.Start));
    }

    private static (double? Value, FigureKind Kind)? Read(Match m, string text)
    {
        if (m.Groups["event"].Success)
        {
            return (null, FigureKind.Date);
        }

        if (m.Groups["rough"].Success)
        {
            return (null, FigureKind.Rough);
        }

        if (m.Groups["digits"].Success)
        {
            var value = double.Parse(m.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                * (m.Groups["scale"].Success ? Scale(m.Groups["scale"].Value) : 1);
            return (value, m.Groups["money"].Success ? FigureKind.Money : m.Groups["percent"].Success ? FigureKind.Percent : FigureKind.Amount);
        }

        // "one of", "no one", "the one", "one another": a word, not a number.
        var isPronoun = m.Value.Equals("one", StringComparison.OrdinalIgnoreCase)
            && (OneBehind().IsMatch(text[(m.Index + m.Length)..]) || OneBefore().IsMatch(text[..m.Index]));
        return isPronoun ? null : (InWords(m.Value), m.Groups["percent"].Success ? FigureKind.Percent : FigureKind.Amount);
    }

    /// <summary>The value of a number in words, such as <c>two hundred and seventy five thousand</c>.</summary>
    internal static double InWords(string words)
    {
        double total = 0, part = 0;
        foreach (var word in Words.Of(words.Replace('-', ' ')).Select(w => w.Text.ToLowerInvariant()))
        {
            if (Array.IndexOf(UnitWords, word) is >= 0 and var unit)
            {
                part += unit + 1;
            }
            else if (Array.IndexOf(TenWords, word) is >= 0 and var ten)
            {
                part += 10 * (ten + 2);
            }
            else if (word == "hundred")
            {
                part = Math.Max(1, part) * 100;
            }
            else if (Scale(word) is > 1 and var scale)
            {
                total += Math.Max(1, part) * scale;
                part = 0;
            }
        }

        return total + part;
    }

    private static string Context(string text, int start, int end)
    {
        const int Window = 4;
        var words = Words.Of(text).ToList();
        var left = words.Where(w => w.End <= start).TakeLast(Window).Select(w => w.Start).DefaultIfEmpty(start).First();
        var right = words.Where(w => w.Start >= end).Take(Window).Select(w => w.End).DefaultIfEmpty(end).Last();
        return text[left..right];
    }

    private static double Scale(string word) => word.ToLowerInvariant() switch
    {
        "hundred" => 100,
        "thousand" => 1e3,
        "million" or "m" => 1e6,
        "billion" or "bn" => 1e9,
        "trillion" => 1e12,
        _ => 1,
    };

    [GeneratedRegex($@"(?<![\w.,])(?:(?<event>\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)(?![\w/])|(?<money>(?:US ?)?[$€£] ?)?(?<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -](?<scale>{Scales}|m|bn)\b)?(?<percent> ?%| ?per ?cent\b)?(?![\w/]|[.,]\d)|(?<rough>(?:(?:a few|several|some|many|tens of|hundreds of|thousands of) )?(?:dozens|hundreds|thousands|millions|billions)\b(?: of (?:thousands|millions|billions)\b)?|(?:a few|several|many) (?:dozen|hundred|thousand|million|billion)\b(?: (?:thousand|million|billion)\b)?)|\b(?:an? (?=hundred|thousand|million|billion))?{Number}(?:(?:[- ]| and ){Number})*\b(?<percent> per ?cent\b)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^ (of|another|who|which|that|or|can|could|must|may|is|has|might|would|should|day|side)\b|^[.,;:’]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneBehind();

    [GeneratedRegex(@"\b(no|the|this|that|every|any|each|some|which|another|as|by) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneBefore();
}
