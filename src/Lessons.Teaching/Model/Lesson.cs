namespace Lessons.Teaching;

/// <summary>One notebook's teaching: what it is about, and what can be answered in it.</summary>
/// <param name="Id">Its name, such as <c>02-seats</c>.</param>
/// <param name="Title">Its first heading, or its name when it has none.</param>
/// <param name="Items">Exercises, quizzes and written answers in the order of their cells.</param>
public sealed record Lesson(string Id, string Title, IReadOnlyList<LessonItem> Items)
{
    /// <summary>What a learner can do at the end.</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    /// <summary>About how long it takes; null when the author does not say.</summary>
    public int? Minutes { get; init; }

    /// <summary>The seed text that it reads; null when it reads none.</summary>
    public string? Seed { get; init; }

    /// <summary>The author's number for this state of the lesson.</summary>
    public string Version { get; init; } = "1";

    /// <summary>A fingerprint of all that is asked.</summary>
    public string Content => Fingerprint.Of(Items.Select(i => i.Content));

    /// <summary>The points of all items.</summary>
    public double Points => Items.Sum(i => i.Points);

    /// <summary>The item with an id.</summary>
    /// <param name="id">The id; capitals make no difference.</param>
    /// <param name="words">The language of the message when there is none.</param>
    /// <exception cref="LessonException">There is no such item, or it is of another kind; the message says which there are.</exception>
    public T Find<T>(string id, TeachingWords? words = null)
        where T : LessonItem
    {
        ArgumentNullException.ThrowIfNull(id);
        words ??= TeachingWords.OfLearner();
        var item = Items.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        return item switch
        {
            T found => found,
            null => throw new LessonException(Unknown(id, words, [.. Items.OfType<T>().Select(i => i.Id)])),
            _ => throw new LessonException(words.Say("Lesson.OtherKind", id, words.Say("Lesson.Kind." + item.GetType().Name), words.Say("Lesson.Kind." + typeof(T).Name))),
        };
    }

    internal static string Unknown(string id, TeachingWords words, IReadOnlyList<string> known) =>
        known.Count == 0 ? words.Say("Lesson.UnknownId.None", id)
        : Nearest.Of(id, known) is { } near ? words.Say("Lesson.UnknownId.Near", id, near)
        : words.Say("Lesson.UnknownId", id, string.Join(", ", known));
}
