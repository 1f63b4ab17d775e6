namespace Lessons.Classroom;

/// <summary>What one item of a hand-in has: the check's mark, the teacher's, and which of them counts.</summary>
/// <param name="Item">The item.</param>
/// <param name="Of">The points there are.</param>
/// <param name="Automatic">The check's mark; null when it was not graded.</param>
/// <param name="Manual">The teacher's; null when there is none.</param>
public sealed record ItemMark(string Item, double Of, AutomaticMark? Automatic, ManualMark? Manual)
{
    /// <summary>Whether it still waits for a teacher, so that its points are not known.</summary>
    public bool IsWaiting => Manual is null && (Automatic is null || Automatic.NeedsTeacher);

    /// <summary>The points that count: the teacher's where there are some; null while it waits.</summary>
    public double? Points => IsWaiting ? null : Manual?.Points ?? Automatic!.Points;

    /// <summary>How it came out, for whoever reads it.</summary>
    public ItemState State => IsWaiting ? ItemState.Waiting
        : Manual is not null ? (Manual.Points >= Of && Of > 0 ? ItemState.Right : Manual.Points > 0 ? ItemState.Partly : ItemState.Wrong)
        : Automatic!.Outcome == nameof(Teaching.Outcome.NotAnswered) ? ItemState.NotAnswered
        : Automatic.Outcome == nameof(Teaching.Outcome.Passed) ? ItemState.Right
        : Automatic.Points > 0 ? ItemState.Partly : ItemState.Wrong;

    /// <summary>The items of a hand-in, in the order of the lesson.</summary>
    /// <param name="row">The hand-in.</param>
    /// <param name="assignment">The assignment.</param>
    public static IReadOnlyList<ItemMark> InOrder(GradebookRow row, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(assignment);
        var automatic = row.Grading is { End: GradingEnd.Graded } grading ? grading.Marks.OrderBy(m => m.Id).ToList() : [];
        var all = assignment.Items.Select(i => (i.Id, i.Points)).Concat(automatic.Select(m => (m.Item, m.Of))).Concat(row.Manual.OrderBy(m => m.Id).Select(m => (m.Item, m.Points)));
        return
        [
            .. all.DistinctBy(i => i.Item1, StringComparer.OrdinalIgnoreCase).Select(i =>
            {
                var mark = automatic.Find(m => string.Equals(m.Item, i.Item1, StringComparison.OrdinalIgnoreCase));
                return new ItemMark(i.Item1, mark?.Of ?? i.Item2, mark, row.Manual.FirstOrDefault(m => string.Equals(m.Item, i.Item1, StringComparison.OrdinalIgnoreCase)));
            }),
        ];
    }
}

/// <summary>How an item came out.</summary>
public enum ItemState
{
    /// <summary>Everything that was asked for is there.</summary>
    Right,

    /// <summary>Some of it is.</summary>
    Partly,

    /// <summary>It is answered, and has no points.</summary>
    Wrong,

    /// <summary>There is no answer.</summary>
    NotAnswered,

    /// <summary>A teacher has still to look at it.</summary>
    Waiting,
}
