using System.Security.Cryptography;
using System.Text.Json;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Tests.Grading;

/// <summary>A course with one small lesson, and hand-ins to it.</summary>
internal sealed class Classroom : IDisposable
{
    public const string Lesson = "trial";
    private const string Right = "double share = 69 / 75.0;";
    private const string RightSquare = "int Square(int n) => n * n;";
    private const string RightList = "var evens = Enumerable.Range(1, 5).Select(i => i * 2);\nConsole.WriteLine(\"done\");";

    private readonly Notebook release;

    public Classroom()
    {
        var instructor = Notebook(
        [
            "int[] seats = [69, 6];",
            "#!exercise share --points 2\n// BEGIN SOLUTION\n" + Right + "\n// END SOLUTION",
            "#!check share\nExpect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0).Hint(\"How many?\");\n// BEGIN HIDDEN TESTS\nExpect.That(() => share < 1, \"A share is below 1.\");\n// END HIDDEN TESTS",
            "#!exercise square --points 3\n// BEGIN SOLUTION\n" + RightSquare + "\n// END SOLUTION",
            "#!check square\nExpect.Function<int, int>(\"Square\").On(3, 9).Hint(\"n times n\");\n// BEGIN HIDDEN TESTS\nExpect.Function<int, int>(\"Square\").Like(n => unchecked(n * n));\n// END HIDDEN TESTS",
            "#!exercise list --points 1\n// BEGIN SOLUTION\n" + RightList + "\n// END SOLUTION",
            "#!check list\nExpect.Sequence<int>(\"evens\").Of([2, 4, 6, 8, 10]).Hint(\"Twice\");\nExpect.Output.Contains(\"done\");",
            "#!quiz who --points 1\nWho?\n- [ ] A\n- [x] B",
        ]);
        release = LearnerCopy.WithoutLocks(instructor, Lesson);
        Directory.CreateDirectory(Folder.PathOf("lessons", Lesson));
        NotebookFile.Write(instructor, Folder.PathOf("lessons", Lesson, Assignment.Instructor));
        NotebookFile.Write(release, Folder.PathOf("lessons", Lesson, Assignment.Release));
        Folder.Write("course.json", "{}");
        Folder.Write(Path.Combine("lessons", Lesson, Assignment.FileName), """{"lesson":"trial","version":"","assigned":"2026-11-01T00:00:00Z","due":"2026-11-20T00:00:00Z","late":"10-a-day","points":7}""");
    }

    public TemporaryFolder Folder { get; } = new();

    public Gradebook Book => Gradebook.Open(Folder.PathOf("gradebook.db"));

    /// <summary>Hands in the right answers, or others.</summary>
    public void HandIn(string student, string share = Right, string square = RightSquare, string list = RightList)
    {
        var file = Folder.PathOf("collected", Lesson, student, "1", Lessons.Classroom.HandIn.Notebook);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        NotebookFile.Write(release with { Cells = [.. release.Cells.Select(c => c with { Source = Answered(c.Source, share, square, list) })] }, file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, Lessons.Classroom.HandIn.FileName), JsonSerializer.Serialize(new { lesson = Lesson, student, handed_in = "2026-11-19T12:00:00Z", received = "2026-11-22T00:00:00Z", sha256 = hash }));
    }

    /// <summary>Grades in boxes.</summary>
    public Task<Ended> GradeAsync(params string[] more) => Tool.RunAsync(Folder, ["grade", Lesson, "--workers", "2", "--cell-seconds", "3", .. more]);

    /// <summary>The points of each item of a student.</summary>
    public string PointsOf(string student)
    {
        var row = Book.Rows(Lesson).Single(r => r.Attempt.Student == student);
        return row.Grading!.End is GradingEnd.Graded ? string.Join(' ', row.Grading.Marks.OrderBy(m => m.Id).Select(m => FormattableString.Invariant($"{m.Item} {m.Points}"))) : row.Grading.End.ToString();
    }

    public void Dispose() => Folder.Dispose();

    private static Notebook Notebook(string[] cells) => new([], [.. cells.Select((c, i) => new Cell($"c{i}", CellKind.Code, c, []))]);

    private static string Answered(string cell, string share, string square, string list)
    {
        var first = cell.Split('\n')[0];
        return first.StartsWith("#!exercise share", StringComparison.Ordinal) ? $"{first}\n{share}"
            : first.StartsWith("#!exercise square", StringComparison.Ordinal) ? $"{first}\n{square}"
            : first.StartsWith("#!exercise list", StringComparison.Ordinal) ? $"{first}\n{list}"
            : first.StartsWith("#!quiz", StringComparison.Ordinal) ? cell.Replace("[ ] B", "[x] B", StringComparison.Ordinal)
            : cell;
    }
}
