using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Finds dates in English text.</summary>
internal static partial class Dates
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";
    private const string Month = $@"(?:(?<m>{Months})|(?<m>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)";
    private const string Year = "1[0-9]{3}|20[0-9]{2}";

    /// <summary>A date found in a text: where it stands, what it says, and which of its parts it gives.</summary>
    public sealed record Found(int Start, string Text, int? Year, int? Month, int? Day)
    {
        /// <summary>The character after its last.</summary>
        public int End => Start + Text.Length;
    }

    /// <summary>Every date in a piece of text, in order. A single number counts as a year from 1000 to 2099; a span of years as its first.</summary>
    public static IEnumerable<Found> In(string text) => Pattern().Matches(text).Select(m => Read(m, text)).OfType<Found>();

    /// <summary>The date that a whole line gives, or null when the line says anything else. A year alone is no such line: it may be a page's number.</summary>
    public static PartialDate? Whole(string line)
    {
        var text = Around().Replace(line.Trim().TrimEnd('.'), "");
        return In(text).FirstOrDefault() is { Start: 0, Year: { } year, Month: not null } date && date.Text.Length == text.Length
            ? new(year, date.Month, date.Day)
            : null;
    }

    private static Found? Read(Match m, string text)
    {
        var (year, month, day) = (Number(m.Groups["y"]), MonthOf(m.Groups["m"]) ?? Number(m.Groups["im"]), Number(m.Groups["d"]));
        if (Number(m.Groups["span"]) is { } end && m.Groups["span"].Length == 2 && end <= year % 100)
        {
            // 2005-03 is a month, 1914-18 is a span of years.
            month = end;
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        if (month is { } known && (day is 0 || day > DateTime.DaysInMonth(year ?? 2000, known)))
        {
            // There is no 31 April 2001, but there is an April 2001.
            var start = m.Groups["m"].Success ? Math.Min(m.Groups["m"].Index, m.Groups["y"].Success ? m.Groups["y"].Index : int.MaxValue) : m.Index;
            return year is null ? null : new(start, text[start..(m.Index + m.Length)], year, month, null);
        }

        return month is null && !m.Groups["span"].Success && IsAmount(m, text) ? null : new(m.Index, m.Value, year, month, day);
    }

    // "1500 people", "about 2000 houses", "#1342": a number that could be a year, but counts something.
    private static bool IsAmount(Match m, string text)
    {
        var before = text[Math.Max(0, m.Index - 16)..m.Index];
        var after = text[(m.Index + m.Length)..Math.Min(text.Length, m.Index + m.Length + 24)];
        return Counted().IsMatch(after) || before.EndsWith('#') || Label().IsMatch(before) || (Roughly().IsMatch(before) && Several().IsMatch(after));
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(Group group) =>
        group.Success ? 1 + Array.FindIndex(Months.Split('|'), m => m.StartsWith(group.Value[..3], StringComparison.OrdinalIgnoreCase)) : null;

    [GeneratedRegex($@"(?<![\w.,$€£¥/:-])(?:(?<y>{Year})-(?<im>[0-9]{{2}})-(?<d>[0-9]{{2}})|(?<y>{Year})[-–](?<span>{Year}|[0-9]{{2}})|(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {Month}(?:,? (?<y>{Year}))?|{Month} (?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:,? (?<y>{Year}))?|{Month},? (?<y>{Year})|(?<y>{Year}))(?![\w%/-]|[.,:][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    // A weekday before a date, "Published:" before it, a time behind it.
    [GeneratedRegex(@"^(?:(?:published|posted|updated|last updated|last modified|date|dated)(?: on)?:? +)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?|,? (?:at )?[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"^ (?:people|persons|men|women|children|soldiers|troops|protesters|dollars|euros|pounds|roubles|rubles|som|yen|yuan|francs|marks|miles|kilometres|kilometers|km|metres|meters|feet|acres|hectares|tons|tonnes|votes|seats|copies|words|members|jobs|homes|houses|pupils|students|workers|years|days|hours|times|percent|per cent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:about|around|some|nearly|almost|over|than|least|most|roughly|only|approximately|to) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Roughly();

    [GeneratedRegex(@"^ [\p{Ll}-]+s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:No\.?|Article|Section|Page|p\.) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
