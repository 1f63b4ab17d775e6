namespace Lessons.Kernel.Language;

/// <summary>A language that can tell whether text is a whole cell, so that a console knows what Enter means. Optional: without it, the answer is unknown.</summary>
public interface IChecksCompleteness
{
    /// <summary>Tells whether text is a whole cell.</summary>
    /// <param name="code">The text so far.</param>
    /// <param name="interrupt">Nobody waits for the answer any more.</param>
    Task<CodeCheck> CheckAsync(string code, CancellationToken interrupt);
}

/// <summary>What a language makes of text.</summary>
/// <param name="Completeness">Whether it is a whole cell.</param>
/// <param name="Indent">When more must follow: the white space that the next line begins with.</param>
public sealed record CodeCheck(Completeness Completeness, string Indent = "");

/// <summary>Whether text is a whole cell.</summary>
public enum Completeness
{
    /// <summary>Nobody can say.</summary>
    Unknown,

    /// <summary>It can run as it is.</summary>
    Complete,

    /// <summary>More must follow.</summary>
    Incomplete,

    /// <summary>It can never run, whatever follows.</summary>
    Invalid,
}
