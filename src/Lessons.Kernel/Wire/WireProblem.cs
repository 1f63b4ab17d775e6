namespace Lessons.Kernel.Wire;

/// <summary>Why something that came over a channel is not a message. It is dropped.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Detail">The same in one sentence, for a log.</param>
public sealed record WireProblem(WireProblemKind Kind, string Detail);

/// <summary>What can be wrong with what comes over a channel.</summary>
public enum WireProblemKind
{
    /// <summary>No frame is the delimiter.</summary>
    NoDelimiter,

    /// <summary>Fewer than five frames follow the delimiter.</summary>
    TooFewFrames,

    /// <summary>The signature is missing, or made with another key or for another message.</summary>
    BadSignature,

    /// <summary>The same message came before.</summary>
    Replayed,

    /// <summary>A frame is not JSON, or not an object.</summary>
    NotAnObject,

    /// <summary>The header lacks a part, or a part is not text.</summary>
    BadHeader,
}
