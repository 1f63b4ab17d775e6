namespace Lessons.Teaching;

/// <summary>How far a learner is in a lesson: a bar, and a list of its items.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Items">Its items in order.</param>
public sealed record LessonProgress(Lesson Lesson, IReadOnlyList<ItemProgress> Items) : IShow
{
    /// <summary>What is amiss with the file, in sentences; none when all is well.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>The language it shows itself in.</summary>
    public TeachingWords Words { get; private init; } = TeachingWords.English;

    /// <summary>How many items are done.</summary>
    public int Done => Items.Count(i => i.IsDone);

    /// <summary>The points so far, without those that a teacher gives.</summary>
    public double Points => Items.Where(i => !IsForTeacher(i.Item)).Sum(i => i.Points);

    /// <summary>The points that a machine can give.</summary>
    public double OfPoints => Lesson.Items.Where(i => !IsForTeacher(i)).Sum(i => i.Points);

    /// <summary>How far a learner is.</summary>
    /// <param name="lesson">The lesson as it is now.</param>
    /// <param name="log">What stands in the progress file; null when progress is not kept.</param>
    /// <param name="words">The language.</param>
    public static LessonProgress Of(Lesson lesson, ProgressLog? log, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        words ??= TeachingWords.OfLearner();
        var events = (log?.Events ?? []).Where(e => e.Lesson == lesson.Id && e.Version == lesson.Version).ToList();
        string?[] notes =
        [
            log is null ? words.Say("Progress.Off") : null,
            log?.IsTorn is true ? words.Say("Progress.Torn") : null,
            log?.Changed is { Count: > 0 } changed ? words.Say("Progress.Broken", changed.Count, changed[0]) : null,
        ];
        return new(lesson, [.. lesson.Items.Select(i => ItemProgress.Of(i, events))]) { Notes = [.. notes.OfType<string>()], Words = words };
    }

    /// <summary>The progress of one item.</summary>
    /// <param name="item">The item.</param>
    public ItemProgress For(LessonItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Items.First(i => i.Item.Id == item.Id);
    }

    /// <summary>The progress in words.</summary>
    public override string ToString() => ProgressText.Of(this);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show() => Bundle.Of(ProgressText.Of(this), ProgressHtml.Of(this));

    internal static bool IsForTeacher(LessonItem item) => item is WrittenAnswer or Quiz { Feedback: QuizFeedback.Later };
}
