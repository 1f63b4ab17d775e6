namespace Lessons.Cli;

/// <summary>Where a verb reads from and speaks to.</summary>
/// <param name="Out">What was asked for goes here.</param>
/// <param name="Error">What went wrong goes here.</param>
/// <param name="Folder">The current folder; paths on the command line begin here.</param>
/// <param name="Live">Whether someone watches, so that a display may redraw itself.</param>
internal sealed record Screen(TextWriter Out, TextWriter Error, string Folder, bool Live)
{
    /// <summary>Reads a variable of the environment; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A path as a person in the current folder would write it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.StartsWith(Path.Combine("..", "..", ".."), StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>A sentence with its paths written from the current folder.</summary>
    public string Sentence(string words) => words.Replace(Path.TrimEndingDirectorySeparator(Folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
