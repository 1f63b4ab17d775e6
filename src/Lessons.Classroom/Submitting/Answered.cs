using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>What in a notebook is answered, and what not.</summary>
/// <param name="Answered">The items that hold an answer, in the order of the lesson.</param>
/// <param name="Unanswered">The items that hold none.</param>
public sealed record AnsweredItems(IReadOnlyList<string> Answered, IReadOnlyList<string> Unanswered);

/// <summary>Looks which questions of a release a learner has answered. It says nothing of whether they are right.</summary>
public static class Answered
{
    /// <summary>What is answered.</summary>
    /// <param name="release">The notebook as it was handed out.</param>
    /// <param name="submission">The notebook as it is now.</param>
    public static AnsweredItems In(Notebook release, Notebook submission)
    {
        ArgumentNullException.ThrowIfNull(release);
        var repaired = new SubmissionRepair().Of(release, submission).Notebook.Cells.ToDictionary(c => c.Id, c => c.Source, StringComparer.Ordinal);
        var items = Slot.Of(release).Where(s => s.IsAnswered).ToLookup(s => s.Holds(repaired[s.Cell.Id]), s => s.Item!.Id);
        return new([.. items[true]], [.. items[false]]);
    }
}
