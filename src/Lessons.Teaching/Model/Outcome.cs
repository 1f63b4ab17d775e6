namespace Lessons.Teaching;

/// <summary>How an answer came out.</summary>
public enum Outcome
{
    /// <summary>Everything that was asked for is there.</summary>
    Passed,

    /// <summary>There is an answer, and something is still to do.</summary>
    Failed,

    /// <summary>There is nothing to judge yet.</summary>
    NotAnswered,

    /// <summary>The check itself broke. It never costs marks.</summary>
    CheckBroken,
}
