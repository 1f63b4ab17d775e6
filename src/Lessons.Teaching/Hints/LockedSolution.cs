using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>A release's solution, locked: the last line of the check's cell, a remark that no front end runs.</summary>
internal static partial class LockedSolution
{
    /// <summary>The line.</summary>
    public static string Line(LockedText locked) => $"// --- solution {locked}";

    /// <summary>The solution that stands in a check's text; null when there is none, or the line is damaged.</summary>
    public static LockedText? In(string text) => Form().Match(text) is { Success: true } m ? LockedText.Parse(m.Groups["locked"].Value) : null;

    /// <summary>Locks an exercise's solution by its policy: with the word for the day, with the exercise's own name, or not at all.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="word">The word for the day; null when the teacher gives none, and then what waits for it is left out.</param>
    public static LockedText? Of(Exercise exercise, string? word) => exercise switch
    {
        { Solution: null } or { SolutionPolicy.Kind: SolutionRule.Never } => null,
        { SolutionPolicy.Kind: SolutionRule.TeacherWord } => word is null ? null : LockedText.Of(exercise.Solution, word, exercise.Id),
        _ => LockedText.Of(exercise.Solution, exercise.Id, exercise.Id),
    };

    [GeneratedRegex(@"^// --- solution (?<locked>[A-Za-z0-9+/=]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Form();
}
