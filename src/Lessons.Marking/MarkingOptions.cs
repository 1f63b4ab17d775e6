namespace Lessons.Marking;

/// <summary>What is marked, and how.</summary>
/// <param name="Course">The course's folder.</param>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Gradebook">A file's name, or a connection string of PostgreSQL.</param>
/// <param name="Who">The teacher's name, for the list of changes.</param>
internal sealed record MarkingOptions(string Course, string Lesson, string Gradebook, string Who)
{
    /// <summary>Whether names are hidden at first.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether every hand-in is shown, and not only the one of each learner that counts.</summary>
    public bool EveryHandIn { get; init; }

    /// <summary>Whether the browser is opened.</summary>
    public bool OpensBrowser { get; init; }
}
