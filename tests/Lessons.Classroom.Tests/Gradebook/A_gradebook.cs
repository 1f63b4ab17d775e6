using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lessons.Classroom.Tests;

public sealed class A_gradebook : IDisposable
{
    private const string Version = "1111";
    private static readonly AttemptEntry Ann = new("trial", "ann", "1", "aaaa", new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    private readonly string folder = Directory.CreateTempSubdirectory("lessons-").FullName;

    private string Place => Path.Combine(folder, "gradebook.db");

    [Fact]
    public void Keeps_what_was_graded()
    {
        Gradebook.Open(Place).Record(Ann, Version, Half());
        var row = Assert.Single(Gradebook.Open(Place).Rows("trial"));
        Assert.Equal((1, 3, "ann"), (row.Points, row.Of, row.Attempt.Student));
        Assert.True(Gradebook.Open(Place).IsGraded(Ann, Version));
        Assert.False(Gradebook.Open(Place).IsGraded(Ann, "2222"));
    }

    [Fact]
    public void Is_not_changed_by_the_same_grade_once_more()
    {
        var book = Gradebook.Open(Place);
        book.Record(Ann, Version, Half());
        var changes = book.Changes("trial").Count;
        Assert.Empty(book.Record(Ann, Version, Half()));
        Assert.Equal(changes, book.Changes("trial").Count);
        Assert.Single(book.Rows("trial"));
    }

    [Fact]
    public void Keeps_a_mark_by_hand_through_a_regrade_and_tells_which_automatic_one_changed()
    {
        var book = Gradebook.Open(Place);
        book.Record(Ann, Version, Half());
        book.Mark(Ann, "essay", 1.5, "Well argued.", "Ms Bee");
        var change = Assert.Single(book.Record(Ann, "2222", Full()));
        Assert.Equal(("share", "1/1 Passed", "0.5/1 Failed"), (change.Item, change.Before, change.After));
        var row = Assert.Single(book.Rows("trial"));
        Assert.Equal(2, row.Points);
        Assert.False(row.NeedsTeacher);
        Assert.Contains(book.Changes("trial"), c => c is { Who: "Ms Bee", What: "marked by hand", Item: "essay", Before: "", After: "1.5 Well argued." });
    }

    [Fact]
    public void Refuses_another_file_under_the_name_of_a_hand_in()
    {
        var book = Gradebook.Open(Place);
        book.Record(Ann, Version, Half());
        var problem = Assert.Throws<CourseException>(() => book.Record(Ann with { Sha256 = "bbbb" }, Version, Full()));
        Assert.Contains("Hand-ins are never changed", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(book.Rows("trial")).Points);
    }

    [Fact]
    public void Lets_nobody_change_a_hand_in_or_the_list_of_changes()
    {
        Gradebook.Open(Place).Record(Ann, Version, Half());
        using var db = GradebookContext.At(GradebookPlace.Of(Place));
        db.Changes.Remove(db.Changes.First());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public void Gives_no_points_for_what_could_not_be_graded_and_asks_for_the_teacher()
    {
        var book = Gradebook.Open(Place);
        book.Record(Ann, Version, SubmissionResult.CouldNot("It is cut off. Ask for it again."));
        Assert.True(Assert.Single(book.Rows("trial")).NeedsTeacher);
        Assert.False(book.IsGraded(Ann, Version));
    }

    [Fact]
    public void Takes_off_what_lateness_costs()
    {
        var book = Gradebook.Open(Place);
        book.Record(Ann, Version, Half());
        var assignment = new Assignment("trial", "", default) { Due = Ann.HandedIn.AddHours(-30), Late = "10-a-day" };
        Assert.Equal(0.8, Assert.Single(book.Rows("trial")).PointsAfter(assignment), 9);
    }

    [Fact]
    public void Has_the_tables_that_its_model_asks_for()
    {
        Gradebook.Open(Place);
        using var db = GradebookContext.At(GradebookPlace.Of(Place));
        foreach (var table in db.Model.GetEntityTypes())
        {
            using var connection = new SqliteConnection($"Data Source={Place};Pooling=False");
            connection.Open();
            using var columns = connection.CreateCommand();
            columns.CommandText = "SELECT name FROM pragma_table_info($table) ORDER BY name";
            columns.Parameters.AddWithValue("$table", table.GetTableName());
            using var reader = columns.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            Assert.Equal(table.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Is_written_ahead_and_copied_before_its_form_is_changed()
    {
        using (var connection = new SqliteConnection($"Data Source={Place};Pooling=False"))
        {
            connection.Open();
            using var other = connection.CreateCommand();
            other.CommandText = "CREATE TABLE Earlier (X TEXT); INSERT INTO Earlier VALUES ('kept')";
            other.ExecuteNonQuery();
        }

        Gradebook.Open(Place);
        var backup = Assert.Single(Directory.GetFiles(folder, "*.backup"));
        Assert.Equal("kept", Scalar(backup, "SELECT X FROM Earlier"));
        Assert.Equal("wal", Scalar(Place, "PRAGMA journal_mode"));
    }

    [Fact]
    public void Says_what_to_do_when_it_is_damaged()
    {
        File.WriteAllText(Place, new string('x', 5000));
        var problem = Assert.Throws<CourseException>(() => Gradebook.Open(Place));
        Assert.Contains("Nothing was changed in it", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Place));
    }

    [Fact]
    public void Takes_each_grade_once_from_two_graders_at_once()
    {
        Gradebook.Open(Place);
        var attempts = Enumerable.Range(0, 20).Select(i => Ann with { Student = $"s{i}" }).ToList();
        Parallel.ForEach(attempts.Concat(attempts), new ParallelOptions { MaxDegreeOfParallelism = 4 }, a => Gradebook.Open(Place).Record(a, Version, Half()));
        Assert.Equal(20, Gradebook.Open(Place).Rows("trial").Count);
        Assert.Equal(20, Gradebook.Open(Place).Changes("trial").Count);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }

    private static SubmissionResult Half() => new(GradingEnd.Graded, null, [new("share", "Passed", 1, 1, ["Right."]), new("essay", "Passed", 0, 2, ["For the teacher."]) { NeedsTeacher = true }]);

    private static SubmissionResult Full() => new(GradingEnd.Graded, null, [new("share", "Failed", 0.5, 1, ["Nearly."]), new("essay", "Passed", 0, 2, ["For the teacher."]) { NeedsTeacher = true }]);
}
