using System.Text;

namespace Lessons.Teaching.Tests;

public sealed class A_quiz
{
    private const string One = "#!quiz who --points 1\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n  > Yes: the end of the page says so.\n- [ ] A news agency\n  > Look at the end of the page: who asks for money?\n";
    private const string Several = "#!quiz which --points 2\nWhich of these does the text call by name?\n- [x] Osh\n- [ ] Naryn\n  > Look for Naryn with Find.\n- [x] Jalal-Abad\n- [ ] Talas\n";
    private const string Number = "#!quiz gni --points 1\nWhat does the text say GNP per capita was, in US $?\n= 330\n  > As ¶6 says.\n~ 300..329\n  > Nearly. Look at ¶6 again.\n";
    private const string Near = "#!quiz share --points 1\nAbout what share of the seats?\n= 0.92 ± 0.005\n";
    private const string Spelt = "#!quiz capital --points 1\nWhich city is the capital?\n= Bishkek | Bishek | Бишкек\n  > In ¶4.\n~ Osh\n  > That is the second city.\n";

    private static Quiz Read(string cell) => (Quiz)LessonReader.Read([new(cell)], "test", TeachingWords.English).Lesson.Items[0];

    private static string Fill(string released, params string[] marks)
    {
        foreach (var mark in marks)
        {
            released = released.Contains($"[ ] {mark}", StringComparison.Ordinal) ? released.Replace($"[ ] {mark}", $"[x] {mark}", StringComparison.Ordinal) : released.Replace("= ____", "= " + mark, StringComparison.Ordinal);
        }

        return released;
    }

    private static string Body(string cell) => cell[(cell.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    public static TheoryData<string, string, string[]> Answers => new()
    {
        { "one", One, [] }, { "one", One, ["A socialist organisation"] }, { "one", One, ["A news agency"] }, { "one", One, ["The government of Kyrgyzstan"] }, { "one", One, ["A news agency", "A socialist organisation"] },
        { "several", Several, [] }, { "several", Several, ["Osh", "Jalal-Abad"] }, { "several", Several, ["Osh"] }, { "several", Several, ["Osh", "Naryn", "Jalal-Abad"] },
        { "number", Number, [] }, { "number", Number, ["330"] }, { "number", Number, ["330.0"] }, { "number", Number, ["310"] }, { "number", Number, ["five"] }, { "number", Number, ["1"] },
        { "tolerance", Near, ["0.92"] }, { "tolerance", Near, ["0,915"] }, { "tolerance", Near, ["0.925"] }, { "tolerance", Near, ["0.914"] }, { "tolerance", Near, ["0.926"] }, { "tolerance", Near, ["1"] },
        { "words", Spelt, [] }, { "words", Spelt, ["  bishkek. "] }, { "words", Spelt, ["Бишкек"] }, { "words", Spelt, ["osh"] }, { "words", Spelt, ["Naryn"] },
    };

    [Fact]
    public void Answers_alike_from_the_authors_notebook_and_from_a_locked_release()
    {
        var text = new StringBuilder();
        foreach (var (_, cell, marks) in Answers.Select(r => r.Data))
        {
            var author = Read(cell);
            var released = QuizRelease.Text(author with { Key = author.Key ?? Keys(author) });
            var filled = Fill(released, marks);
            var open = QuizDesk.Judge(author, Body(filled), TeachingWords.English);
            var locked = QuizDesk.Judge(Read(filled), Body(filled), TeachingWords.English);
            Assert.Equal(open.ToString(), locked.ToString());
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{author.Id}: {(marks.Length == 0 ? "(nothing)" : string.Join(", ", marks))}\n{locked}\n");
        }

        Golden.Match("Lessons.Teaching.Tests", "grades/quizzes.txt", text.ToString());
    }

    // A real key takes its time to make and to try; one test does that.
    private static SealedKey Keys(Quiz quiz) => SealedKey.Of(quiz, iterations: 10);

    [Fact]
    public void Is_handed_out_with_every_box_empty_and_nothing_to_read()
    {
        foreach (var author in new[] { One, Several, Number, Near, Spelt }.Select(Read))
        {
            var released = QuizRelease.Text(author with { Key = Keys(author) });
            Assert.DoesNotContain("[x]", released, StringComparison.Ordinal);
            Assert.DoesNotContain("> ", released, StringComparison.Ordinal);
            Assert.DoesNotContain("330", Body(released).Split("---")[0].Replace("US $", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Empty(LessonReader.Read([new(released)], "test", TeachingWords.English).Problems);

            // All boxes are of one length, so that the right one does not stand out.
            Assert.Single(released.Split('\n').SkipWhile(l => !l.StartsWith("v1 ", StringComparison.Ordinal)).Skip(1).Where(l => !l.StartsWith("grid", StringComparison.Ordinal)).Select(l => l.Length).Distinct());
        }
    }

    [Fact]
    public void Takes_a_slow_key_with_a_salt_of_its_own()
    {
        var quiz = Read(Near);
        var (one, other) = (SealedKey.Of(quiz).ToString(), SealedKey.Of(quiz).ToString());
        Assert.NotEqual(one, other);
        Assert.Contains(" 600000 ", one, StringComparison.Ordinal);
        var released = Fill(QuizRelease.Text(quiz), "0.92");
        Assert.Equal(Outcome.Passed, QuizDesk.Judge(Read(released), Body(released), TeachingWords.English).Outcome);
    }

    [Fact]
    public void Whose_words_were_changed_says_so_and_costs_nothing()
    {
        var author = Read(One);
        var released = QuizRelease.Text(author with { Key = Keys(author) }).Replace("Who published", "Who wrote", StringComparison.Ordinal);
        var grade = QuizDesk.Judge(Read(Fill(released, "A news agency")), Body(Fill(released, "A news agency")), TeachingWords.English);
        Assert.Equal(Outcome.CheckBroken, grade.Outcome);
        Assert.Contains("#!reset who", grade.Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_which_the_teacher_keeps_the_key_holds_none()
    {
        var released = QuizRelease.Text(Read(One.Replace("--points 1", "--points 1 --feedback later", StringComparison.Ordinal)));
        Assert.DoesNotContain("--- key", released, StringComparison.Ordinal);
        var filled = Fill(released, "A news agency");
        var grade = QuizDesk.Judge(Read(released), Body(filled), TeachingWords.English);
        Golden.Match("Lessons.Teaching.Tests", "quiz-for-the-teacher.txt", $"{released}\n\n{grade}");
        Assert.True(grade.IsForTeacher);
    }

    [Fact]
    public void Is_in_each_learners_own_order_and_always_the_same()
    {
        var quiz = Read(Several);
        string Order(string? learner) => string.Join(", ", QuizRelease.Shuffled(quiz, learner).Select(o => o.Text));
        Assert.Equal("Osh, Naryn, Jalal-Abad, Talas", Order(null));
        Assert.Equal(Order("Айгүл"), Order("Айгүл"));
        Assert.True(Enumerable.Range(0, 50).Select(i => Order($"learner {i}")).Distinct().Count() > 10);
        Assert.Equal(quiz.Content, (quiz with { Options = QuizRelease.Shuffled(quiz, "Айгүл") }).Content);
    }

    [Theory]
    [InlineData("[х]")]
    [InlineData("[X]")]
    [InlineData("[ x ]")]
    [InlineData("[✓]")]
    public void Takes_any_mark_in_a_box(string mark) =>
        Assert.Equal(Outcome.Passed, QuizDesk.Judge(Read(One), $"Who published this text?\n- [ ] A news agency\n* {mark} A socialist organisation", TeachingWords.English).Outcome);

    [Theory]
    [InlineData("6", "6", "6")]
    [InlineData("330 ± 5", "325", "335")]
    [InlineData("330 +- 5", "325", "335")]
    [InlineData("5..7", "5", "7")]
    [InlineData("-5..−1", "-5", "-1")]
    [InlineData("1,270", "1270", "1270")]
    [InlineData("1 270 000", "1270000", "1270000")]
    [InlineData("0,5", "0.5", "0.5")]
    [InlineData("0.92 ± 0.005", "0.915", "0.925")]
    [InlineData("92 %", "92", "92")]
    [InlineData("7..5", null, null)]
    [InlineData("six", null, null)]
    public void Reads_numbers_as_people_write_them(string text, string? low, string? high) =>
        Assert.Equal((low, high), (NumberRange.Parse(text)?.Low.ToString(System.Globalization.CultureInfo.InvariantCulture), NumberRange.Parse(text)?.High.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
