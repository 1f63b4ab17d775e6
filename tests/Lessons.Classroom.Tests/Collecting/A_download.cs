using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Classroom.Tests.Collecting;

public sealed partial class A_download
{
    [Fact]
    public void Of_Moodle_with_thirty_learners_reads_like_this()
    {
        using var course = new Class();
        var download = course.Write("moodle.zip", Moodle(course));
        var first = course.Collect(download);
        var before = Everything(course);
        var again = course.Collect(download);
        Assert.Equal((0, first.New + first.Same), (again.New, again.Same));
        Assert.Equal(before.Where(f => !f.Key.Contains("report", StringComparison.Ordinal)), Everything(course).Where(f => !f.Key.Contains("report", StringComparison.Ordinal)));
        Assert.Equal(30, first.Students.Count);
        Golden.Match("Lessons.Classroom.Tests", "collect-moodle.txt", CollectTable.Of(first) + "\n\n" + Zone().Replace(File.ReadAllText(Path.Combine(course.Course.CollectedFolder(Class.Lesson), "report.csv")), ""));
    }

    [Fact]
    public void Of_Moodle_without_folders_is_known_by_its_file_names()
    {
        using var course = new Class();
        var report = course.Collect(course.Write("m.zip", Class.Zip(("Jean-Luc Martin_9_assignsubmission_file_02-seats.ipynb", course.Answered()), ("Айгүл Жумабекова_10_assignsubmission_file_work.ipynb", course.Answered("a")))));
        Assert.Equal(["s04", "s06"], Handed(report));
    }

    [Fact]
    public void Of_Canvas_is_known_by_numbers_and_joined_names()
    {
        using var course = new Class(hasRoster: false);
        File.WriteAllText(course.Course.RosterFile, "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n\"Bee, Ann\",1001,s01,ann,A\n\"Martin, Jean-Luc\",1002,s06,jl,A\n\"Ruiz, María del Mar\",1003,s08,maria,B\n\"Wu, Viv\",1004,s29,viv,B\n");
        var report = course.Collect(course.Write("submissions.zip", Class.Zip(
            ("beeann_1001_555_02-seats.ipynb", course.Answered()),
            ("martinjeanluc_LATE_1002_556_02-seats-1.ipynb", course.Answered("jl")),
            ("ruizmariadelmar_777_557_work.ipynb", course.Answered("m")),
            ("someoneelse_888_558_work.ipynb", course.Answered("x")))));
        Assert.Equal(["s01", "s06", "s08"], Handed(report));
        Assert.Equal(HandInState.Missing, report.Students.Single(s => s.Id == "s29").State);
        Assert.Contains("The platform marks it as late, though its time is not.", report.Students.Single(s => s.Id == "s06").Notes);
        Assert.Contains("someoneelse", Assert.Single(report.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Google_Classroom_is_known_by_names_in_file_names()
    {
        using var course = new Class();
        var report = course.Collect(course.Write("Seats-20261202T101010Z-001.zip", Class.Zip(("Seats/Dina Karimova - 02-seats.ipynb", course.Answered()), ("Seats/Émile Lefèvre - Copy of 02-seats.ipynb", course.Answered("e")), ("Seats/Li Wei.ipynb", course.Answered("l")))));
        Assert.Equal(["s05", "s09", "s13"], Handed(report));
    }

    [Fact]
    public void Of_git_clones_is_known_by_the_folders()
    {
        using var course = new Class();
        foreach (var id in new[] { "s02", "s03" })
        {
            course.Write($"clones/seats-{id}/.git/config", "[core]\n\tfsmonitor = touch /tmp/owned\n"u8.ToArray());
            course.Write($"clones/seats-{id}/.git/objects/02-seats.ipynb", course.Answered("not this one"));
            course.Write($"clones/seats-{id}/notebooks/02-seats.ipynb", course.Answered(id));
            course.Write($"clones/seats-{id}/notebooks/01-meet-the-text.ipynb", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Class.Bytes(course.Release)).Replace("02-seats", "01-meet-the-text", StringComparison.Ordinal)));
        }

        Assert.Equal(["s02", "s03"], Handed(course.Collect(course.PathOf("clones"))));
        Assert.Equal(["s02", "s03"], Handed(course.Collect(course.PathOf("clones", "seats-s02"))));
    }

    [Fact]
    public void Of_links_leads_nowhere()
    {
        using var course = new Class();
        var secret = course.Write("secret/02-seats.ipynb", course.Answered("secret"));
        Directory.CreateDirectory(course.PathOf("hand-ins"));
        File.CreateSymbolicLink(course.PathOf("hand-ins", "s01.ipynb"), secret);
        Directory.CreateSymbolicLink(course.PathOf("hand-ins", "s02"), course.PathOf("secret"));
        var report = course.Collect(course.PathOf("hand-ins"));
        Assert.Equal(["hand-ins/s01.ipynb is a link to something else, and links are not followed.", "hand-ins/s02 is a link to something else, and links are not followed."], report.Refused);
        Assert.All(report.Students, s => Assert.Equal(0, s.Attempts));
    }

    [Fact]
    public void Of_a_course_without_a_roster_takes_whoever_is_in_it()
    {
        using var course = new Class(hasRoster: false);
        var report = course.Collect(course.Write("m.zip", Class.Zip(("=HYPERLINK(1)_9_assignsubmission_file_/02-seats.ipynb", course.Answered()), ("Ann Bee_10_assignsubmission_file_/02-seats.ipynb", course.Answered("a")))));
        Assert.Equal(["=HYPERLINK(1)", "Ann Bee"], Handed(report));
        Assert.Contains("\n\"'=HYPERLINK(1)\",", File.ReadAllText(Path.Combine(course.Course.CollectedFolder(Class.Lesson), "report.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_kept_byte_for_byte()
    {
        using var course = new Class();
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. course.Answered()];
        course.Collect(course.Write("hand-ins/s01.ipynb", bytes, Class.At(1, 19)));
        var (handIn, folder) = Assert.Single(course.Course.HandIns(Class.Lesson));
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder, HandIn.Notebook)));
        Assert.Equal(("s01", TimeSpan.FromHours(1), "file", "s01.ipynb"), (handIn.Student, handIn.LateBy, handIn.TimeFrom, Path.GetFileName(handIn.From)));
    }

    [Theory]
    [InlineData("03-words", "The lesson 03-words was not assigned in this course. These were: 02-seats. Or assign it first: lessons assign 03-words")]
    [InlineData("02-seat", "The lesson 02-seat was not assigned in this course. Did you mean 02-seats? Or assign it first: lessons assign 02-seat")]
    public void Of_another_lesson_is_refused(string lesson, string sentence)
    {
        using var course = new Class();
        Assert.Equal(sentence, Assert.Throws<CourseException>(() => Collector.Collect(course.Course, lesson, [])).Message);
    }

    // Zips know no zone, so that times are this machine's.
    [GeneratedRegex(@" [+-]\d\d:\d\d(?=,)")]
    private static partial Regex Zone();

    private static IEnumerable<string> Handed(CollectReport report) => report.Students.Where(s => s.Attempts > 0).Select(s => s.Id);

    private static SortedDictionary<string, string> Everything(Class course) => new(Directory.EnumerateFiles(course.Course.Folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText), StringComparer.Ordinal);

    // Right, empty, damaged, late, twice, unknown, hostile and missing.
    private static byte[] Moodle(Class course)
    {
        var files = new List<(string Name, byte[] Content)>();
        foreach (var (student, i) in Class.Thirty.Select((s, i) => (s, i)).Take(26))
        {
            var folder = $"{student.Name}_{100 + i}_assignsubmission_file_/";
            files.Add((i % 9) switch
            {
                0 => (folder + "02-seats.ipynb", Class.Bytes(course.Release)),
                1 => (folder + "work.ipynb", course.Answered(student.Id)),
                2 => (folder + "work.ipynb", course.Answered(student.Id)[..^500]),
                3 => (folder + $"02-seats-handin-{student.Id}.zip", Class.Zip(("handin.json", Encoding.UTF8.GetBytes($"{{\"lesson\":\"02-seats\",\"handed_in\":\"2026-12-01T10:00:00+00:00\",\"sha256\":\"\",\"student\":\"{(i == 3 ? "s30" : student.Id)}\"}}")), ("02-seats.ipynb", course.Answered(student.Id)), ("02-seats.progress.jsonl", "{}"u8.ToArray()))),
                4 => (folder + "broken.zip", Class.Zip(("02-seats.ipynb", course.Answered()))[..^30]),
                5 => (folder + "../../escape.ipynb", course.Answered(student.Id)),
                6 => (folder + "essay.docx", [1, 2, 3]),
                7 => (folder + "02-seats.ipynb", course.Answered(i == 7 ? "the same" : student.Id)),
                _ => (folder + "02-seats.ipynb", course.Answered(i == 8 ? "the same" : student.Id)),
            });
        }

        files.Add(("Bekzat Asanov_101_assignsubmission_file_/second.ipynb", course.Answered("a second try")));
        files.Add(("Stranger Danger_199_assignsubmission_file_/02-seats.ipynb", course.Answered("stranger")));
        files.Add(("Sam Tu_126_assignsubmission_file_/02-seats.ipynb", course.Answered("which Sam")));
        files.Add(("Uncle Bob.ipynb", "nothing"u8.ToArray()));
        return Class.Zip(n => n.Length % 4 == 0 ? Class.At(2, 9) : Class.At(1, 17), [.. files]);
    }
}
