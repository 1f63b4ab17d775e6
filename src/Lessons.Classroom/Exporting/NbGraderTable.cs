using System.Globalization;

namespace Lessons.Classroom;

/// <summary>The table that <c>nbgrader export</c> writes: its columns, and 0 for who handed in nothing (nbgrader, nbgrader/plugins/export.py, CsvExportPlugin).</summary>
internal static class NbGraderTable
{
    private static readonly string[] Header = ["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score"];
    private static readonly string[] FamilyNames = ["surname", "lastname", "familyname", "last", "фамилия"];

    public static (byte[] Content, int Rows) Of(IReadOnlyList<IReadOnlyList<OutMark>> lessons)
    {
        var rows = lessons.SelectMany(l => l).Select(Row).ToList();
        return (MarksTable.Bytes(Header, rows, mark: false), rows.Count);
    }

    private static IReadOnlyList<object?> Row(OutMark mark)
    {
        var (first, last) = Names(mark.Student);
        var (raw, points) = (mark.Raw ?? 0, mark.Points ?? 0);
        return [mark.Assignment.Lesson, Time(mark.Assignment.Due), Time(mark.Row?.Attempt.HandedIn), mark.Student.Id, last, first, mark.Student.Email, raw, raw - points, points, mark.Of];
    }

    // As the roster has it; of a whole name the last word is taken for the family's.
    private static (string First, string Last) Names(Student student) =>
        FamilyNames.Select(c => student.Columns.GetValueOrDefault(c, "")).FirstOrDefault(v => v.Length > 0) is { } last
            && student.Name.EndsWith(" " + last, StringComparison.Ordinal) ? (student.Name[..^(last.Length + 1)], last)
        : student.Name == student.Id ? ("", "")
        : student.Name.LastIndexOf(' ') is > 0 and var at ? (student.Name[..at], student.Name[(at + 1)..])
        : ("", student.Name);

    // As Python writes a time without a zone; nbgrader keeps UTC.
    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
