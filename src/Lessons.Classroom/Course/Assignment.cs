using System.Globalization;

namespace Lessons.Classroom;

/// <summary>What a teacher has assigned: <c>lessons/NAME/assignment.json</c>.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Version">The release's fingerprint: SHA-256 of <c>release.ipynb</c>, 64 hexadecimal digits.</param>
/// <param name="Assigned">When.</param>
public sealed record Assignment(string Lesson, string Version, DateTimeOffset Assigned)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "assignment.json";

    /// <summary>The author's notebook at the moment of assigning, in the assignment's folder.</summary>
    public const string Instructor = "instructor.ipynb";

    /// <summary>The learner's copy, in the assignment's folder.</summary>
    public const string Release = "release.ipynb";

    /// <summary>When it is due; null when nobody said.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What being late costs: <c>none</c>, <c>zero</c> or <c>10-a-day</c>. See <see cref="LatePolicy"/>.</summary>
    public string Late { get; init; } = "none";

    /// <summary>The points of all items.</summary>
    public double Points { get; init; }

    /// <summary>Whether every student has numbers of their own.</summary>
    public bool Variants { get; init; }

    /// <summary>What can be answered in it, in the order of the cells.</summary>
    public IReadOnlyList<AssignedItem> Items { get; init; } = [];

    /// <summary>Students who have more time, by id.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Extensions { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>When it is due for a student; null when nobody said.</summary>
    /// <param name="student">The student's id.</param>
    public DateTimeOffset? DueFor(string student) =>
        Extensions.Where(e => string.Equals(e.Key, student, StringComparison.OrdinalIgnoreCase)).Select(e => (DateTimeOffset?)e.Value).FirstOrDefault() ?? Due;

    /// <summary>How late a hand-in is; zero when it is in time.</summary>
    /// <param name="student">The student's id.</param>
    /// <param name="handedIn">When it was handed in.</param>
    public TimeSpan LateBy(string student, DateTimeOffset handedIn) => DueFor(student) is { } due && handedIn > due ? handedIn - due : TimeSpan.Zero;
}

/// <summary>Something that can be answered in an assignment.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind"><c>exercise</c>, <c>quiz</c> or <c>answer</c>.</param>
/// <param name="Points">The points it gives at most.</param>
public sealed record AssignedItem(string Id, string Kind, double Points);

/// <summary>What being late costs.</summary>
/// <param name="PercentADay">How much is taken off for each day that has begun, in percent of the points; 0 for nothing, 100 for all.</param>
public sealed record LatePolicy(double PercentADay)
{
    /// <summary>Reads <c>none</c>, <c>zero</c> or <c>10-a-day</c>; null when it is none of these.</summary>
    /// <param name="text">The text.</param>
    public static LatePolicy? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string ADay = "-a-day";
        var plain = text.Trim().Replace("%", "", StringComparison.Ordinal);
        return plain switch
        {
            "none" => new(0),
            "zero" => new(100),
            _ when plain.EndsWith(ADay, StringComparison.Ordinal) && double.TryParse(plain[..^ADay.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 => new(percent),
            _ => null,
        };
    }

    /// <summary>The share of the points that is left, from 0 to 1.</summary>
    /// <param name="lateBy">How late it is.</param>
    public double Share(TimeSpan lateBy) => lateBy <= TimeSpan.Zero ? 1 : Math.Max(0, 1 - (Math.Ceiling(lateBy.TotalDays) * PercentADay / 100));

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => PercentADay switch { 0 => "none", 100 => "zero", _ => string.Create(CultureInfo.InvariantCulture, $"{PercentADay}-a-day") };
}
