using System.Text.Json.Serialization;

namespace Lessons.Classroom;

/// <summary>What came of collecting a lesson.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Students">Every student of the roster, and whoever else has handed in.</param>
public sealed record CollectReport(string Lesson, IReadOnlyList<CollectedStudent> Students)
{
    /// <summary>When it was due; null when nobody said.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How many hand-ins are new since the last time.</summary>
    public int New { get; init; }

    /// <summary>How many were there already.</summary>
    public int Same { get; init; }

    /// <summary>Hand-ins of which nobody can tell whose they are, one sentence each.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Hand-ins that were refused, one sentence each.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>What else a teacher should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What there is of one student.</summary>
/// <param name="Id">The student's id.</param>
/// <param name="Name">The student's name.</param>
/// <param name="State">How the last hand-in stands.</param>
/// <param name="Attempts">How many different hand-ins there are.</param>
public sealed record CollectedStudent(string Id, string Name, HandInState State, int Attempts)
{
    /// <summary>The last hand-in's time; null when there is none.</summary>
    public DateTimeOffset? HandedIn { get; init; }

    /// <summary>How late the last hand-in is; zero when in time.</summary>
    public TimeSpan LateBy { get; init; }

    /// <summary>What a teacher should know of it, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How a student's hand-in stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandInState>))]
public enum HandInState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is there, and in time.</summary>
    HandedIn,

    /// <summary>It is there, and late.</summary>
    Late,

    /// <summary>It is there, and cannot be read.</summary>
    Unreadable,

    /// <summary>There was one, and it was refused.</summary>
    Refused,
}
