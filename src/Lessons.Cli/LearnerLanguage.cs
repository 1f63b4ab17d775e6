using System.Globalization;

namespace Lessons.Cli;

/// <summary>The language in which a learner is spoken to: the one that <c>LESSONS_LANG</c> names, and otherwise the machine's.</summary>
/// <param name="Culture">The language. Where it has no translation, English is spoken.</param>
/// <param name="Problem">What a person reads when <c>LESSONS_LANG</c> names no language that is spoken; null when all is well. The machine's language is used then.</param>
internal sealed record LearnerLanguage(CultureInfo Culture, string? Problem)
{
    /// <summary>The variable in the environment.</summary>
    public const string Variable = "LESSONS_LANG";

    private static readonly string[] Spoken = ["en", "ru", "ky"];

    /// <summary>Finds the language.</summary>
    /// <param name="named">What <see cref="Variable"/> holds; null or empty when it is not set.</param>
    /// <param name="machine">The machine's language.</param>
    public static LearnerLanguage Of(string? named, CultureInfo machine)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            return new(machine, null);
        }

        return Spoken.FirstOrDefault(s => string.Equals(s, named.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known
            ? new(CultureInfo.GetCultureInfo(known), null)
            : new(machine, UsageWords.NoLanguage(named.Trim()));
    }

    /// <summary>The language on this machine.</summary>
    /// <param name="screen">Knows what the variable holds.</param>
    public static LearnerLanguage Of(Screen screen) => Of(screen.Variable(Variable), CultureInfo.CurrentUICulture);
}
