using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Lessons.Classroom.Tests.Feedback;

namespace Lessons.Classroom.Tests.Exporting;

public sealed class Marks_for_other_programs : IDisposable
{
    private readonly MarkedClass marked = new();

    [Fact]
    public void Are_nbgraders_columns_with_a_row_for_everybody()
    {
        var rows = Rows(MarksFormat.NbGrader);
        Assert.Equal("assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score", string.Join(',', rows[0]));
        Assert.Equal(31, rows.Count);
        Assert.Equal(["9", "0.9", "8.1", "11"], Of(rows, 3, "s03")[7..]);
        Assert.Equal(["", "s04"], Of(rows, 3, "s04")[2..4]);
        Assert.Equal(["0", "0", "0", "11"], Of(rows, 3, "s04")[7..]);
        Assert.Equal(["Bee", "Ann"], Of(rows, 3, "s01")[4..6]);
    }

    [Fact]
    public void Are_a_row_for_each_item_whose_points_add_up_to_the_total()
    {
        var rows = Rows(MarksFormat.Questions);
        Assert.Equal(["02-seats", "s01", "Ann Bee", "A", "why-trust", "Passed", "", "2.5", "2.5", "4", "'=Well seen, *Ann*."], rows.Single(r => r[1] == "s01" && r[4] == "why-trust"));
        Assert.Equal(["", "", "", "4", ""], rows.Single(r => r[1] == "s02" && r[4] == "why-trust")[6..]);
        foreach (var student in marked.Marks.Students.Where(s => s.IsGraded))
        {
            Assert.Equal(student.Counted!.Points, rows.Where(r => r[1] == student.Student.Id).Sum(r => r[8].Length == 0 ? 0 : double.Parse(r[8], CultureInfo.InvariantCulture)), 6);
        }
    }

    [Fact]
    public void Are_Canvass_columns_with_the_points_there_are_in_the_second_row()
    {
        var rows = Rows(MarksFormat.Canvas, new() { Column = "Seats (4711)" });
        Assert.Equal(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Seats (4711)"], rows[0]);
        Assert.Equal(["    Points Possible", "", "", "", "", "11"], rows[1]);
        Assert.Equal(["Ann Bee", "", "s01", "ann1@school.example", "A", "9.5"], rows[2]);
        Assert.Equal("", Of(rows, 2, "s09")[5]);
        Assert.Equal("", Of(rows, 2, "s04")[5]);
    }

    [Fact]
    public void Go_back_to_Canvas_with_the_ids_that_its_own_export_had()
    {
        File.WriteAllText(marked.Course.RosterFile, "Student,ID,SIS User ID,SIS Login ID,Section,Old (1)\n    Points Possible,,,,,10\n\"Bee, Ann\",901,s01,ann1,Room A,7\n\"Wei, Li\",902,s09,wei,Room B,\n");
        var rows = Rows(MarksFormat.Canvas);
        Assert.Equal(["Bee, Ann", "901", "s01", "ann1", "Room A", "9.5"], rows[2]);
        Assert.Equal(["Wei, Li", "902", "s09", "wei", "Room B", ""], rows[3]);
    }

    [Fact]
    public void Are_what_Moodle_takes_in_its_worksheet_and_its_grade_import()
    {
        var rows = Rows(MarksFormat.Moodle);
        Assert.Equal(["Identifier", "Full name", "ID number", "Email address", "Grade", "Maximum Grade", "Last modified (grade)", "Feedback comments"], rows[0]);
        Assert.Equal(["Participant 12", "Ann Bee", "s01", "ann1@school.example", "9.5", "11", "", "why-trust: =Well seen, *Ann*."], rows[1]);
        Assert.StartsWith("Handed in on", Of(rows, 2, "s03")[7], StringComparison.Ordinal);
        Assert.Equal(["", "", "11"], [Of(rows, 2, "s04")[0], .. Of(rows, 2, "s04")[4..6]]);
    }

    [Fact]
    public void Are_scores_of_LTI_that_say_whether_a_person_has_still_to_look()
    {
        var scores = JsonNode.Parse(Export(MarksFormat.Ags).Content.Span)!.AsArray().ToDictionary(s => (string)s!["userId"]!, s => s!);
        Assert.Equal(["s01", "s02", "s03", "s09", "s12"], scores.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((9.5m, 11m, "FullyGraded", "Completed"), (Number("s01", "scoreGiven"), Number("s01", "scoreMaximum"), Text("s01", "gradingProgress"), Text("s01", "activityProgress")));
        Assert.Equal((0m, "PendingManual"), (Number("s02", "scoreGiven"), Text("s02", "gradingProgress")));
        Assert.Equal((8.1m, "FullyGraded"), (Number("s03", "scoreGiven"), Text("s03", "gradingProgress")));
        Assert.False(scores["s09"].AsObject().ContainsKey("scoreGiven"));
        Assert.All(scores.Keys, s => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$", Text(s, "timestamp")));

        decimal Number(string student, string name) => (decimal)scores[student][name]!;
        string Text(string student, string name) => (string)scores[student][name]!;
    }

    [Theory]
    [InlineData(MarksFormat.Canvas)]
    [InlineData(MarksFormat.Moodle)]
    [InlineData(MarksFormat.Ags)]
    public void Stay_here_while_something_waits_when_the_teacher_says_so(MarksFormat format)
    {
        var all = Encoding.UTF8.GetString(Export(format).Content.Span);
        var finished = Encoding.UTF8.GetString(Export(format, new() { OnlyFinished = true }).Content.Span);
        Assert.NotEqual(all, finished);
        Assert.Contains("8.1", finished, StringComparison.Ordinal);
        Assert.Contains(Export(format, new() { OnlyFinished = true }).Notes, n => n.Contains("s02 still waits for a mark of yours, and is left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MarksFormat.NbGrader)]
    [InlineData(MarksFormat.Questions)]
    [InlineData(MarksFormat.Canvas)]
    [InlineData(MarksFormat.Moodle)]
    [InlineData(MarksFormat.Ags)]
    public void Are_the_same_bytes_each_time_and_the_same_in_every_culture(MarksFormat format)
    {
        var before = CultureInfo.CurrentCulture;
        var first = Export(format).Content.ToArray();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(first, Export(format).Content.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => marked.Dispose();

    private ExportedMarks Export(MarksFormat format, ExportOptions? options = null) => MarksExport.Of(format, [marked.Marks], marked.Book.Changes(Collecting.Class.Lesson), options);

    private List<string[]> Rows(MarksFormat format, ExportOptions? options = null) => Csv.Read(Encoding.UTF8.GetString(Export(format, options).Content.Span));

    private static string[] Of(List<string[]> rows, int column, string student) => rows.Single(r => r[column] == student);
}
