namespace Lessons.Classroom;

/// <summary>
/// The table that Canvas's gradebook imports: Student, ID, SIS User ID, SIS Login ID, Section, a column for each assignment, and the points there are in the second row
/// (Canvas, "How do I import grades in the Gradebook?"). Canvas finds a student by ID, then by SIS User ID, then by SIS Login ID; an empty cell leaves a mark as it is.
/// </summary>
internal static class CanvasTable
{
    public static (byte[] Content, int Rows) Of(IReadOnlyList<IReadOnlyList<OutMark>> lessons, ExportOptions options)
    {
        var students = lessons.SelectMany(l => l).Select(m => m.Student).DistinctBy(s => s.Id, StringComparer.OrdinalIgnoreCase).ToList();
        var marks = lessons.Select(l => l.ToDictionary(m => m.Student.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        string[] header = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", .. lessons.Select(l => options.Column is { } column && lessons.Count == 1 ? column : l.Count > 0 ? l[0].Assignment.Lesson : "")];
        IReadOnlyList<object?> possible = ["    Points Possible", "", "", "", "", .. lessons.Select(l => l.Count > 0 ? (object?)l[0].Of : null)];
        return (MarksTable.Bytes(header, students.Select(s => Row(s, marks)).Prepend(possible), mark: false), students.Count);
    }

    private static IReadOnlyList<object?> Row(Student student, IReadOnlyList<Dictionary<string, OutMark>> marks)
    {
        // A roster that Canvas exported goes back as it came; from any other, the id is the school's.
        var isCanvas = student.Columns.ContainsKey("sisuserid") || student.Columns.ContainsKey("sisloginid");
        string[] who = isCanvas
            ? [Said("student") is { Length: > 0 } name ? name : student.Name, Said("id"), Said("sisuserid"), Said("sisloginid"), Said("section")]
            : [student.Name, "", student.Id, student.Email, student.Group];
        return [.. who, .. marks.Select(m => m.TryGetValue(student.Id, out var mark) ? (object?)mark.Points : null)];

        string Said(string column) => student.Columns.GetValueOrDefault(column, "");
    }
}
