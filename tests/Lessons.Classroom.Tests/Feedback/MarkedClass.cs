using Lessons.Classroom.Tests.Collecting;
using Lessons.Teaching;

namespace Lessons.Classroom.Tests.Feedback;

/// <summary>A class that handed in through Moodle, with a gradebook that says what came of it.</summary>
internal sealed class MarkedClass : IDisposable
{
    /// <summary>Stands in all that a learner must not read.</summary>
    public const string Secret = "zqxv1kjwq";

    private readonly Class @class = new();

    public MarkedClass()
    {
        var right = @class.Answered();
        var wrong = Class.Bytes(@class.Release with { Cells = [.. @class.Release.Cells.Select(c => c.Source.StartsWith("#!exercise seat-share", StringComparison.Ordinal) ? c with { Source = c.Source.Split('\n')[0] + "\ndouble share = 69; // <b>$x$</b>" } : c)] });
        @class.Write("moodle.zip", Class.Zip(name => name.StartsWith("Cy", StringComparison.Ordinal) ? Class.At(2, 6) : Class.At(1, 12),
            ("Ann Bee_12_assignsubmission_file_/02-seats.ipynb", right),
            ("Bekzat Asanov_13_assignsubmission_file_/02-seats.ipynb", wrong),
            ("Cy Dee_14_assignsubmission_file_/02-seats.ipynb", @class.Answered("late")),
            ("Li Wei_15_assignsubmission_file_/02-seats.ipynb", "no notebook"u8.ToArray()),
            ("Bob Stone_16_assignsubmission_file_/02-seats.ipynb", @class.Answered("ends"))));
        @class.Collect(@class.PathOf("moodle.zip"));
        Book = Gradebook.Open(Path.Combine(@class.Course.Folder, "gradebook.db"), Class.Clock);
        Record("s01", Graded(("seat-share", nameof(Outcome.Passed), 2, 2), ("who", nameof(Outcome.Passed), 1, 1), ("how-many", nameof(Outcome.Passed), 1, 1), ("longest", nameof(Outcome.Passed), 3, 3)));
        Record("s02", Graded(("seat-share", nameof(Outcome.Failed), 0, 2), ("who", nameof(Outcome.NotAnswered), 0, 1), ("how-many", nameof(Outcome.NotAnswered), 0, 1), ("longest", nameof(Outcome.CheckBroken), 0, 3)));
        Record("s03", Graded(("seat-share", nameof(Outcome.Failed), 1, 2), ("who", nameof(Outcome.Failed), 0, 1), ("how-many", nameof(Outcome.Passed), 1, 1), ("longest", nameof(Outcome.Passed), 3, 3)));
        Record("s09", SubmissionResult.CouldNot($"It cannot be read. {Secret}"));
        Record("s12", SubmissionResult.Refused($"It ended its process. {Secret}"));
        Mark("s01", "why-trust", 2.5, "=Well seen, *Ann*.");
        Mark("s03", "why-trust", 4, "");
    }

    public Course Course => @class.Course;

    public Gradebook Book { get; }

    public ClassMarks Marks => ClassMarks.Of(Course, Book, Class.Lesson);

    public LearnerFeedback FeedbackOf(string student) => LessonFeedback.Of(Course, Class.Lesson).Of(MarksOf(student))!;

    public StudentMarks MarksOf(string student) => Marks.Students.Single(s => s.Student.Id == student);

    public void Mark(string student, string item, double points, string comment) => Book.Mark(MarksOf(student).Counted!.Attempt, item, points, comment, "Ms Bee");

    public void Record(string student, SubmissionResult result) => Book.Record(MarksOf(student).Counted!.Attempt, "1111", result);

    public void HandInAgain(string student, string name)
    {
        @class.Write($"again/{student}.ipynb", @class.Answered("again"), Class.At(2, 1));
        @class.Collect(@class.PathOf("again"));
        Assert.Equal(2, MarksOf(student).Attempts.Count);
        Assert.Equal(name, MarksOf(student).Student.Name);
    }

    public void Dispose() => @class.Dispose();

    private static SubmissionResult Graded(params (string Item, string Outcome, double Points, double Of)[] items) => new(GradingEnd.Graded, null,
    [
        .. items.Select(i => new ItemResult(i.Item, i.Outcome, i.Points, i.Of, [$"The teacher reads this of {i.Item}: {Secret}"])
        {
            Feedback = [$"The learner reads this of `{i.Item}` <i>."],
            NeedsTeacher = i.Outcome == nameof(Outcome.CheckBroken),
        }),
        new("why-trust", nameof(Outcome.Passed), 0, 4, [Secret]) { Feedback = ["It is long enough."], NeedsTeacher = true },
    ])
    {
        Repairs = ["`who` had become text and is code again."],
    };
}
