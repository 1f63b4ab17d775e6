using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What in a notebook is answered, and what not.</summary>
/// <param name="Answered">The items that hold an answer, in the order of the lesson.</param>
/// <param name="Unanswered">The items that hold none.</param>
public sealed record AnsweredItems(IReadOnlyList<string> Answered, IReadOnlyList<string> Unanswered);

/// <summary>Looks which questions a learner has answered. It says nothing of whether they are right.</summary>
public static class Answered
{
    /// <summary>What is answered, by the release.</summary>
    /// <param name="release">The notebook as it was handed out.</param>
    /// <param name="submission">The notebook as it is now.</param>
    public static AnsweredItems In(Notebook release, Notebook submission)
    {
        ArgumentNullException.ThrowIfNull(release);
        var repaired = new SubmissionRepair().Of(release, submission).Notebook.Cells.ToDictionary(c => c.Id, c => c.Source, StringComparer.Ordinal);
        var items = Slot.Of(release).Where(s => s.IsAnswered).ToLookup(s => s.Holds(repaired[s.Cell.Id]), s => s.Item!.Id);
        return new([.. items[true]], [.. items[false]]);
    }

    /// <summary>What is answered, where the release is not at hand.</summary>
    /// <param name="submission">The notebook as it is now.</param>
    /// <param name="manifest">What was handed out with it; null when that is not there either.</param>
    public static AnsweredItems In(Notebook submission, LessonManifest? manifest)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var lesson = LessonReader.Read(submission.LessonCells(), "", TeachingWords.English).Lesson;
        var items = lesson.Items.ToLookup(i => Holds(i, submission.Cells[i.Cell - 1].Source, manifest?.Blank.GetValueOrDefault(i.Id)), i => i.Id);
        var gone = manifest?.Blank.Keys.Where(k => !lesson.Items.Any(i => i.Id.Equals(k, StringComparison.OrdinalIgnoreCase))) ?? [];
        return new([.. items[true]], [.. items[false], .. gone]);
    }

    private static bool Holds(LessonItem item, string source, string? blank)
    {
        var body = source[(source.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return (blank is null || BlankPrint.Of(item, source) != blank) && item switch
        {
            Exercise => CodeText.WithoutSpace(body).Length > 0 && !body.Contains(Regions.Blank, StringComparison.Ordinal) && !body.Contains(Regions.YourCode, StringComparison.Ordinal),
            Quiz quiz => QuizResponse.Read(quiz, body).Answer is not null,
            _ => AnswerCell.Written(body).Trim().Length > 0,
        };
    }
}
