namespace Lessons.Classroom;

/// <summary>
/// A table that Moodle takes in two places. Its offline grading worksheet needs Identifier (<c>Participant 123</c>), Grade and Last modified (grade), and takes
/// Feedback comments (mod/assign/feedback/offline/importgradeslib.php); its grade import finds learners by ID number or e-mail address (docs.moodle.org, "Grade import").
/// The time is left empty, which Moodle reads as a dash: no time to compare with.
/// </summary>
internal static class MoodleTable
{
    private static readonly string[] Header = ["Identifier", "Full name", "ID number", "Email address", "Grade", "Maximum Grade", "Last modified (grade)", "Feedback comments"];

    public static (byte[] Content, int Rows) Of(IReadOnlyList<OutMark> marks)
    {
        var rows = marks.Select(m => (IReadOnlyList<object?>)[m.Participant.Length > 0 ? "Participant " + m.Participant : "", m.Student.Name, Number(m.Student), m.Student.Email, m.Points, m.Of, "", m.Comment]).ToList();
        return (MarksTable.Bytes(Header, rows, mark: false), rows.Count);
    }

    // Where the roster had no number of its own, the e-mail address or the name stands for it.
    private static string Number(Student student) => student.Id == student.Email || student.Id == student.Name ? "" : student.Id;
}
