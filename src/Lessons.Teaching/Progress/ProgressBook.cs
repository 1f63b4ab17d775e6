namespace Lessons.Teaching;

/// <summary>Writes down what a learner does in one lesson, and says how far they are. It never stands in the way: what cannot be written is told.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="file">Where it is kept; null when progress is switched off.</param>
/// <param name="words">The language.</param>
public sealed class ProgressBook(Lesson lesson, ProgressFile? file, TeachingWords? words = null)
{
    private readonly TeachingWords words = words ?? TeachingWords.OfLearner();

    /// <summary>How far the learner is.</summary>
    public LessonProgress Now => LessonProgress.Of(lesson, file?.Read(), words);

    /// <summary>An exercise was run and judged. What is no try, such as an untouched cell, is not written down.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="code">The learner's code, so that it can be given back.</param>
    /// <returns>What the learner has to know; null when all is well.</returns>
    public string? Ran(Exercise exercise, Grade grade, string code)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return Add(Event(ProgressEvents.Submitted, exercise) with { Answer = code })
            ?? (grade.IsTry ? Add(Graded(ProgressEvents.Result, exercise, grade)) : null);
    }

    /// <summary>A quiz or a written answer was judged.</summary>
    /// <param name="item">The item.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="answer">The learner's answer, so that it can be given back.</param>
    /// <returns>What the learner has to know; null when all is well.</returns>
    public string? Answered(LessonItem item, Grade grade, string answer)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return grade.IsTry ? Add(Graded(ProgressEvents.Question, item, grade) with { Answer = answer }) : null;
    }

    /// <summary>A hint was given.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="hint">The hint.</param>
    /// <returns>What the learner has to know; null when all is well.</returns>
    public string? Helped(Exercise exercise, Hint hint)
    {
        ArgumentNullException.ThrowIfNull(hint);
        return Add(Event(ProgressEvents.Hint, exercise) with { Label = hint.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) });
    }

    /// <summary>A section was come to.</summary>
    /// <param name="title">Its heading.</param>
    /// <returns>What the learner has to know; null when all is well.</returns>
    public string? Viewed(string title) => Add(new(ProgressEvents.Section, lesson.Id, lesson.Version, "", lesson.Content, Time) { Label = title });

    private DateTimeOffset Time => file?.Now ?? default;

    private ProgressEvent Event(string name, LessonItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(name, lesson.Id, lesson.Version, item.Id, item.Content, Time);
    }

    private ProgressEvent Graded(string name, LessonItem item, Grade grade) => Event(name, item) with { Outcome = grade.Outcome, Points = grade.Points, Kind = grade.Kind };

    private string? Add(ProgressEvent happened)
    {
        try
        {
            file?.Add(happened);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return words.Say("Progress.CannotWrite", file!.Path);
        }
    }
}
