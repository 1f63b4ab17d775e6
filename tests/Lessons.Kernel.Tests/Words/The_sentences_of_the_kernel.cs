using System.Text.RegularExpressions;
using Xunit;

namespace Lessons.Kernel.Tests.Words;

public sealed class The_sentences_of_the_kernel
{
    [Theory]
    [InlineData("", ".One .Many")]
    [InlineData("ru", ".One .Few .Many")]
    [InlineData("ky", ".Many")]
    public void Are_the_same_in_each_language_with_the_forms_it_has_behind_numbers(string language, string forms)
    {
        Assert.Equal(Sentence.Files("").Keys, Sentence.Files(language).Keys);
        Assert.Equal(Expected(forms.Split(' ')), Sentence.All(language).Select(s => s.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public void Keep_their_places(string language)
    {
        var english = Sentence.All("").ToLookup(s => s.Group, s => s.Places);
        Assert.Equal([], Sentence.All(language).Where(s => !english[s.Group].All(p => p == s.Places)).Select(s => $"{s.Id}: {s.Text}"));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public void Keep_the_code_in_them(string language)
    {
        var english = Sentence.All("").ToLookup(s => s.Group, s => s.Text);
        var changed = from sentence in Sentence.All(language)
                      let text = english[sentence.Group].Last()
                      from code in Code(text)
                      where !sentence.Text.Contains(code, StringComparison.Ordinal)
                      select $"{sentence.Id}: {code}";
        Assert.Equal([], changed);
    }

    [Theory]
    [InlineData("ru", "[ңүөҢҮӨ]")]
    [InlineData("ky", "\\b(что|это|или|нет|если|для|не|на)\\b")]
    public void Are_in_their_own_language(string language, string foreign)
    {
        var english = Sentence.All("").Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Sentence.All(language).Where(s => english.Contains(s.Text) || !Regex.IsMatch(s.Text, "[а-яёА-ЯЁ]") || Regex.IsMatch(s.Text, foreign)).Select(s => $"{s.Id}: {s.Text}"));
    }

    // Where both say the same, it is a word that Kyrgyz shares with Russian.
    [Fact]
    public void Are_not_Russian_in_the_place_of_Kyrgyz()
    {
        var russian = Sentence.All("ru").ToDictionary(s => s.Id, s => s.Text, StringComparer.Ordinal);
        string[] shared = ["About.Kernel", "Gigabytes", "Kind.string", "Megabytes", "Seconds.Many", "Symbol.method", "Symbol.type"];
        Assert.Equal(shared, Sentence.All("ky").Where(s => russian[s.Id] == s.Text).Select(s => s.Id).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Expected(string[] forms) =>
        Sentence.All("").Select(s => (s.Group, Counts: s.Count.Length > 0)).Distinct()
            .SelectMany<(string Group, bool Counts), string>(s => s.Counts ? forms.Select(f => s.Group + f) : [s.Group])
            .Order(StringComparer.Ordinal);

    // What stands in backticks, calls such as int.Parse(…), and text in straight quotes with what is around it. What a reader may translate are words between quotes of other kinds.
    private static IEnumerable<string> Code(string english) => Regex.Matches(english, @"(?<=^[^`]*(?:`[^`]*`[^`]*)*)`[^`{}]+`|\b[\w.]+\([^)]*\)|\S*\b\w+\.(?:Length|Count|Keys)\b").Select(m => m.Value);
}
