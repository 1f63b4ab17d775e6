namespace Lessons.Classroom;

/// <summary>What a hand-in says of itself: <c>handin.json</c> in the zip. Whoever makes the zip can write anything here, so nothing rests on it alone.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="HandedIn">When, by the clock of the learner's machine.</param>
/// <param name="Sha256">SHA-256 of the notebook, 64 hexadecimal digits.</param>
public sealed record HandInManifest(string Lesson, DateTimeOffset HandedIn, string Sha256)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "handin.json";

    /// <summary>The student's id or name; null when nobody said.</summary>
    public string? Student { get; init; }

    /// <summary>The release that was handed out: <see cref="Assignment.Version"/>; null when the lesson was not assigned.</summary>
    public string? Version { get; init; }

    /// <summary>What holds an answer.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>What holds none yet.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];
}
