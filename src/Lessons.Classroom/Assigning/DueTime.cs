using System.Globalization;

namespace Lessons.Classroom;

/// <summary>Reads when something is due, as a teacher writes it.</summary>
public static class DueTime
{
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];
    private static readonly string[] Elsewhere = ["yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz"];

    /// <summary>A day (which ends at midnight) or a day and a time; in a time zone when one is given, otherwise in this machine's. Null when it is none of these.</summary>
    /// <param name="text">Such as <c>2026-12-01</c> or <c>2026-12-01 18:00</c>.</param>
    /// <param name="zone">The zone; null for this machine's.</param>
    public static DateTimeOffset? Parse(string text, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        zone ??= TimeZoneInfo.Local;
        var plain = text.Trim().Replace("Z", "+00:00", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(plain, Elsewhere, CultureInfo.InvariantCulture, DateTimeStyles.None, out var there) ? there
            : DateTime.TryParseExact(plain, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? In(time)
            : DateTime.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? In(day.AddDays(1).AddSeconds(-1))
            : null;

        DateTimeOffset In(DateTime local) => new(local, zone.GetUtcOffset(local));
    }
}
