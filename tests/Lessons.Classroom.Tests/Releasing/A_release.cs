using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom.Tests.Releasing;

public sealed class A_release
{
    private static readonly ReleaseOptions Unlocked = new() { Locks = false };

    [Property(MaxTest = 200)]
    public void Holds_nothing_of_what_is_the_authors_whatever_the_lesson_is_made_of(FsCheck.NonEmptyArray<byte> parts)
    {
        var lesson = MadeLesson.Of(parts.Get.Select(p => (int)p));
        var file = NotebookFile.Format(LearnerCopy.Of(lesson.Notebook, "made", Unlocked));
        Assert.Empty(Hidden.In(file, lesson.Secrets));
    }

    [Fact]
    public void Holds_nothing_of_it_where_keys_and_solutions_are_locked_into_it()
    {
        var lesson = MadeLesson.Of(Enumerable.Range(0, MadeLesson.Parts.Count));
        var file = NotebookFile.Format(LearnerCopy.Of(lesson.Notebook, "made", new() { Word = "blue tulip" }));
        Assert.Empty(Hidden.In(file, [.. lesson.Secrets, "blue tulip"]));
        Assert.Equal(3, file.Split("--- key").Length - 1);
        Assert.Equal(4, file.Split("// --- solution ").Length - 1);
    }

    [Fact]
    public void Is_searched_in_every_way_in_which_a_word_can_be_written()
    {
        foreach (var form in Hidden.Forms("zqxv1kjwq"))
        {
            Assert.Equal(["zqxv1kjwq"], Hidden.In("before" + Encoding.Latin1.GetString(form) + "after", ["zqxv1kjwq"]));
        }
    }

    [Property(MaxTest = 100)]
    public void Is_read_as_a_lesson_in_which_nothing_is_answered(FsCheck.NonEmptyArray<byte> parts)
    {
        // The last three parts are what an author has to mend.
        var lesson = MadeLesson.Of(parts.Get.Select(p => p % (MadeLesson.Parts.Count - 3)));
        var author = LessonReader.Read(lesson.Notebook.LessonCells(), "made", TeachingWords.English).Lesson;
        var release = LearnerCopy.Of(lesson.Notebook, "made", Unlocked);
        var read = LessonReader.Read(release.LessonCells(), "made", TeachingWords.English);
        Assert.Empty(read.Problems);
        Assert.Equal(author.Items.Select(i => (i.Id, i.Points, i.GetType())), read.Lesson.Items.Select(i => (i.Id, i.Points, i.GetType())));
        foreach (var item in read.Lesson.Items)
        {
            Assert.Equal(Outcome.NotAnswered, Outcomes.Of(item, release.Cells[item.Cell - 1].Source));
        }
    }

    [Property(MaxTest = 50)]
    public void Keeps_the_cells_ids_and_no_outputs_and_is_made_anew_alike(FsCheck.NonEmptyArray<byte> parts)
    {
        var lesson = MadeLesson.Of(parts.Get.Select(p => (int)p)).Notebook;
        var release = LearnerCopy.Of(lesson, "made", Unlocked);
        Assert.Equal(release.Cells.Select(c => c.Id), lesson.Cells.Select(c => c.Id).Where(id => release.Cells.Any(c => c.Id == id)));
        Assert.All(release.Cells, c => Assert.True(c.Outputs.Count == 0 && c.ExecutionCount is null));
        Assert.Equal(NotebookFile.Format(release), NotebookFile.Format(LearnerCopy.Of(lesson, "made", Unlocked)));
        Assert.True(LearnerCopy.IsUntouched(NotebookFile.Parse(NotebookFile.Format(release), "again")));
    }

    [Fact]
    public void Is_no_longer_untouched_when_somebody_has_written_in_it_or_run_it()
    {
        var release = LearnerCopy.Of(MadeLesson.Of([0]).Notebook, "made", Unlocked);
        Assert.True(LearnerCopy.IsUntouched(release));
        Assert.False(LearnerCopy.IsUntouched(release with { Cells = [.. release.Cells.Select((c, i) => i == 1 ? c with { Source = c.Source + "x" } : c)] }));
        Assert.False(LearnerCopy.IsUntouched(release with { Cells = [.. release.Cells.Select((c, i) => i == 1 ? c with { ExecutionCount = 1 } : c)] }));
        Assert.False(LearnerCopy.IsUntouched(MadeLesson.Of([0]).Notebook));
    }

    [Fact]
    public void Says_how_many_expectations_are_hidden_and_opens_its_solution_by_the_authors_rule()
    {
        var notebook = MadeLesson.Of([0, 2, 3]).Notebook;
        var author = LessonReader.Read(notebook.LessonCells(), "made", TeachingWords.English).Lesson.Items.OfType<Exercise>().ToList();
        var release = LearnerCopy.Of(notebook, "made", new() { Word = "Blue Tulip" });
        var read = LessonReader.Read(release.LessonCells(), "made", TeachingWords.English).Lesson.Items.OfType<Exercise>().ToList();
        Assert.All(read, e => Assert.Equal((2, 5), (e.Check!.AfterHandIn, (int)e.Check.Limit.TotalSeconds)));
        Assert.Equal(author[0].Solution, SolutionDesk.Ask(read[0], hasPassed: true, 0, read[0].Locked, null, TeachingWords.English).Solution);
        Assert.Null(SolutionDesk.Ask(read[0], hasPassed: false, 9, read[0].Locked, null, TeachingWords.English).Solution);
        Assert.Equal(author[1].Solution, SolutionDesk.Ask(read[1], hasPassed: false, 0, read[1].Locked, "blue tulip", TeachingWords.English).Solution);
        Assert.Null(SolutionDesk.Ask(read[1], hasPassed: true, 0, read[1].Locked, "red tulip", TeachingWords.English).Solution);
        Assert.Null(read[2].Locked);
        Assert.Null(LessonReader.Read(LearnerCopy.Of(notebook, "made").LessonCells(), "made", TeachingWords.English).Lesson.Items.OfType<Exercise>().ElementAt(1).Locked);
    }

    [Fact]
    public void Whose_locked_line_is_damaged_or_gone_has_no_solution_and_is_a_lesson_all_the_same()
    {
        var release = LearnerCopy.Of(MadeLesson.Of([0]).Notebook, "made");
        foreach (var (from, to) in ((string, string)[])[("// --- solution ", "// --- solution !"), ("// --- solution ", "// --- solution AAAA\n// "), ("// --- solution ", "// ")])
        {
            var cells = release.Cells.Select(c => new LessonCell(c.Source.Replace(from, to, StringComparison.Ordinal), c.Kind is CellKind.Code));
            var read = LessonReader.Read(cells, "made", TeachingWords.English);
            Assert.Empty(read.Problems);
            var exercise = Assert.IsType<Exercise>(Assert.Single(read.Lesson.Items));
            Assert.Null(exercise.Locked);
            Assert.Null(SolutionDesk.Ask(exercise, hasPassed: true, 0, exercise.Locked, null, TeachingWords.English).Solution);
        }
    }

    [Theory]
    // What Python's hashlib makes of the text, the kind, the switches, the id and the points, one behind the other.
    [InlineData("#!exercise half --points 2\ndouble half = ____;", "half", false, true, 2, "d8c8d25b0e3801c8fe9d01f2ce41794a")]
    [InlineData("#!check half\nExpect.Value<double>(\"half\").Of(0.5);", "half-check", true, false, 2, "38770e1594ba6375a6381ded3e300a29")]
    [InlineData("#!answer why --points 0.5\nWarum? “Über”", "why", true, true, 0.5, "d76e188f7f624b51a7fd0dd30e902c5f")]
    public void Has_the_checksum_that_nbgrader_makes(string source, string id, bool grade, bool solution, double points, string md5) =>
        Assert.Equal(md5, NbGrader.Checksum(new Cell("c", CellKind.Code, source, []), id, grade, solution, points));

    [Fact]
    public void Is_marked_for_nbgrader_with_each_name_once()
    {
        var release = LearnerCopy.Of(MadeLesson.Of([0, 5, 9, 1]).Notebook, "made", Unlocked);
        var marks = release.Cells.Select(c => c.Metadata["nbgrader"]).OfType<JsonObject>().ToList();
        Assert.Equal(6, marks.Count);
        Assert.Equal(marks.Count, marks.Select(m => (string)m["grade_id"]!).Distinct().Count());
        Assert.All(marks, m => Assert.Equal(3, (int)m["schema_version"]!));
        Assert.All(marks, m => Assert.Equal((bool)m["grade"]!, m.ContainsKey("points")));
        Assert.Equal(
            ["False True False", "True False True", "True True False", "True True False", "False True False", "True False True"],
            marks.Select(m => string.Create(CultureInfo.InvariantCulture, $"{(bool)m["grade"]!} {(bool)m["solution"]!} {(bool)m["locked"]!}")));
    }
}
