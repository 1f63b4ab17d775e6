using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Words of a lesson that somebody reads, or a number that its code holds.</summary>
/// <param name="Cell">The cell they stand in.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What they are.</param>
internal sealed record Passage(Cell Cell, string Text, PassageKind Kind)
{
    public override string ToString() => $"{Cell.Id}: {Text.ReplaceLineEndings(" ")}";
}

/// <summary>What words in a lesson are.</summary>
internal enum PassageKind
{
    /// <summary>Markdown.</summary>
    Prose,

    /// <summary>A question, a remark in code, or a string in code.</summary>
    Told,

    /// <summary>A wrong option of a quiz: it says what is not so.</summary>
    Mistake,

    /// <summary>A number in code.</summary>
    Number,
}
