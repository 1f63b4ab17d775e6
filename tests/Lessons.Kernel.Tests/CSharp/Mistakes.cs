using Lessons.Testing;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>What beginners type, in mistakes/*.txt: one situation under the other, parted by a line of ====; earlier cells of the same session end with a line of ----.</summary>
internal static class Mistakes
{
    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["pasted", "other-languages", "reading", "names", "types", "statements", "running"];

    /// <summary>The situations of a file, each with its cells; the last is the one that fails.</summary>
    /// <param name="group">The file's name.</param>
    public static IEnumerable<string[]> In(string group) =>
        File.ReadAllText(Repository.PathOf("tests", "Lessons.Kernel.Tests", "CSharp", "mistakes", $"{group}.txt"))
            .ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n").Select(s => s.Split("\n----\n"));
}
