using System.Globalization;
using System.Resources;

namespace Lessons.Languages;

/// <summary>What the languages beside C# say to a person, by message id, in one language. The sentences stand in .resx files: English, and Russian and Kyrgyz beside it.</summary>
/// <param name="culture">The person's language; English where there is no translation.</param>
internal sealed class LanguageWords(CultureInfo culture)
{
    private static readonly ResourceManager File = new(typeof(LanguageWords));

    /// <summary>A sentence with its places filled in.</summary>
    /// <param name="id">The message id.</param>
    /// <param name="args">What stands for {0}, {1} and so on.</param>
    /// <exception cref="MissingManifestResourceException">There is no sentence with that id.</exception>
    public string Of(string id, params object[] args) =>
        string.Format(culture, File.GetString(id, culture) ?? throw new MissingManifestResourceException($"There is no sentence \"{id}\" in LanguageWords.resx."), args);

    /// <summary>A sentence with a space behind it that says which name was probably meant, or nothing when no name is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names there are.</param>
    public string DidYouMean(string typed, IEnumerable<string> names) => Nearest.Of(typed, names) is { } name ? Of("Sql.DidYouMean", name) + " " : "";
}
