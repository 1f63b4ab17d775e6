using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Grading;

/// <summary><c>lessons grade</c>, <c>feedback</c> and <c>export</c> over a lesson of the pack to which hidden tests were added.</summary>
public sealed partial class Feedback_on_hand_ins : IDisposable
{
    private const string Lesson = "04-seats";
    private const string Quote = "President Askar Akayev";
    private readonly TemporaryFolder folder = new();
    private readonly Notebook instructor;
    private readonly Notebook release;

    public Feedback_on_hand_ins()
    {
        if (Workplace.Problem() is { } problem)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "Not run: " + problem);
            Assert.Fail(problem);
        }

        var author = NotebookFile.Read(Repository.PathOf("notebooks", Lesson + ".ipynb"));
        instructor = author with { Cells = [.. author.Cells.Select(c => c with { Source = c.Source + HiddenIn(c.Source) })] };
        release = LearnerCopy.WithoutLocks(instructor, Lesson);
        NotebookFile.Write(instructor, folder.PathOf("new.ipynb"));
        folder.Write(Path.Combine("lessons", Lesson, Assignment.Instructor), File.ReadAllText(folder.PathOf("new.ipynb")));
        folder.Write(Path.Combine("lessons", Lesson, Assignment.Release), NotebookFile.Format(release));
        foreach (var seed in Directory.EnumerateFiles(Repository.PathOf("seeds")))
        {
            folder.Write(Path.Combine("lessons", Lesson, "seeds", Path.GetFileName(seed)), File.ReadAllText(seed));
        }

        folder.Write("course.json", "{}");
        folder.Write("roster.csv", "id,name\nhidden,Ann Bee\nwrong,Bekzat Asanov\nbroken,=Cy Dee\nblank,Dina\nmissing,Émile\n");
        folder.Write(Path.Combine("lessons", Lesson, Assignment.FileName), """{"lesson":"04-seats","version":"","assigned":"2026-11-01T00:00:00Z","due":"2026-11-20T00:00:00Z","late":"10-a-day","points":14}""");
        HandIn("hidden", "double allyShare = 0.9201;", "int atLeast = 65;\nint atMost = 69;", "bool IsTwoThirds(int seats) => seats is > 49 and < 74 or > 74;", "int missing = 2 - 1;", [0], "In short.");
        HandIn("wrong", "double allyShare = 12.5;", "int atLeast = 4;\nint atMost = 3;", "bool IsTwoThirds(int seats) => throw new Exception(\"mine <i>\");", "int missing = \"one\";", [1, 2], $"I say “{Quote}” and “no such words stand in it”.");
        HandIn("broken", "double allyShare = ;", "int atLeast = 0;\nint atMost = 1;\nwhile (true) {}", "bool IsTwoThirds(int seats) => IsTwoThirds(seats + 1);", "int missing = 74 - 900;", [3], "");
        HandIn("blank", null, null, null, null, [], "");
    }

    [Fact]
    public async Task Says_why_and_gives_nothing_away_that_is_the_authors()
    {
        // Not two at once: another test may be grading.
        var ended = await Tool.RunAsync(folder, "grade", Lesson, "--workers", "2", "--cell-seconds", "5", "--seconds", "900");
        Assert.True(ended.Code == Exit.Done, ended.Out + ended.Error);
        Assert.Contains("zqxv", string.Join('\n', Gradebook.Open(folder.PathOf("gradebook.db")).Rows(Lesson).SelectMany(r => r.Grading!.Marks).Select(m => m.Sentences)), StringComparison.Ordinal);
        var made = await Tool.RunAsync(folder, "feedback", Lesson);
        Assert.Equal((Exit.Done, ""), (made.Code, made.Error));
        Assert.Contains("4 new, 0 changed, 0 as before", made.Out, StringComparison.Ordinal);
        Assert.Contains("Handed in nothing: missing", made.Out, StringComparison.Ordinal);

        var secrets = Secrets().ToList();
        Assert.InRange(secrets.Count, 20, 200);
        string[] students = ["hidden", "wrong", "broken", "blank"];
        foreach (var file in students.SelectMany(s => Directory.EnumerateFiles(folder.PathOf("feedback", Lesson, s))))
        {
            Assert.All(secrets, s => Assert.False(Holds(File.ReadAllBytes(file), s), $"{file} holds: {s}"));
        }

        // It is a notebook that can be read, and a page that says why.
        Assert.All(students, s => Assert.Contains(NotebookFile.Read(folder.PathOf("feedback", Lesson, s, Lesson + ".ipynb")).Cells, c => c.Tags.Contains(FeedbackNotebook.Tag)));
        Assert.Contains("A hidden check", Page("hidden"), StringComparison.Ordinal);
        Assert.Contains("does not stand in the text", Page("wrong"), StringComparison.Ordinal);
        Assert.Contains("mine &lt;i&gt;", Page("wrong"), StringComparison.Ordinal);
        Assert.Contains("Not answered", Page("blank"), StringComparison.Ordinal);
        Assert.Contains("zqxv", folder.Files("feedback")[Path.Combine(Lesson, "overview.html")], StringComparison.Ordinal);

        // Once more makes the same bytes.
        var before = folder.Files("feedback");
        Assert.Contains("0 new, 0 changed, 4 as before", (await Tool.RunAsync(folder, "feedback", Lesson)).Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files("feedback"));

        foreach (var format in (string[])["nbgrader", "questions", "canvas", "moodle", "ags"])
        {
            var end = await Tool.RunAsync(folder, "export", Lesson, "--format", format);
            Assert.Equal((format, Exit.Done, ""), (format, end.Code, end.Error));
            Assert.Contains("missing handed in nothing", end.Out, StringComparison.Ordinal);
        }

        Assert.Contains("hold", (await Tool.RunAsync(folder, "export", Lesson)).Out, StringComparison.Ordinal);
        Assert.Contains("'=Cy Dee", folder.Files("exports")[Lesson + "-moodle.csv"], StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Page(string student) => File.ReadAllText(folder.PathOf("feedback", Lesson, student, "feedback.html"));

    private static string HiddenIn(string source) => source.StartsWith("#!check two-thirds", StringComparison.Ordinal) ? "\n// BEGIN HIDDEN TESTS\nExpect.Function<int, bool>(\"IsTwoThirds\").When(f => !f(74), \"zqxv: seventy-four is above the line.\");\n// END HIDDEN TESTS"
        : source.StartsWith("#!check ally-share", StringComparison.Ordinal) ? "\n// BEGIN HIDDEN TESTS\nExpect.Value<double>(\"allyShare\").Within(0.000001).Of(allies / all).Praising(\"zqxv praise\");\n// END HIDDEN TESTS"
        : source.StartsWith("#!check missing", StringComparison.Ordinal) ? "\n// BEGIN HIDDEN TESTS\nExpect.That(() => missing == 1, \"zqxv: one\").Praising(\"zqxv praised\");\n// END HIDDEN TESTS" : "";

    // What the author's notebook has and the learner's copy has not, by lines; a quiz's comments are read by who marks that option.
    private IEnumerable<string> Secrets()
    {
        var open = string.Join('\n', release.Cells.Select(c => c.Source));
        var ours = instructor.Cells.Where(c => c.Kind is CellKind.Code && !c.Source.StartsWith("#!quiz", StringComparison.Ordinal)).SelectMany(c => c.Source.Split('\n')).Select(l => l.Trim());
        var hidden = Words().Matches(string.Join('\n', instructor.Cells.Select(c => HiddenIn(c.Source)))).Select(m => m.Value);
        return ours.Concat(hidden).Append("BEGIN SOLUTION").Append("#!wrong").Append("--- rubric").Append("--- key").Append("--- solution").Append("zqxv")
            .Where(l => l.Length >= 4 && !open.Contains(l, StringComparison.Ordinal)).Where(l => l is not ("int atLeast = 65;" or "int atMost = 69;")).Distinct();
    }

    // As it is, in UTF-16, escaped for JSON and HTML, and in base64 at each of its three places.
    private static bool Holds(byte[] file, string secret)
    {
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(secret).Trim('"')), Encoding.UTF8.GetBytes(secret.Replace("\"", "\\\"", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Lessons.Cli.Site.Html.Escape(secret)), Encoding.UTF8.GetBytes(Lessons.Cli.Site.Html.Escape(secret).Replace("&gt;", ">", StringComparison.Ordinal)),
            .. secret.Length < 12 ? [] : Enumerable.Range(0, 3).Select(n => Convert.ToBase64String([.. new byte[n], .. Encoding.UTF8.GetBytes(secret)]) is var all ? Encoding.ASCII.GetBytes(all[(n == 0 ? 0 : 4)..^4]) : []),
        ];
        return forms.Any(f => file.AsSpan().IndexOf(f) >= 0);
    }

    private void HandIn(string student, string? share, string? limits, string? thirds, string? missing, int[] marks, string text)
    {
        var answers = new Dictionary<string, string?> { ["ally-share"] = share, ["limits"] = limits, ["two-thirds"] = thirds, ["missing"] = missing };
        var file = Path.Combine("collected", Lesson, student, "1", Lessons.Classroom.HandIn.Notebook);
        folder.Write(file, NotebookFile.Format(release with { Cells = [.. release.Cells.Select(c => c with { Source = Answered(c.Source) })] }));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.PathOf(file))));
        folder.Write(Path.Combine("collected", Lesson, student, "1", Lessons.Classroom.HandIn.FileName), JsonSerializer.Serialize(new { lesson = Lesson, student, handed_in = "2026-11-19T12:00:00Z", received = "2026-11-22T00:00:00Z", sha256 = hash, from = $"moodle.zip/{student}_7_assignsubmission_file_/a.ipynb" }));

        string Answered(string source)
        {
            var first = source.Split('\n')[0];
            if (first.Split(' ') is ["#!exercise", var id, ..] && answers[id] is { } code)
            {
                return $"{first}\n{code}";
            }

            var box = -1;
            return first.StartsWith("#!quiz", StringComparison.Ordinal) ? string.Join('\n', source.Split('\n').Select(l => l.StartsWith("- [ ]", StringComparison.Ordinal) && marks.Contains(++box) ? "- [x]" + l[5..] : l))
                : first.StartsWith("#!answer", StringComparison.Ordinal) ? source.TrimEnd() + "\n" + text : source;
        }
    }

    [GeneratedRegex("zqxv[^\"]*")]
    private static partial Regex Words();
}
