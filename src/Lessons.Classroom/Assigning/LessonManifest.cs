using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What a learner's folder says of itself: <c>lesson.json</c>. It holds no answers.</summary>
/// <param name="Lesson">The lesson's name; its notebook is <c>NAME.ipynb</c>.</param>
/// <param name="Version">The release: <see cref="Assignment.Version"/>.</param>
public sealed record LessonManifest(string Lesson, string Version)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "lesson.json";

    /// <summary>When it is due; null when nobody said.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What being late costs; see <see cref="LatePolicy"/>.</summary>
    public string Late { get; init; } = "none";

    /// <summary>Whose copy it is; null when it is everybody's.</summary>
    public string? Student { get; init; }

    /// <summary>Fingerprints of the cells as they were handed out, by item: a cell that still has it is not answered.</summary>
    public IReadOnlyDictionary<string, string> Blank { get; init; } = new Dictionary<string, string>();
}

/// <summary>Tells a cell that is as it was handed out.</summary>
internal static class BlankPrint
{
    /// <summary>The fingerprint of an item's cell.</summary>
    public static string Of(LessonItem item, string source) =>
        Fingerprint.Of(item is Exercise ? CodeText.WithoutSpace(source[(source.IndexOf('\n', StringComparison.Ordinal) + 1)..]) : Slot.Bare(source));
}
