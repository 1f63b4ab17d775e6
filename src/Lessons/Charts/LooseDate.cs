using System.Globalization;

namespace Lessons;

/// <summary>A date known to the day, the month or the year, and no more exactly than that.</summary>
internal sealed record LooseDate(DateOnly Start, DateOnly End)
{
    /// <summary>True if the day is known.</summary>
    public bool IsDay => Start == End;

    /// <summary>Reads <c>1990</c>, <c>2002-03</c>, <c>2005-03-24</c>, a year in a column of numbers, or a date.</summary>
    /// <returns>Null if it is none of these.</returns>
    public static LooseDate? Read(object value)
    {
        switch (value)
        {
            case DateTime date:
                return Day(DateOnly.FromDateTime(date));
            case string text when text.Trim() is { Length: 4 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                return Year(number);
            case string text when DateOnly.TryParseExact(text.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month):
                return new(month, month.AddMonths(1).AddDays(-1));
            case string text when DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return Day(day);
            case var number when TableCell.IsNumber(number.GetType()):
                var exact = Convert.ToDouble(number, CultureInfo.InvariantCulture);
                return double.IsInteger(exact) ? Year(exact) : null;
            default:
                return null;
        }
    }

    /// <summary>As people write it: <c>1990</c>, <c>Mar 2002</c>, <c>24 Mar 2005</c>.</summary>
    public override string ToString() => Write("MMM");

    /// <summary>With the month's whole name.</summary>
    public string InFull() => Write("MMMM");

    /// <summary>As it was read: <c>1990</c>, <c>2002-03</c>, <c>2005-03-24</c>.</summary>
    public string Iso() => Start.ToString(IsDay ? "yyyy-MM-dd" : IsMonth ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    private bool IsMonth => !IsDay && Start.Month == End.Month;

    private string Write(string month) => Start.ToString(IsDay ? $"d {month} yyyy" : IsMonth ? $"{month} yyyy" : "yyyy", CultureInfo.InvariantCulture);

    private static LooseDate Day(DateOnly day) => new(day, day);

    private static LooseDate? Year(double year) => year is >= 1 and <= 9998 ? new(new((int)year, 1, 1), new((int)year, 12, 31)) : null;
}
