namespace Lessons.Classroom;

/// <summary>One row for each student and item: what the check gave, what the teacher gave, what counts. It begins with the mark by which Excel knows UTF-8.</summary>
internal static class QuestionsTable
{
    private static readonly string[] Header = ["lesson", "student", "name", "group", "item", "outcome", "automatic", "manual", "points", "of", "comment"];

    public static (byte[] Content, int Rows) Of(IReadOnlyList<IReadOnlyList<OutMark>> lessons)
    {
        var rows = lessons.SelectMany(l => l).Where(m => m.Row is not null).SelectMany(Rows).ToList();
        return (MarksTable.Bytes(Header, rows, mark: true), rows.Count);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(OutMark mark) => ItemMark.InOrder(mark.Row!, mark.Assignment).Select(i => (IReadOnlyList<object?>)
    [
        mark.Assignment.Lesson, mark.Student.Id, mark.Student.Name, mark.Student.Group, i.Item, i.Automatic?.Outcome ?? "", mark.IsHeldBack ? null : i.Automatic is { NeedsTeacher: false } a ? a.Points : null,
        mark.IsHeldBack ? null : i.Manual?.Points, mark.IsHeldBack ? null : i.Points, i.Of, i.Manual?.Comment ?? "",
    ]);
}
