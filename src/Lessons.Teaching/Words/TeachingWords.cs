using System.Globalization;
using System.Resources;

namespace Lessons.Teaching;

/// <summary>The sentences that a learner reads, by message id, in one person's language. They stand in the .resx files beside this one.</summary>
/// <remarks>English is complete; Russian and Kyrgyz have every sentence too. Another language falls back to English.</remarks>
public sealed class TeachingWords
{
    internal static readonly string[] Files = ["GradeWords", "ValueWords", "CodeWords", "LessonWords", "HintWords", "QuizWords", "AnswerWords", "ProgressWords", "HandInWords"];

    private static readonly ResourceManager[] Managers =
        [.. Files.Select(f => new ResourceManager($"Lessons.Teaching.Words.{f}", typeof(TeachingWords).Assembly))];

    private readonly Plurals plurals;

    /// <summary>The sentences in one language.</summary>
    /// <param name="culture">The language, such as <c>ru</c>; English where there is no translation.</param>
    public TeachingWords(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        Culture = culture;
        plurals = new(culture);
    }

    /// <summary>The language.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language that the sentences are in, for <c>lang</c> in HTML: a learner whose language is not among them reads English, and hears it read as English.</summary>
    internal string Spoken => Culture.TwoLetterISOLanguageName is "ru" or "ky" ? Culture.TwoLetterISOLanguageName : "en";

    /// <summary>The sentences in English.</summary>
    public static TeachingWords English { get; } = new(CultureInfo.GetCultureInfo("en"));

    /// <summary>The sentences in the system's language. Whoever knows the learner's own, as the tool does from <c>LESSONS_LANG</c>, gives it.</summary>
    public static TeachingWords OfLearner() => new(CultureInfo.CurrentUICulture);

    /// <summary>A sentence with its places filled in.</summary>
    /// <param name="id">The message id.</param>
    /// <param name="args">What stands for {0}, {1} and so on.</param>
    /// <exception cref="MissingManifestResourceException">There is no sentence with that id.</exception>
    public string Say(string id, params object?[] args) => string.Format(plurals, Find(id) ?? throw new MissingManifestResourceException($"There is no sentence \"{id}\" in the .resx files of teaching."), args ?? []);

    /// <summary>Whether there is a sentence with that id.</summary>
    internal bool Has(string id) => Find(id) is not null;

    /// <summary>A sentence that a check or the author gave rise to.</summary>
    internal string Say(Told told) => told.Own ?? Say(told.Id, [.. told.Args.Select(a => a is Told inner ? Say(inner) : a is IReadOnlyList<Told> several ? string.Join(' ', several.Select(Say)) : a)]);

    private string? Find(string id) => Managers.Select(m => m.GetString(id, Culture)).FirstOrDefault(s => s is not null);
}
