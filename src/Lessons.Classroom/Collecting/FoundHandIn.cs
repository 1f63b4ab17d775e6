namespace Lessons.Classroom;

/// <summary>Something that may be a hand-in, as it was found.</summary>
/// <param name="Path">Its path from where the search began, parts parted by /: it says whose it is.</param>
/// <param name="Shown">What sentences call it.</param>
/// <param name="Notebook">The notebook's bytes.</param>
internal sealed record FoundHandIn(string Path, string Shown, byte[] Notebook)
{
    /// <summary>What it says of itself; null when it says nothing.</summary>
    public HandInManifest? Manifest { get; init; }

    /// <summary>The learner's progress; null when there is none.</summary>
    public byte[]? Progress { get; init; }

    /// <summary>When the platform or the disk says it was written; null when they say nothing.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Where the time is from: <c>platform</c> or <c>file</c>.</summary>
    public string TimeFrom { get; init; } = "file";

    /// <summary>What a teacher should know of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Something that was not taken.</summary>
/// <param name="Path">Its path from where the search began.</param>
/// <param name="Sentence">What it is, and why.</param>
internal sealed record RefusedHandIn(string Path, string Sentence);
