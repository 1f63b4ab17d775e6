using System.Globalization;

namespace Lessons;

/// <summary>A date as exactly as a text gives it: a year, a month of a year, or a day.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12, or null when only the year is given.</param>
/// <param name="Day">The day, from 1, or null when it is not given.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>The date in ISO 8601: <c>2005</c>, <c>2005-03</c> or <c>2005-03-24</c>.</summary>
    public string Iso => this switch
    {
        { Month: null } => Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: null } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Earlier dates first; a year before its months, a month before its days.</summary>
    /// <param name="other">The date to compare with.</param>
    public int CompareTo(PartialDate other) => (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>The date in words: <c>2005</c>, <c>March 2005</c> or <c>24 March 2005</c>.</summary>
    public override string ToString()
    {
        var year = Year.ToString(CultureInfo.InvariantCulture);
        var month = Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) + " " : "";
        return (Day is { } d ? d.ToString(CultureInfo.InvariantCulture) + " " : "") + month + year;
    }

    /// <summary>Whether the left date is earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date is earlier or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date is later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date is later or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
