using System.Globalization;
using System.Resources;

namespace Lessons.Kernel.Language;

/// <summary>What the kernel says to a learner, by message id, in one language. The sentences stand in .resx files: English, and Russian and Kyrgyz beside it.</summary>
internal sealed class Sentences
{
    private static readonly string[] Translations = ["ru", "ky"];

    private static readonly ResourceManager[] Files =
        [.. new[]
            {
                "Words.SessionWords", "CSharp.Safety.SafetyWords", "CSharp.Errors.FrameWords", "CSharp.Errors.ReadingWords", "CSharp.Errors.MeaningWords", "CSharp.Errors.RuntimeWords",
                "Polyglot.DirectiveWords", "Polyglot.HelpWords", "Packages.PackageWords",
            }
            .Select(f => new ResourceManager($"Lessons.Kernel.Language.{f}", typeof(Sentences).Assembly))];

    /// <summary>The sentences in the language of a person.</summary>
    /// <param name="culture">The person's culture; English where there is no translation.</param>
    public Sentences(CultureInfo culture) =>
        Culture = Translations.Contains(culture.TwoLetterISOLanguageName, StringComparer.Ordinal) ? CultureInfo.GetCultureInfo(culture.TwoLetterISOLanguageName) : CultureInfo.InvariantCulture;

    /// <summary>The language that is spoken, which also writes the numbers in its sentences.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The sentences in English.</summary>
    public static Sentences English { get; } = new(CultureInfo.InvariantCulture);

    /// <summary>A sentence as it stands in the file; null when there is none with that id.</summary>
    /// <param name="id">The message id.</param>
    public string? Find(string id) => Files.Select(f => f.GetString(id, Culture)).FirstOrDefault(s => s is not null);

    /// <summary>A sentence with its places filled in.</summary>
    /// <param name="id">The message id.</param>
    /// <param name="args">What stands for {0}, {1} and so on.</param>
    /// <exception cref="MissingManifestResourceException">There is no sentence with that id.</exception>
    public string Of(string id, params object[] args) => string.Format(Culture, Form(id), args);

    /// <summary>A sentence or a noun in the form that goes with a number, which stands for its {0}: <c>1 second</c>, <c>5 секунд</c>.</summary>
    /// <param name="id">The message id without <c>.One</c>, <c>.Few</c> or <c>.Many</c>.</param>
    /// <param name="number">The number.</param>
    public string Count(string id, double number) => Of(IdFor(id, number), Number(number));

    /// <summary>Names in a row, with the word before the last one that says that all are meant: <c>a, b and c</c>.</summary>
    /// <param name="names">The names.</param>
    public string And(IEnumerable<string> names) => Join([.. names], "And");

    /// <summary>Names in a row, with the word before the last one that says that any is meant: <c>a, b or c</c>.</summary>
    /// <param name="names">The names.</param>
    public string Or(IEnumerable<string> names) => Join([.. names], "Or");

    /// <summary>The id of the form that goes with a number.</summary>
    /// <param name="id">The message id without <c>.One</c>, <c>.Few</c> or <c>.Many</c>.</param>
    /// <param name="number">The number.</param>
    public string IdFor(string id, double number) => $"{id}.{Plurals.Form(Culture, number)}";

    /// <summary>A number as the language writes it, with two decimals at most.</summary>
    /// <param name="number">The number.</param>
    public string Number(double number) => number.ToString("#,0.##", Culture);

    /// <summary>A sentence with its places still open.</summary>
    /// <param name="id">The message id.</param>
    /// <exception cref="MissingManifestResourceException">There is no sentence with that id.</exception>
    public string Form(string id) => Find(id) ?? throw new MissingManifestResourceException($"There is no sentence \"{id}\" in the .resx files of the kernel.");

    private string Join(string[] names, string id) => names.Length < 2 ? string.Concat(names) : Of(id, string.Join(", ", names[..^1]), names[^1]);
}
