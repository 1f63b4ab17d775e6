namespace Lessons.Classroom;

/// <summary>Says which of a student's hand-ins counts.</summary>
public static class CountedAttempts
{
    /// <summary>One row a student: the newest hand-in that was graded, and where none was, the newest. In the order of the students' ids.</summary>
    /// <param name="rows">Rows of one lesson, as <see cref="Gradebook.Rows"/> gives them.</param>
    public static IReadOnlyList<GradebookRow> Of(IEnumerable<GradebookRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return
        [
            .. rows.GroupBy(r => r.Attempt.Student, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => s.OrderBy(r => r.Grading is { End: GradingEnd.Graded }).ThenBy(r => r.Attempt.HandedIn).ThenBy(r => r.Attempt.Name, StringComparer.Ordinal).Last()),
        ];
    }
}
