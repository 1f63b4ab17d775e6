namespace Lessons.Teaching;

/// <summary>How far an answer came. Each stage is looked at only when those before it hold.</summary>
public enum Stage
{
    /// <summary>Is there something else than what was handed out, and no blank left?</summary>
    Answered,

    /// <summary>Can it be read as C#?</summary>
    Parses,

    /// <summary>Does it contain, and avoid, what the author asked for?</summary>
    Code,

    /// <summary>Does it compile, and run to its end?</summary>
    Runs,

    /// <summary>Are its values right?</summary>
    Values,

    /// <summary>Is what it prints and shows right?</summary>
    Output,
}
