using System.Globalization;

namespace Lessons.Teaching;

/// <summary>When a learner may see the author's solution.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Tries">How many failed tries it takes, for <see cref="SolutionRule.AfterTries"/>.</param>
public sealed record SolutionPolicy(SolutionRule Kind, int Tries = 0)
{
    /// <summary>Once the learner's own answer has passed.</summary>
    public static SolutionPolicy AfterPass { get; } = new(SolutionRule.AfterPass);

    /// <summary>Reads <c>never</c>, <c>after-pass</c>, <c>after-3</c> or <c>teacher</c>; null when it is none of them.</summary>
    /// <param name="text">What the author wrote.</param>
    public static SolutionPolicy? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToLowerInvariant() switch
        {
            "never" => new(SolutionRule.Never),
            "after-pass" => AfterPass,
            "teacher" => new(SolutionRule.TeacherWord),
            ['a', 'f', 't', 'e', 'r', '-', .. var n] when int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var tries) && tries is >= 1 and <= 1000 => new(SolutionRule.AfterTries, tries),
            _ => null,
        };
    }

    /// <summary>The rule as an author writes it.</summary>
    public override string ToString() => Kind switch
    {
        SolutionRule.Never => "never",
        SolutionRule.AfterPass => "after-pass",
        SolutionRule.TeacherWord => "teacher",
        _ => string.Create(CultureInfo.InvariantCulture, $"after-{Tries}"),
    };
}

/// <summary>The rules by which a solution is shown.</summary>
public enum SolutionRule
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Once the learner's own answer has passed.</summary>
    AfterPass,

    /// <summary>After so many failed tries, or once it has passed.</summary>
    AfterTries,

    /// <summary>When the teacher gives the word for the day.</summary>
    TeacherWord,
}
