namespace Lessons.Kernel.Language.Packages;

/// <summary>A package cannot be added. The message is a sentence for the person who asked.</summary>
/// <param name="name">A short name.</param>
/// <param name="message">The sentence.</param>
#pragma warning disable CA1032, CA1064 // It never leaves this assembly, and it means nothing without its sentence.
internal sealed class PackageProblemException(string name, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>A short name.</summary>
    public string Name { get; } = name;

    /// <summary>What the tool itself said; null when it said nothing of use.</summary>
    public string? Original { get; init; }
}
