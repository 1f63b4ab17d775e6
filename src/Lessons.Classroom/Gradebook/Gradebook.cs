using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lessons.Classroom;

/// <summary>The marks of a course, in a file of SQLite or in PostgreSQL. Every method is one transaction: it is done whole or not at all.</summary>
public sealed partial class Gradebook
{
    private readonly GradebookPlace place;
    private readonly TimeProvider clock;

    private Gradebook(GradebookPlace place, TimeProvider clock) => (this.place, this.clock) = (place, clock);

    /// <summary>Opens a gradebook, or makes one. A gradebook of an earlier version of Lessons is brought up to date, after a copy was written beside it.</summary>
    /// <param name="at">A file's name, or a connection string of PostgreSQL such as <c>Host=db;Database=school;Username=ann</c>.</param>
    /// <param name="clock">What time it is; null for the machine's.</param>
    /// <exception cref="CourseException">It cannot be opened.</exception>
    public static Gradebook Open(string at, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(at);
        var book = new Gradebook(GradebookPlace.Of(at), clock ?? TimeProvider.System);
        book.Do(db =>
        {
            var waiting = db.Database.GetPendingMigrations().ToList();
            if (waiting.Count == 0)
            {
                return true;
            }

            if (book.place.File is { } file && File.Exists(file))
            {
                Backup(file, waiting[^1], book.clock);
            }

            db.Database.Migrate();
            if (book.place.File is not null)
            {
                // Readers and the one who writes do not wait for each other. Kept in the file.
                db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
            }

            return true;
        });
        return book;
    }

    /// <summary>Takes down what came of grading a hand-in. Doing it twice changes nothing; other marks than before are told in the changes.</summary>
    /// <param name="attempt">The hand-in.</param>
    /// <param name="lessonVersion">SHA-256 of the author's notebook.</param>
    /// <param name="result">What came of it.</param>
    /// <returns>Where automatic marks are others than before; none when it is new or the same.</returns>
    /// <exception cref="CourseException">The gradebook cannot be written, or holds other work under this hand-in's name.</exception>
    public IReadOnlyList<ChangeEntry> Record(AttemptEntry attempt, string lessonVersion, SubmissionResult result)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(result);
        return InTransaction(db =>
        {
            var known = Known(db, attempt);
            var before = db.Gradings.Include(g => g.Marks).Where(g => g.AttemptId == known.Id).OrderByDescending(g => g.When).ThenByDescending(g => g.Id).FirstOrDefault();
            var same = db.Gradings.Include(g => g.Marks).FirstOrDefault(g => g.AttemptId == known.Id && g.LessonVersion == lessonVersion);
            if (same is not null && IsSame(same, result))
            {
                return [];
            }

            var now = clock.GetUtcNow();
            var changes = before is null ? [] : Differences(before, result, known.Id, now);
            var grading = same ?? new GradingEntry(known.Id, lessonVersion);
            db.AutomaticMarks.RemoveRange(grading.Marks);
            db.SaveChanges();
            grading.Marks.Clear();
            (grading.End, grading.Reason, grading.IsUnstable, grading.When, grading.Repairs) = (result.End, result.Reason, result.IsUnstable, now, Lines(result.Repairs));
            foreach (var item in result.Items)
            {
                grading.Marks.Add(new(item.Item, item.Outcome, item.Points, item.Of, Lines(item.Sentences)) { NeedsTeacher = item.NeedsTeacher, Feedback = item.Feedback is null ? null : Lines(item.Feedback) });
            }

            if (same is null)
            {
                db.Gradings.Add(grading);
            }

            db.Changes.Add(new(now, "lessons grade", before is null ? "graded" : "regraded", known.Id, "", before is null ? "" : Sum(before.Marks.Select(m => m.Points)), result.End is GradingEnd.Graded ? Sum(result.Items.Select(i => i.Points)) : result.End.ToString()));
            db.Changes.AddRange(changes);
            db.SaveChanges();
            return changes;
        });
    }

    /// <summary>Takes down what a teacher gives for one item of a hand-in. It counts instead of the automatic mark, also after a regrade.</summary>
    /// <param name="attempt">The hand-in.</param>
    /// <param name="item">The item.</param>
    /// <param name="points">The points.</param>
    /// <param name="comment">What the learner reads beside it.</param>
    /// <param name="who">The teacher.</param>
    /// <exception cref="CourseException">The gradebook cannot be written.</exception>
    public void Mark(AttemptEntry attempt, string item, double points, string comment, string who)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        InTransaction(db =>
        {
            Mark(db, Known(db, attempt).Id, item, points, comment, who);
            return true;
        });
    }

    /// <summary>Whether a hand-in was graded with this version of its lesson, or refused. What could not be graded is tried again.</summary>
    /// <param name="attempt">The hand-in.</param>
    /// <param name="lessonVersion">SHA-256 of the author's notebook.</param>
    public bool IsGraded(AttemptEntry attempt, string lessonVersion)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Do(db => db.Attempts.Where(a => a.Lesson == attempt.Lesson && a.Student == attempt.Student && a.Name == attempt.Name && a.Sha256 == attempt.Sha256)
            .Join(db.Gradings.Where(g => g.LessonVersion == lessonVersion && g.End != GradingEnd.CouldNotBeGraded), a => a.Id, g => g.AttemptId, (a, g) => g.Id).Any());
    }

    /// <summary>Every hand-in to a lesson with what stands in the gradebook of it, by student, the oldest first.</summary>
    /// <param name="lesson">The lesson's name.</param>
    public IReadOnlyList<GradebookRow> Rows(string lesson) => Do<IReadOnlyList<GradebookRow>>(db =>
    {
        var attempts = db.Attempts.AsNoTracking().Where(a => a.Lesson == lesson).OrderBy(a => a.Student).ThenBy(a => a.HandedIn).ThenBy(a => a.Name).ToList();
        var ids = attempts.ConvertAll(a => a.Id);
        var gradings = db.Gradings.AsNoTracking().Include(g => g.Marks).Where(g => ids.Contains(g.AttemptId)).OrderBy(g => g.When).ThenBy(g => g.Id).ToLookup(g => g.AttemptId);
        var marks = db.ManualMarks.AsNoTracking().Where(m => ids.Contains(m.AttemptId)).ToLookup(m => m.AttemptId);
        return [.. attempts.Select(a => new GradebookRow(a, gradings[a.Id].LastOrDefault(), [.. marks[a.Id]]))];
    });

    /// <summary>Who changed what and when, the oldest first.</summary>
    /// <param name="lesson">The lesson's name.</param>
    public IReadOnlyList<ChangeEntry> Changes(string lesson) => Do<IReadOnlyList<ChangeEntry>>(db =>
        [.. db.Changes.AsNoTracking().Where(c => db.Attempts.Any(a => a.Id == c.AttemptId && a.Lesson == lesson)).OrderBy(c => c.Id)]);

    private static AttemptEntry Known(GradebookContext db, AttemptEntry attempt)
    {
        var known = db.Attempts.FirstOrDefault(a => a.Lesson == attempt.Lesson && a.Student == attempt.Student && a.Name == attempt.Name);
        if (known is null)
        {
            known = db.Attempts.Add(attempt with { Id = 0 }).Entity;
            db.SaveChanges();
        }

        return known.Sha256 == attempt.Sha256 ? known : throw new CourseException(
            $"The hand-in {attempt.Name} of {attempt.Student} is another file than the one in the gradebook. Hand-ins are never changed: put the file back, or collect the new one again, which gives it a folder of its own.");
    }

    private static bool IsSame(GradingEntry known, SubmissionResult result) =>
        known.End == result.End && known.Reason == result.Reason && known.IsUnstable == result.IsUnstable && known.Repairs == Lines(result.Repairs)
        && known.Marks.OrderBy(m => m.Item, StringComparer.Ordinal).Select(m => (m.Item, m.Outcome, m.Points, m.Of, m.Sentences, m.NeedsTeacher, m.Feedback))
            .SequenceEqual(result.Items.OrderBy(i => i.Item, StringComparer.Ordinal).Select(i => (i.Item, i.Outcome, i.Points, i.Of, Lines(i.Sentences), i.NeedsTeacher, i.Feedback is null ? null : Lines(i.Feedback))));

    private static List<ChangeEntry> Differences(GradingEntry before, SubmissionResult result, long attempt, DateTimeOffset now)
    {
        var old = before.Marks.ToDictionary(m => m.Item, m => $"{Number(m.Points)}/{Number(m.Of)} {m.Outcome}", StringComparer.Ordinal);
        var fresh = result.Items.ToDictionary(i => i.Item, i => $"{Number(i.Points)}/{Number(i.Of)} {i.Outcome}", StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(fresh.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(i => old.GetValueOrDefault(i, "") != fresh.GetValueOrDefault(i, ""))
                .Select(i => new ChangeEntry(now, "lessons grade", "regraded", attempt, i, old.GetValueOrDefault(i, ""), fresh.GetValueOrDefault(i, ""))),
        ];
    }

    private static string Lines(IEnumerable<string> sentences) => string.Join('\n', sentences.Select(s => s.ReplaceLineEndings(" ")));

    private static string Sum(IEnumerable<double> points) => Number(points.Sum());

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    // SQLite's own way of copying: what others write meanwhile is in it whole or not at all.
    private static void Backup(string file, string migration, TimeProvider clock)
    {
        var to = string.Create(CultureInfo.InvariantCulture, $"{file}.before-{migration}.{clock.GetUtcNow():yyyyMMdd-HHmmss}.backup");
        using var from = new SqliteConnection($"Data Source={file};Pooling=False");
        using var copy = new SqliteConnection($"Data Source={to};Pooling=False");
        from.Open();
        copy.Open();
        from.BackupDatabase(copy);
    }

    private T InTransaction<T>(Func<GradebookContext, T> work) => Do(db =>
    {
        // Two graders may write the same hand-in: the second waits here, and then sees what the first has written.
        using var transaction = db.Database.BeginTransaction(System.Data.IsolationLevel.Serializable);
        var result = work(db);
        transaction.Commit();
        return result;
    });

    private T Do<T>(Func<GradebookContext, T> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var db = GradebookContext.At(place);
                return work(db);
            }
            catch (Exception e) when (tries < 5 && IsCollision(e))
            {
                // PostgreSQL ends one of two transactions that meet, and asks for it to be done again.
            }
            catch (Exception e) when (e is SqliteException or NpgsqlException or DbUpdateException)
            {
                var inner = e.GetBaseException().Message;
                throw new CourseException($"The gradebook {(place.File is { } file ? file : "in PostgreSQL")} cannot be used: {inner} Nothing was changed in it. Check that it is a gradebook of Lessons, that no other program holds it and that there is room on the disk; copies from before each change of its form lie beside it, with the ending .backup.");
            }
        }
    }

    private static bool IsCollision(Exception e) => e.GetBaseException() is PostgresException { SqlState: "40001" or "40P01" or "23505" };
}

/// <summary>One hand-in and what stands in the gradebook of it.</summary>
/// <param name="Attempt">The hand-in.</param>
/// <param name="Grading">The last grading; null when there is none.</param>
/// <param name="Manual">The teacher's marks.</param>
public sealed record GradebookRow(AttemptEntry Attempt, GradingEntry? Grading, IReadOnlyList<ManualMark> Manual)
{
    /// <summary>The points before anything is taken off for being late: a teacher's mark where there is one, and otherwise the check's.</summary>
    public double Points =>
        Manual.Sum(m => m.Points) + (Grading is { End: GradingEnd.Graded } ? Grading.Marks.Where(a => !Manual.Any(m => m.Item == a.Item)).Sum(a => a.Points) : 0);

    /// <summary>The points there are.</summary>
    public double Of => Grading?.Marks.Sum(m => m.Of) ?? 0;

    /// <summary>Whether a teacher still has to look at something.</summary>
    public bool NeedsTeacher => Grading is null or { End: not GradingEnd.Graded } or { IsUnstable: true } || Grading.Marks.Any(a => a.NeedsTeacher && !Manual.Any(m => m.Item == a.Item));

    /// <summary>The points when what lateness costs is taken off.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <exception cref="CourseException">Its late policy cannot be read.</exception>
    public double PointsAfter(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var policy = LatePolicy.Parse(assignment.Late) ?? throw new CourseException($"The late policy \"{assignment.Late}\" of {assignment.Lesson} cannot be read. Write none, zero or, for ten percent a day, 10-a-day.");
        return Points * policy.Share(assignment.LateBy(Attempt.Student, Attempt.HandedIn));
    }
}
