using System.Globalization;

namespace Lessons.Classroom;

/// <summary>When a hand-in came, and what that costs, in numbers and in words.</summary>
/// <param name="HandedIn">When it was handed in, in the due date's time zone.</param>
/// <param name="Due">When it was due for this student; null when nobody said.</param>
/// <param name="By">How late it is; zero when in time.</param>
/// <param name="Share">The share of the points that is left, from 0 to 1.</param>
/// <param name="Policy">The rule.</param>
public sealed record Lateness(DateTimeOffset HandedIn, DateTimeOffset? Due, TimeSpan By, double Share, LatePolicy Policy)
{
    /// <summary>The lateness of a hand-in.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="attempt">The hand-in.</param>
    /// <param name="handIn">The hand-in as it was collected, which knows the time zone; null for none.</param>
    /// <exception cref="CourseException">The late policy cannot be read.</exception>
    public static Lateness Of(Assignment assignment, AttemptEntry attempt, HandIn? handIn)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(attempt);
        var due = assignment.DueFor(attempt.Student);
        var policy = LatePolicy.Parse(assignment.Late) ?? throw new CourseException($"The late policy \"{assignment.Late}\" of {assignment.Lesson} cannot be read. Write none, zero or, for ten percent a day, 10-a-day.");
        var by = assignment.LateBy(attempt.Student, attempt.HandedIn);
        return new(attempt.HandedIn.ToOffset(due?.Offset ?? handIn?.HandedIn.Offset ?? TimeSpan.Zero), due, by, policy.Share(by), policy);
    }

    /// <summary>When it came and what that costs, in sentences.</summary>
    /// <param name="points">The points before anything is taken off.</param>
    public string Told(double points)
    {
        var came = $"Handed in on {Time(HandedIn)}";
        return Due is not { } due ? $"{came}."
            : By <= TimeSpan.Zero ? $"{came}, in time (due {Time(due)})."
            : $"{came}, {InWords(By)} late (due {Time(due)}). {Cost(points)}";
    }

    /// <summary>A length of time in words.</summary>
    public static string InWords(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 2 } => Count(time.TotalMinutes, "minute"),
        { TotalDays: < 2 } => Count(time.TotalHours, "hour"),
        _ => Count(time.TotalDays, "day"),
    };

    private string Cost(double points)
    {
        var after = points * Share;
        var days = (int)Math.Ceiling(By.TotalDays);
        return Policy.PercentADay switch
        {
            0 => "That costs nothing.",
            100 => $"Late work is worth nothing here, so the {PointsText.Told(points)} do not count.",
            var percent => string.Create(CultureInfo.InvariantCulture, $"Each day that has begun costs {percent:0.##}% of the points. {(days == 1 ? "One day had" : $"{days} days had")} begun, so {100 * (1 - Share):0.##}% is taken off: {PointsText.Of(points)} become {PointsText.Of(after)}."),
        };
    }

    private static string Count(double number, string noun) => Math.Floor(number) is var whole && whole == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{whole:0} {noun}s");

    private static string Time(DateTimeOffset time) => time.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? " UTC" : "");
}

/// <summary>Points as people read them and programs take them: a point before the decimals, no sign between thousands.</summary>
public static class PointsText
{
    /// <summary>The points, with four decimals at most.</summary>
    /// <param name="points">The points.</param>
    public static string Of(double points) => Math.Round(points, 4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The points with their noun.</summary>
    /// <param name="points">The points.</param>
    public static string Told(double points) => points == 1 ? "1 point" : $"{Of(points)} points";
}
