using System.Text;
using System.Text.RegularExpressions;
using Lessons.Classroom.Tests.Collecting;
using Lessons.Classroom.Tests.Releasing;
using Lessons.Classroom.Tests.Repairing;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Feedback;

public sealed partial class Feedback_for_a_learner : IDisposable
{
    private readonly MarkedClass marked = new();

    [Fact]
    public void Is_the_learners_notebook_with_a_cell_under_each_answer()
    {
        var feedback = marked.FeedbackOf("s01");
        var notebook = NotebookFile.Parse(NotebookFile.Format(FeedbackNotebook.Of(feedback)!), "feedback");
        Assert.Equal(notebook.Cells.Count, notebook.Cells.Select(c => c.Id).Distinct().Count());
        Assert.All(notebook.Cells, c => Assert.Matches(CellId(), c.Id));
        foreach (var (first, answer) in Handed.Answers)
        {
            var at = notebook.Cells.Select((c, i) => (c, i)).Single(c => c.c.Source.StartsWith(first + " ", StringComparison.Ordinal)).i;
            Assert.Contains(answer.Split('\n')[^1], notebook.Cells[at].Source, StringComparison.Ordinal);
            Assert.Contains(FeedbackNotebook.Tag, notebook.Cells[at + 1].Tags);
            Assert.Contains("The learner reads this of", notebook.Cells[at + 1].Source + (first.StartsWith("#!answer", StringComparison.Ordinal) ? "The learner reads this of" : ""), StringComparison.Ordinal);
        }

        Assert.Contains("2.5 of 4 points, given by your teacher", string.Join('\n', notebook.Cells.Select(c => c.Source)), StringComparison.Ordinal);
        Assert.Contains("=Well seen, \\*Ann\\*.", string.Join('\n', notebook.Cells.Select(c => c.Source)), StringComparison.Ordinal);
        Assert.Equal("9.5 of 11 points.", feedback.Total);
    }

    [Fact]
    public void Holds_nothing_that_is_the_authors_or_the_teachers()
    {
        string[] secrets = [MarkedClass.Secret, "(seats - others)", "words.MaxBy", "Expect.Value<int>(\"others\")", "[x] A socialist organisation", "names one", "BEGIN SOLUTION", "HIDDEN TESTS", "--- rubric", "--- key", "--- solution"];
        Assert.All(secrets.Skip(1).Take(5), s => Assert.Contains(s, string.Join('\n', Handed.Instructor.Cells.Select(c => c.Source)), StringComparison.Ordinal));

        // Those who did not answer the quiz: a right mark of the learner's own is no secret.
        foreach (var student in (string[])["s02", "s09", "s12"])
        {
            var feedback = marked.FeedbackOf(student);
            var notebook = FeedbackNotebook.Of(feedback);
            Assert.Equal(student == "s09", notebook is null);
            var told = string.Join('\n', [feedback.Total, .. feedback.Notes, .. feedback.Repairs, .. feedback.Items.SelectMany(i => i.Sentences), .. feedback.Items.Select(i => i.Answer)]);
            // The one who was refused has marked the quiz.
            Assert.Empty(Hidden.In(told + (notebook is null ? "" : NotebookFile.Format(notebook)), student == "s12" ? secrets.Where(s => !s.StartsWith("[x]", StringComparison.Ordinal)) : secrets));
        }
    }

    [Fact]
    public void Says_what_waits_for_the_teacher_and_never_counts_it_as_nothing()
    {
        var feedback = marked.FeedbackOf("s02");
        Assert.Equal("0 points so far. 7 of the 11 points are not marked yet: your teacher still has to look at them.", feedback.Total);
        Assert.Equal(["seat-share Not right yet", "who Not answered", "how-many Not answered", "why-trust Not marked yet", "longest Not marked yet"], feedback.Items.Select(i => $"{i.Item.Id} {i.Outcome}"));
        marked.Mark("s02", "why-trust", 0, "");
        marked.Mark("s02", "longest", 1.5, "");
        Assert.Equal("1.5 of 11 points.", marked.FeedbackOf("s02").Total);
    }

    [Fact]
    public void Says_in_words_what_lateness_costs()
    {
        var feedback = marked.FeedbackOf("s03");
        Assert.Equal("8.1 of 11 points.", feedback.Total);
        Assert.Contains("12 hours late", feedback.Lateness.Told(feedback.Points), StringComparison.Ordinal);
        Assert.EndsWith("Each day that has begun costs 10% of the points. One day had begun, so 10% is taken off: 9 become 8.1.", feedback.Lateness.Told(feedback.Points), StringComparison.Ordinal);
        Assert.EndsWith(").", marked.FeedbackOf("s01").Lateness.Told(9.5), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s09", "could not be read")]
    [InlineData("s12", "was not graded")]
    public void Says_why_there_are_no_marks(string student, string why) => Assert.Contains(why, marked.FeedbackOf(student).Total, StringComparison.Ordinal);

    [Fact]
    public void Is_about_the_last_that_was_graded_and_says_that_there_is_a_newer_one()
    {
        marked.HandInAgain("s01", "Ann Bee");
        Assert.Contains("handed in again", Assert.Single(marked.FeedbackOf("s01").Notes), StringComparison.Ordinal);
        Assert.Equal("9.5 of 11 points.", marked.FeedbackOf("s01").Total);
        Assert.True(marked.MarksOf("s01").HasNewer);
    }

    [Fact]
    public void Is_written_anew_without_touching_what_a_person_has_changed()
    {
        var folder = new FeedbackFolder(marked.Course, Class.Lesson);
        var files = new Dictionary<string, byte[]> { ["s01/a.html"] = "one"u8.ToArray(), ["s02/a.html"] = "two"u8.ToArray() };
        Assert.All(folder.Write(files, replace: false).Values, c => Assert.Equal(FileChange.New, c));
        Assert.All(folder.Write(files, replace: false).Values, c => Assert.Equal(FileChange.Unchanged, c));
        File.WriteAllText(Path.Combine(folder.Folder, "s01", "a.html"), "by hand");
        files["s01/a.html"] = "three"u8.ToArray();
        files["s02/a.html"] = "four"u8.ToArray();
        Assert.Equal([FileChange.Kept, FileChange.Changed], folder.Write(files, replace: false).Values);
        Assert.Equal("by hand", Encoding.UTF8.GetString(folder.Read("s01/a.html")!));
        Assert.Equal([FileChange.Changed, FileChange.Unchanged], folder.Write(files, replace: true).Values);
        Assert.Equal([FileChange.Unchanged, FileChange.Unchanged], folder.Write(files, replace: false).Values);
    }

    [Theory]
    [InlineData("moodle.zip/Ann Bee_12_assignsubmission_file_/01.ipynb", "Ann Bee_12_assignsubmission_file_")]
    [InlineData("moodle.zip/Ann Bee_12_assignsubmission_file_01.ipynb", "Ann Bee_12_assignsubmission_file_")]
    [InlineData("moodle.zip/Ann Bee_12_assignsubmission_file/in/a.zip/01.ipynb", "Ann Bee_12_assignsubmission_file_")]
    [InlineData("moodle.zip/Ann_May Bee_12_assignsubmission_onlinetext_/01.ipynb", "Ann-May Bee_12_assignsubmission_file_")]
    [InlineData("moodle.zip/..\\..\\Ann_12_assignsubmission_file_/01.ipynb", "..-..-Ann_12_assignsubmission_file_")]
    [InlineData("canvas.zip/beeann_12_345_01.ipynb", null)]
    [InlineData("", null)]
    public void Goes_into_the_folder_that_Moodle_knows(string from, string? folder) =>
        Assert.Equal(folder, MoodleFeedback.FolderOf(new("l", "s", default, default, "") { From = from }));

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public void Never_takes_a_learners_words_for_markup(FsCheck.NonEmptyString words)
    {
        var text = MarkdownText.Of(words.Get);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotMatch(Markup(), text.Replace("\\\\", "", StringComparison.Ordinal));
    }

    public void Dispose() => marked.Dispose();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex CellId();

    // Outside of code: a bracket, a star or a dollar that nothing stands before.
    [GeneratedRegex(@"\A[^`]*(?<!\\)[*\[\]$|~]")]
    private static partial Regex Markup();
}
