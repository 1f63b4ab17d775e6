using System.Globalization;
using System.Text;

namespace Lessons.Classroom;

/// <summary>What came of collecting, for a teacher to read.</summary>
public static class CollectTable
{
    /// <summary>A line for each student, and below it what to look at.</summary>
    /// <param name="report">The report.</param>
    public static string Of(CollectReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var there = report.Students.Count(s => s.Attempts > 0);
        var late = report.Students.Count(s => s.LateBy > TimeSpan.Zero);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Lesson}{(report.Due is { } due ? $", due {Time(due)}" : "")}: {there} of {report.Students.Count} {(there == 1 ? "has" : "have")} handed in{(late > 0 ? $", {late} late" : "")}. {report.New} new, {report.Same} known already.\n\n");
        var rows = report.Students.Select(s => (Sign: Sign(s), s.Id, s.Name, State: State(s), When: s.HandedIn is { } time ? Time(time) : "", Tries: s.Attempts > 1 ? $"{s.Attempts} times" : "")).ToList();
        int[] widths = [Width(rows.Select(r => r.Id)), Width(rows.Select(r => r.Name)), Width(rows.Select(r => r.State)), Width(rows.Select(r => r.When))];
        foreach (var r in rows)
        {
            text.Append($"{r.Sign} {r.Id.PadRight(widths[0])}  {r.Name.PadRight(widths[1])}  {r.State.PadRight(widths[2])}  {r.When.PadRight(widths[3])}  {r.Tries}".TrimEnd()).Append('\n');
        }

        Part(text, "Look at these:", report.Students.SelectMany(s => s.Notes.Select(n => $"{s.Id}: {n}")));
        Part(text, "Nobody can tell whose these are, so they were not taken:", report.Unknown);
        Part(text, "Refused, and the rest went on:", report.Refused);
        Part(text, "About the roster:", report.Notes);
        return text.ToString().TrimEnd('\n');
    }

    private static void Part(StringBuilder text, string title, IEnumerable<string> sentences)
    {
        if (sentences.ToList() is { Count: > 0 } all)
        {
            text.Append('\n').Append(title).Append('\n').AppendJoin('\n', all.Select(s => "  " + s)).Append('\n');
        }
    }

    private static string Sign(CollectedStudent student) => student.State switch { HandInState.HandedIn => "✓", HandInState.Late => "!", _ => "✗" };

    private static string State(CollectedStudent student) => student.State switch
    {
        HandInState.Missing => "missing",
        HandInState.Late => "late by " + Long(student.LateBy),
        HandInState.Unreadable => "cannot be read",
        HandInState.Refused => "refused",
        _ => "handed in",
    };

    private static string Long(TimeSpan time) => time.TotalDays >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time.Hours} h")
        : time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)Math.Ceiling(time.TotalMinutes))} min");

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Width(IEnumerable<string> column) => column.Select(c => c.Length).DefaultIfEmpty(0).Max();
}
