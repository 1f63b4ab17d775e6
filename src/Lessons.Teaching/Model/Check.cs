namespace Lessons.Teaching;

/// <summary>What decides an exercise: a list of expectations written in C#.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
/// <param name="Text">The C# text, without the directive; its first line is line 2 of the cell.</param>
public sealed record Check(string Id, int Cell, string Text)
{
    /// <summary>The hints written in it, first to last.</summary>
    public IReadOnlyList<Hint> Hints { get; init; } = [];

    /// <summary>How long it may take.</summary>
    public TimeSpan Limit { get; init; } = UsualLimit;

    internal static TimeSpan UsualLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How many more expectations run after handing in, where the release does not hold them all.</summary>
    public int AfterHandIn { get; init; }

    /// <summary>The text without what stands between BEGIN and END HIDDEN TESTS, as a release has it.</summary>
    public string Released => Regions.WithoutHiddenTests(Text);
}
