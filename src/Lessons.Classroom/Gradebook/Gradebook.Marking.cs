using Microsoft.EntityFrameworkCore;

namespace Lessons.Classroom;

/// <content>What a teacher who marks by hand reads and writes.</content>
public sealed partial class Gradebook
{
    /// <summary>What a teacher has for an item of a hand-in.</summary>
    /// <param name="attempt">The hand-in; it need not be in the gradebook yet.</param>
    /// <param name="item">The item.</param>
    public HandMark HandMarkOf(AttemptEntry attempt, string item)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Do(db => db.Attempts.FirstOrDefault(a => a.Lesson == attempt.Lesson && a.Student == attempt.Student && a.Name == attempt.Name) is { } known ? Standing(db, known.Id, item) : HandMark.None);
    }

    /// <summary>Takes down what a teacher has for an item, unless somebody else has written there since. Without points only the comment is kept, and a mark that was there is taken back.</summary>
    /// <param name="attempt">The hand-in.</param>
    /// <param name="item">The item.</param>
    /// <param name="mark">What is to stand there.</param>
    /// <param name="seen">What may stand there now: what the teacher has seen, and what was sent and not confirmed.</param>
    /// <param name="who">The teacher.</param>
    /// <returns>What stands there now: <paramref name="mark"/> when it was written, and otherwise what somebody else has written.</returns>
    /// <exception cref="CourseException">The gradebook cannot be written.</exception>
    public HandMark Mark(AttemptEntry attempt, string item, HandMark mark, IReadOnlyCollection<HandMark> seen, string who)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentOutOfRangeException.ThrowIfNegative(mark.Points ?? 0);
        return InTransaction(db =>
        {
            var known = Known(db, attempt);
            var standing = Standing(db, known.Id, item);
            if (standing == mark || !seen.Contains(standing))
            {
                return standing;
            }

            if (mark.Points is { } points)
            {
                Mark(db, known.Id, item, points, mark.Comment, who);
            }
            else if (db.ManualMarks.FirstOrDefault(m => m.AttemptId == known.Id && m.Item == item) is { } given)
            {
                db.ManualMarks.Remove(given);
                db.Changes.Add(new(clock.GetUtcNow(), who, "mark taken back", known.Id, item, Told(given), ""));
            }

            var note = db.MarkingNotes.FirstOrDefault(n => n.AttemptId == known.Id && n.Item == item) ?? db.MarkingNotes.Add(new(known.Id, item)).Entity;
            (note.Comment, note.Rubric) = (mark.Points is null ? mark.Comment : "", mark.Rubric);
            db.SaveChanges();
            return mark;
        });
    }

    /// <summary>The comments that are kept for an item, the oldest first.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="item">The item.</param>
    public IReadOnlyList<string> KeptComments(string lesson, string item) => Do<IReadOnlyList<string>>(db => [.. Kept(db, lesson, item).Select(c => c.Text)]);

    /// <summary>Keeps a comment to be used again. One that is kept already stays as it is.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="item">The item.</param>
    /// <param name="text">The words.</param>
    public void Keep(string lesson, string item, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        InTransaction(db =>
        {
            if (Kept(db, lesson, item).All(c => c.Text != text))
            {
                db.KeptComments.Add(new(lesson, item, text));
                db.SaveChanges();
            }

            return true;
        });
    }

    /// <summary>Keeps a comment no longer. Where it was used, it stays.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="item">The item.</param>
    /// <param name="text">The words.</param>
    public void Forget(string lesson, string item, string text) => InTransaction(db =>
    {
        db.KeptComments.RemoveRange(Kept(db, lesson, item).Where(c => c.Text == text));
        db.SaveChanges();
        return true;
    });

    private static List<KeptComment> Kept(GradebookContext db, string lesson, string item) =>
        [.. db.KeptComments.Where(c => c.Lesson == lesson && c.Item == item).OrderBy(c => c.Id)];

    private static HandMark Standing(GradebookContext db, long attempt, string item)
    {
        var mark = db.ManualMarks.AsNoTracking().FirstOrDefault(m => m.AttemptId == attempt && m.Item == item);
        var note = db.MarkingNotes.AsNoTracking().FirstOrDefault(n => n.AttemptId == attempt && n.Item == item);
        return new(mark?.Points, mark?.Comment ?? note?.Comment ?? "", note?.Rubric ?? "");
    }

    private void Mark(GradebookContext db, long attempt, string item, double points, string comment, string who)
    {
        var mark = db.ManualMarks.FirstOrDefault(m => m.AttemptId == attempt && m.Item == item);
        var before = mark is null ? "" : Told(mark);
        mark ??= db.ManualMarks.Add(new(attempt, item)).Entity;
        (mark.Points, mark.Comment) = (points, comment);
        if (Told(mark) != before)
        {
            db.Changes.Add(new(clock.GetUtcNow(), who, "marked by hand", attempt, item, before, Told(mark)));
        }

        db.SaveChanges();
    }

    private static string Told(ManualMark mark) => mark.Comment.Length == 0 ? Number(mark.Points) : $"{Number(mark.Points)} {mark.Comment}";
}
