using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What a learner has answered in a hand-in, as text. Nothing of it runs.</summary>
/// <param name="Texts">What stands in each item's cell, by the item's id: code, the lines of a quiz, or prose.</param>
/// <param name="Repairs">What was done to the notebook so that it could be read, one sentence each.</param>
public sealed record HandInAnswers(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Repairs)
{
    /// <summary>Reads them, from the places in which grading finds them.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="release">The notebook as it was handed out to this student.</param>
    /// <param name="submission">The notebook as it came back.</param>
    public static HandInAnswers Of(Lesson lesson, Notebook release, Notebook submission)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var repaired = new SubmissionRepair().Of(release, submission);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in repaired.Notebook.Cells.Where(c => c.Kind is CellKind.Code && !string.IsNullOrWhiteSpace(c.Source)))
        {
            var parts = CellSections.Of(cell.Source, sections: false);
            if (parts?.First.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["#!exercise" or "#!quiz" or "#!answer", var id, ..]
                && lesson.Items.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is { } item)
            {
                texts[item.Id] = item is WrittenAnswer ? AnswerCell.Written(parts.Body) : parts.Body;
            }
        }

        return new(texts, repaired.Told);
    }
}
