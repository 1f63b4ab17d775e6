namespace Lessons.Classroom.Tests;

public sealed class The_hand_in_that_counts
{
    [Theory]
    [InlineData("1 graded, 2 graded", "2")]
    [InlineData("1 graded, 2 not", "1")]
    [InlineData("1 not, 2 not", "2")]
    [InlineData("2 graded, 1 not", "2")]
    [InlineData("1 graded, 2 refused, 3 failed", "1")]
    public void Is_the_newest_that_was_graded_and_otherwise_the_newest(string attempts, string counted)
    {
        var rows = attempts.Split(", ").Select(a => a.Split(' ') is [var day, var end] ? Row(day, end) : throw new InvalidOperationException(a));
        Assert.Equal(counted, Assert.Single(CountedAttempts.Of(rows)).Attempt.Name);
    }

    [Fact]
    public void Is_one_for_each_student() =>
        Assert.Equal(["ann", "bob"], CountedAttempts.Of([Row("1", "not", "bob"), Row("1", "graded", "ann"), Row("2", "graded", "bob")]).Select(r => r.Attempt.Student));

    private static GradebookRow Row(string day, string end, string student = "ann") => new(
        new("trial", student, day, "aaaa", new(2026, 11, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 0, 0, 0, TimeSpan.Zero)),
        end switch
        {
            "graded" => new(1, "v") { End = GradingEnd.Graded },
            "refused" => new(1, "v") { End = GradingEnd.Refused },
            "failed" => new(1, "v") { End = GradingEnd.CouldNotBeGraded },
            _ => null,
        },
        []);
}
