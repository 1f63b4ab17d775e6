namespace Lessons.Classroom;

/// <summary>Which hand-in of each student counts: the newest that was graded; where none was, the newest.</summary>
public static class CountedAttempts
{
    /// <summary>The hand-ins that count.</summary>
    /// <param name="rows">Every hand-in to a lesson.</param>
    /// <returns>One row a student, by student's id.</returns>
    public static IReadOnlyList<GradebookRow> Of(IEnumerable<GradebookRow> rows) =>
    [
        .. rows.GroupBy(r => r.Attempt.Student, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            g.OrderBy(r => r.Grading is { End: GradingEnd.Graded }).ThenBy(r => r.Attempt.HandedIn).ThenBy(r => r.Attempt.Name, StringComparer.Ordinal).Last()),
    ];
}
