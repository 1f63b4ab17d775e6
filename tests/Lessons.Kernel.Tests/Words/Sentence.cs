using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lessons.Testing;

namespace Lessons.Kernel.Tests.Words;

/// <summary>A sentence of the kernel, or of its other languages, as it stands in a .resx file.</summary>
/// <param name="Id">Its message id.</param>
/// <param name="Text">The sentence, with its places open.</param>
internal sealed partial record Sentence(string Id, string Text)
{
    /// <summary>The id without the form behind a number.</summary>
    public string Group => Form().Replace(Id, "");

    /// <summary>The form behind a number; empty where there is none.</summary>
    public string Count => Form().Match(Id).Value;

    /// <summary>The places, such as {0}, in order and each once.</summary>
    public string Places => string.Join(' ', Place().Matches(Text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The files of a language, by the name of the English one.</summary>
    /// <param name="language">Such as <c>ru</c>; empty for English.</param>
    public static SortedDictionary<string, string> Files(string language) => new(
        new[] { "Lessons.Kernel", "Lessons.Languages" }
            .SelectMany(p => Directory.EnumerateFiles(Repository.PathOf("src", p), "*.resx", SearchOption.AllDirectories))
            .Where(f => Path.GetFileName(f).Split('.') is { } parts && (language.Length == 0 ? parts.Length == 2 : parts.Length == 3 && parts[1] == language))
            .ToDictionary(f => Path.GetFileName(f).Split('.')[0]),
        StringComparer.Ordinal);

    /// <summary>All sentences of a language.</summary>
    /// <param name="language">Such as <c>ru</c>; empty for English.</param>
    public static IReadOnlyList<Sentence> All(string language) =>
        [.. Files(language).Values.SelectMany(f => XDocument.Load(f).Root!.Elements("data")).Select(d => new Sentence(d.Attribute("name")!.Value, d.Element("value")!.Value))];

    [GeneratedRegex(@"\.(One|Few|Many)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<!\{)\{\d\}")]
    private static partial Regex Place();
}
