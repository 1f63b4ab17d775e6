using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lessons.Teaching.Tests;

public sealed partial class The_sentences
{
    private static readonly string[] Languages = ["en", "ru", "ky"];

    public static TheoryData<string> Files => [.. TeachingWords.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_the_same_in_all_three_languages(string file)
    {
        var english = Read(file, "en");
        foreach (var language in Languages.Skip(1))
        {
            var other = Read(file, language);
            Assert.Equal(english.Keys, other.Keys);
            foreach (var (id, sentence) in english)
            {
                Assert.True(other[id].Trim().Length > 0, $"{language}: {id} is empty");
                Assert.Equal((id, Places(sentence)), (id, Places(other[id])));
                Assert.Equal((id, Code(sentence)), (id, Code(other[id])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Have_as_many_forms_of_a_word_as_their_language(string file)
    {
        foreach (var language in Languages)
        {
            var forms = Plurals.Count(CultureInfo.GetCultureInfo(language));
            foreach (var (id, sentence) in Read(file, language))
            {
                foreach (var choice in Choice().Matches(sentence).Select(m => m.Groups["forms"].Value))
                {
                    Assert.Equal((language, id, forms), (language, id, choice.Split('|').Length));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Blame_nobody(string file)
    {
        foreach (var (id, sentence) in Read(file, "en"))
        {
            Assert.False(Blame().IsMatch(sentence), $"{id}: {sentence}");
        }
    }

    [Fact]
    public void Are_on_one_page_in_all_three_languages()
    {
        var text = new StringBuilder();
        foreach (var file in TeachingWords.Files)
        {
            var all = Languages.ToDictionary(l => l, l => Read(file, l));
            foreach (var id in all["en"].Keys)
            {
                text.AppendLine(id);
                foreach (var language in Languages)
                {
                    var words = new TeachingWords(CultureInfo.GetCultureInfo(language));
                    text.AppendLine(CultureInfo.InvariantCulture, $"  {language}  {words.Say(id, [.. Enumerable.Range(0, 6).Select(i => Numeric(all["en"][id], i) ? (object)(i + 2) : $"‹{i}›")])}");
                }
            }
        }

        Golden.Match("Lessons.Teaching.Tests", "sentences.txt", text.ToString());
    }

    [Fact]
    public void Are_each_met_by_a_learner_or_author_in_a_golden_file()
    {
        // Some are met only in a kernel.
        string[] folders = [Repository.PathOf("tests", "Lessons.Teaching.Tests", "golden"), Repository.PathOf("tests", "Lessons.Cli.Tests", "golden", "teaching"), Repository.PathOf("tests", "Lessons.Cli.Tests", "golden", "classroom")];
        var met = string.Join('\n', folders.SelectMany(f => Directory.GetFiles(f, "*.txt", SearchOption.AllDirectories))
            .Where(f => Path.GetFileName(f) is not ("sentences.txt" or "public-api.txt")).Select(File.ReadAllText));
        var unmet = TeachingWords.Files.SelectMany(f => Read(f, "en")).Where(s => !Pattern(s.Value).IsMatch(met)).Select(s => s.Key);
        Assert.Equal("", string.Join(" ", unmet));
    }

    // The sentence with anything in its places.
    private static Regex Pattern(string sentence) => new(string.Concat(Parts().Split(sentence).Select(p =>
        Choice().Match(p) is { Success: true } m ? $"(?:{string.Join('|', m.Groups["forms"].Value.Split('|').Select(Regex.Escape))})" : Place().IsMatch(p) ? "[^\n]+?" : Regex.Escape(p))));

    [Theory]
    [InlineData("en", "1 try|2 tries|5 tries|11 tries|21 tries|1.5 tries|0 tries")]
    [InlineData("ru", "1 попытка|2 попытки|5 попыток|11 попыток|21 попытка|1.5 попытки|0 попыток")]
    [InlineData("ky", "1 аракет|2 аракет|5 аракет|11 аракет|21 аракет|1.5 аракет|0 аракет")]
    public void Count_as_their_language_does(string language, string expected)
    {
        var words = new TeachingWords(CultureInfo.GetCultureInfo(language));
        Assert.Equal(expected, string.Join('|', new object[] { 1, 2, 5, 11, 21, 1.5, 0 }.Select(n => words.Say("Progress.Tries", n))));
    }

    [Theory]
    [InlineData("ru", "Верно.")]
    [InlineData("ky", "Туура.")]
    [InlineData("ky-KG", "Туура.")]
    [InlineData("de", "That is right.")]
    public void Are_found_in_their_language_and_fall_back_to_English(string culture, string sentence) =>
        Assert.Equal(sentence, new TeachingWords(CultureInfo.GetCultureInfo(culture)).Say("Quiz.Right"));

    private static Dictionary<string, string> Read(string file, string language) =>
        XDocument.Load(Repository.PathOf("src", "Lessons.Teaching", "Words", file + (language == "en" ? "" : "." + language) + ".resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    // A place for a form of a word is there where a language has forms.
    private static string Places(string sentence) => string.Join(' ', Place().Matches(sentence).Select(m => m.Groups["n"].Value).Distinct().Order(StringComparer.Ordinal));

    // A directive or an option is the same in every language.
    private static string Code(string sentence) => string.Join(' ', Command().Matches(sentence).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static bool Numeric(string sentence, int place) => sentence.Contains($"{{{place}:", StringComparison.Ordinal);

    [GeneratedRegex(@"(\{[^}]*\})")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{(?<n>\d)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\d:(?<forms>[^}]*\|[^}]*)\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"#!\w+|--\w[\w-]*")]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(just|simply|obviously|wrong answer|you failed|you forgot|mistake|incorrect)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Blame();
}
