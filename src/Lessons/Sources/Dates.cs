using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Finds dates in English text.</summary>
internal static partial class Dates
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";
    private const string Year = @"1[0-9]{3}|20[0-9]{2}";

    /// <summary>A date found in a text: where it stands, what it says, and which of its parts it gives.</summary>
    public sealed record Found(int Start, string Text, int? Year, int? Month, int? Day);

    /// <summary>Every date in a piece of text, in order. A single number counts as a year from 1000 to 2099.</summary>
    public static IEnumerable<Found> In(string text) =>
        Pattern().Matches(text).Where(m => IsDate(m, text)).Select(m => new Found(m.Index, m.Value, Number(m.Groups["y"]), MonthOf(m.Groups["m"]) ?? Number(m.Groups["im"]), Number(m.Groups["d"])));

    /// <summary>The date that a whole line gives, or null when the line says anything else.</summary>
    public static PartialDate? Whole(string line)
    {
        var text = Weekday().Replace(line.Trim().TrimEnd('.'), "");
        return In(text).FirstOrDefault() is { Start: 0, Year: { } year } date && date.Text.Length == text.Length
            ? new(year, date.Month, date.Day)
            : null;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(Group group) =>
        group.Success ? 1 + Array.FindIndex(Months.Split('|'), m => m.Equals(group.Value, StringComparison.OrdinalIgnoreCase)) : null;

    // "may" and "march" are verbs too, and 1,234 or $1990 or 1990 seats are amounts: a month stands with a day or a year, a year stands free.
    private static bool IsDate(Match m, string text)
    {
        if (m.Groups["d"].Success && Number(m.Groups["d"]) is < 1 or > 31)
        {
            return false;
        }

        if (m.Groups["im"].Success && Number(m.Groups["im"]) is < 1 or > 12)
        {
            return false;
        }

        var before = m.Index == 0 ? ' ' : text[m.Index - 1];
        return before is not ('$' or '€' or '£' or '.' or ',');
    }

    [GeneratedRegex($@"(?<![\w.,$€£/-])(?:(?<y>{Year})-(?<im>\d\d)-(?<d>\d\d)|(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?<m>{Months})(?:,? (?<y>{Year}))?|(?<m>{Months}) (?<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (?<y>{Year}))?|(?<m>{Months}),? (?<y>{Year})|(?<y>{Year}))(?![\w%/-]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
