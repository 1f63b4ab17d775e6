using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What a teacher assigns, and how.</summary>
/// <param name="Instructor">The author's notebook, which <c>lessons check</c> has found nothing to mend in.</param>
/// <param name="File">Its bytes.</param>
/// <param name="Name">What the lesson is called when no cell says so.</param>
public sealed record AssignRequest(Notebook Instructor, ReadOnlyMemory<byte> File, string Name)
{
    /// <summary>The word for the day; null for none.</summary>
    public string? Word { get; init; }

    /// <summary>The folder of the seeds that the lesson reads; null when it reads none.</summary>
    public string? Seeds { get; init; }

    /// <summary>A roster to take over into the course; null to keep the one that is there.</summary>
    public string? Roster { get; init; }

    /// <summary>When it is due; null for no such time.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What being late costs.</summary>
    public LatePolicy Late { get; init; } = new(0);

    /// <summary>Students who have more time, by id.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Extensions { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Whether each student gets numbers of their own.</summary>
    public bool Variants { get; init; }

    /// <summary>Files that make an editor ready, such as <c>.vscode/settings.json</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Editor { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The learner's language.</summary>
    public TeachingWords Words { get; init; } = TeachingWords.English;
}

/// <summary>What was assigned.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Handouts">What learners get: the files of a folder, by student's id, or under the empty name for everybody.</param>
/// <param name="Notes">What a teacher should know, one sentence each.</param>
public sealed record Assigned(Assignment Assignment, IReadOnlyDictionary<string, IReadOnlyDictionary<string, byte[]>> Handouts, IReadOnlyList<string> Notes);
