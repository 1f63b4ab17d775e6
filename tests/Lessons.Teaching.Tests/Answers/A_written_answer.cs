using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lessons.Teaching.Tests;

public sealed class A_written_answer
{
    private static readonly WrittenAnswer Question = new("why-trust", 4, 9, "Which two sentences would you check first?", 20, 2) { Stub = "Write here." };

    private const string Good = "I would check first that “police melted away” (¶4), because nobody is named who saw it. I would also check that „Gross National Product per capita, in a country of five million people, stands at just US $330“ (¶6); the World Bank has that number.";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static AnswerReport Report(string text, WrittenAnswer? question = null) => AnswerReport.Of(question ?? Question, text, Seed.Tulip, TeachingWords.English);

    [Fact]
    public void Is_told_its_length_and_what_stands_in_the_text()
    {
        (string What, string Text)[] cases =
        [
            ("nothing", " \n"), ("what was handed out", "Write here."), ("the question again", Question.Question + "\n\nWrite here."), ("nbgrader's stub", "YOUR ANSWER HERE"),
            ("a good one", Good), ("too short", "I do not know."), ("no quotation", "I would look at what the text says about the police, and then at what the newspapers of that day say about the same evening in Bishkek."),
            ("one word differs", Good.Replace("melted", "melts", StringComparison.Ordinal)), ("capitals differ", Good.Replace("police melted", "Police Melted", StringComparison.Ordinal)),
            ("a word too many", Good.Replace("police melted away", "street fighters often used sticks and stones", StringComparison.Ordinal)),
            ("a word too few", Good.Replace("police melted away", "street fighters used sticks stones and gunshots were heard", StringComparison.Ordinal)),
            ("many words differ", Good.Replace("police melted away", "the demonstration in the town, Bishkek, fast grew from many hundred men to ten thousand, and demonstrators occupied the White House", StringComparison.Ordinal)),
            ("the wrong paragraph", Good.Replace("¶4", "¶5", StringComparison.Ordinal)), ("a paragraph that is not there", Good.Replace("¶4", "¶400", StringComparison.Ordinal)),
            ("not there at all", Good.Replace("police melted away", "the moon is made of green cheese", StringComparison.Ordinal)),
            ("no paragraph named", Good.Replace(" (¶4)", "", StringComparison.Ordinal)), ("one quotation twice", "“police melted away” (¶4) and again “police melted away” (¶4). That is the same one, twice, and more words follow until there are enough of them here."),
            ("a quotation mark too few", Good.Replace("away” (¶4)", "away (¶4)", StringComparison.Ordinal).Replace('„', ' ').Replace('“', '«').Replace("«;", "“;", StringComparison.Ordinal)),
            ("copied without marks", "I would check this. Street fighters used sticks and stones and gunshots were heard. It is not said by whom. “police melted away” (¶4) “Five protesters were shot dead in the south” (¶8)."),
            ("very short words in marks", Good + " The word “liberal” is in quotation marks too."),
        ];
        var text = new StringBuilder();
        foreach (var (what, answer) in cases)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"=== {what}\n{Report(answer).Grade}\n");
        }

        Golden.Match("Lessons.Teaching.Tests", "grades/written-answers.txt", text.ToString());
    }

    [Theory]
    [InlineData("“police melted away”")]
    [InlineData("„police melted away“")]
    [InlineData("„police melted away”")]
    [InlineData("«police melted away»")]
    [InlineData("« police melted away »")]
    [InlineData("»police melted away«")]
    [InlineData("‹police melted away›")]
    [InlineData("‘police melted away’")]
    [InlineData("'police melted away'")]
    [InlineData("\"police melted away\"")]
    [InlineData("“police melted away.”")]
    [InlineData("“[P]olice buildings, as police melted away”", false)]
    [InlineData("“[p]rotesters occupied the White House”")]
    [InlineData("“Protesters occupied … as police melted away”")]
    [InlineData("“Protesters occupied […] as police melted away”")]
    [InlineData("“police melted away … Protesters occupied”", false)]
    [InlineData("“Protesters occupied … Five protesters were shot dead”", false)]
    [InlineData("“Akayev's remaining support seems simply to have vanished”")]
    [InlineData("'Akayev's remaining support seems simply to have vanished'")]
    public void Is_looked_up_whatever_the_marks(string quotation, bool stands = true)
    {
        var evidence = Assert.Single(Report($"The text says {quotation} and goes on.").Evidence);
        Assert.Equal(stands, evidence.Standing is QuoteStanding.Exact);
    }

    [Theory]
    [InlineData("People’s don't and 'tis: no quotation here, nor in the workers’ rights.")]
    [InlineData("5' 6\" is a height")]
    public void Takes_no_apostrophe_for_a_quotation(string text) => Assert.Empty(Report(text).Evidence);

    [Theory]
    [InlineData("(¶4)", 4)]
    [InlineData("(¶ 4)", 4)]
    [InlineData("¶4", 4)]
    [InlineData("(para. 4)", 4)]
    [InlineData("(paragraph 4)", 4)]
    [InlineData("(абзац 4)", 4)]
    [InlineData("(абз. 4)", 4)]
    [InlineData("(4-абзац)", 4)]
    [InlineData("(¶¶ 4, 5)", 4, 5)]
    [InlineData("(¶4, ¶5)", 4, 5)]
    [InlineData("(¶4–6)", 4, 5, 6)]
    public void Names_its_paragraphs_in_many_ways(string citation, params int[] paragraphs) =>
        Assert.Equal(paragraphs, Report($"It says “police melted away” {citation}, and so on. More (¶9).").Evidence[0].Cited);

    [Fact]
    public void Has_own_words_and_others()
    {
        var report = Report("I say this myself. “police melted away” (¶4). The presidential palace in Kyrgyzstan was stormed by opposition forces today Thursday 24 March is copied.");
        Assert.Equal(14, Assert.Single(report.Copied).Count);
        Assert.Equal(3, report.Copied[0].Paragraph);
        Assert.Equal((4 + 3 + 14 + 2, 4 + 2), (report.Words, report.OwnWords));
    }

    [Fact]
    public void Is_kept_as_a_web_annotation()
    {
        var json = Report(Good).ToAnnotation(Seed.Tulip, new DateTimeOffset(2026, 3, 24, 10, 0, 0, TimeSpan.Zero));
        Golden.Match("Lessons.Teaching.Tests", "annotation.json", JsonSerializer.Serialize(JsonDocument.Parse(json), Readable));
        foreach (var target in JsonDocument.Parse(json).RootElement.GetProperty("target").EnumerateArray())
        {
            var selector = target.GetProperty("selector");
            string Part(string name) => selector.GetProperty(name).GetString()!;
            Assert.Single(Seed.Tulip.Paragraphs, p => p.Text.Contains(Part("prefix") + Part("exact") + Part("suffix"), StringComparison.Ordinal));
        }
    }

    [Property(MaxTest = 300)]
    public Property That_quotes_any_sentence_of_the_text_is_believed_and_with_a_word_taken_out_is_not() =>
        Prop.ForAll(Gen.Elements(Seed.Tulip.Sentences.Where(s => s.Text.Split(' ').Length >= 5).ToArray()).ToArbitrary(), sentence =>
        {
            var words = sentence.Text.Split(' ').ToList();
            var exact = Report($"As it says, «{sentence.Text}» (¶{sentence.Paragraph}).").Evidence;
            words.RemoveAt(2);
            var changed = string.Join(' ', words);
            var near = Report($"As it says, «{changed}» (¶{sentence.Paragraph}).").Evidence;
            return exact.Count == 1 && exact[0] is { Standing: QuoteStanding.Exact, IsCitedRightly: true, Counts: true }
                && near.Count == 1 && (near[0].Standing is QuoteStanding.Near || Seed.Tulip.Paragraphs.Any(p => p.Text.Contains(changed, StringComparison.Ordinal)));
        });

    [Property(MaxTest = 200)]
    public bool Of_any_letters_gets_a_grade(NonNull<string> text) => Report(text.Get).Grade.Id == "why-trust";
}
