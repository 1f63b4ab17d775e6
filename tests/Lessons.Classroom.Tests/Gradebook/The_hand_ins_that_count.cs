namespace Lessons.Classroom.Tests;

public sealed class The_hand_ins_that_count
{
    [Fact]
    public void Are_the_newest_that_was_graded_and_else_the_newest()
    {
        GradebookRow[] rows =
        [
            Row("bob", 1, null), Row("bob", 2, GradingEnd.Refused),
            Row("ann", 3, null), Row("ann", 1, GradingEnd.Graded), Row("ann", 2, GradingEnd.Graded), Row("ann", 4, GradingEnd.CouldNotBeGraded),
        ];
        Assert.Equal([("ann", "2"), ("bob", "2")], CountedAttempts.Of(rows).Select(r => (r.Attempt.Student, r.Attempt.Name)));
        Assert.Equal(CountedAttempts.Of(rows), CountedAttempts.Of(rows.Reverse()));
    }

    private static GradebookRow Row(string student, int hour, GradingEnd? end) => new(
        new("trial", student, $"{hour}", "aaaa", new(2026, 11, 20, hour, 0, 0, TimeSpan.Zero)),
        end is { } ended ? new GradingEntry(hour, "1111") { End = ended } : null, []);
}
