namespace Lessons.Cli.Install;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="State">How it is.</param>
/// <param name="What">What was looked at and what was found.</param>
/// <param name="Mend">The one command or step that mends it; null when there is nothing to mend.</param>
internal sealed record Finding(FindingState State, string What, string? Mend = null)
{
    /// <summary>One line: a sign and a word, what was found, and what mends it.</summary>
    public override string ToString() => State switch
    {
        FindingState.Fine => $"✓ fine     {What}",
        FindingState.Note => $"· note     {What}{(Mend is null ? "" : $" → {Mend}")}",
        _ => $"✗ not yet  {What}{(Mend is null ? "" : $" → {Mend}")}",
    };
}

/// <summary>How a thing is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Notebooks run, but it is good to know.</summary>
    Note,

    /// <summary>Notebooks do not run until it is mended.</summary>
    Wrong,
}
