namespace Lessons.Classroom;

/// <summary>What a teacher decides about a release.</summary>
public sealed record ReleaseOptions
{
    /// <summary>The word for the day, which opens solutions of the policy <c>teacher</c>; null for none, and then these are left out.</summary>
    public string? Word { get; init; }

    /// <summary>Whether quiz keys and solutions are locked and put in. Locking takes a good part of a second each; a look at a release does without.</summary>
    internal bool Locks { get; init; } = true;
}
