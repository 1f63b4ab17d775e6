using Lessons.Teaching;

namespace Lessons.Classroom.Tests.Feedback;

public sealed class An_overview_of_a_class : IDisposable
{
    private readonly MarkedClass marked = new();

    [Fact]
    public void Counts_how_each_item_came_out()
    {
        var overview = ClassOverview.Of(marked.Course, marked.Marks);
        Assert.Equal(
            ["seat-share 1 1 1 0 0", "who 1 0 1 1 0", "how-many 2 0 0 1 0", "why-trust 1 1 0 0 1", "longest 2 0 0 0 1"],
            overview.Items.Select(i => $"{i.Item.Id} {string.Join(' ', Enum.GetValues<ItemState>().Select(s => i.States[s]))}"));
        Assert.Equal((2, 2), Assert.Single(overview.Items[0].Wrong.Select(w => (w.Count, w.Codes.Count))));
        Assert.Equal([(false, 0), (true, 2), (false, 0)], overview.Items[1].Options.Select(o => (o.IsRight, o.Count)));
        Assert.Equal([("75", true, 2)], overview.Items[2].Options.Select(o => (o.Text, o.IsRight, o.Count)));
        Assert.DoesNotContain(overview.Items.SelectMany(i => i.Wrong).SelectMany(w => w.Codes), c => c.Code.Contains("Bekzat", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_tries_and_hints_and_tells_of_a_file_that_was_changed()
    {
        var lesson = LessonFeedback.Of(marked.Course, Collecting.Class.Lesson).Lesson;
        var exercise = lesson.Find<Exercise>("seat-share");
        foreach (var student in (string[])["s01", "s02"])
        {
            var book = new ProgressBook(lesson, new ProgressFile(ProgressOf(student)), TeachingWords.English);
            book.Ran(exercise, new Grade("seat-share", Outcome.Failed, 0, 2, []), "69");
            book.Helped(exercise, new Hint(1, "All seats"));
            book.Ran(exercise, new Grade("seat-share", Outcome.Passed, 2, 2, []), "0.92");
        }

        var overview = ClassOverview.Of(marked.Course, marked.Marks);
        Assert.Equal((2, 2.0, 1.0), (overview.WithProgress, overview.Items[0].Help!.Value.Tries, overview.Items[0].Help!.Value.Hints));
        Assert.Empty(overview.Notes);

        var lines = File.ReadAllLines(ProgressOf("s02"));
        File.WriteAllLines(ProgressOf("s02"), lines.Where((_, i) => i != 1));
        overview = ClassOverview.Of(marked.Course, marked.Marks);
        Assert.Equal(1, overview.WithProgress);
        Assert.Contains("s02 does not stand as it was written (from line 2)", Assert.Single(overview.Notes), StringComparison.Ordinal);
    }

    public void Dispose() => marked.Dispose();

    private string ProgressOf(string student) => Path.Combine(marked.MarksOf(student).Folder!, HandIn.Progress);
}
