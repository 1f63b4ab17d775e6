using System.Globalization;
using System.Text;

namespace Lessons.Teaching.Tests;

/// <summary>What a learner meets in one lesson, cell by cell, in each language.</summary>
public sealed class A_lesson_from_beginning_to_end : IDisposable
{
    private static readonly string[] Cells =
    [
        "#!lesson 02-seats --seed tulip-revolution",
        "#!exercise seat-share --points 2 --solution after-3\n// BEGIN SOLUTION\ndouble share = (75 - 6) / 75.0;\n// END SOLUTION",
        "#!check seat-share\nExpect.Code.AvoidsName(\"goto\");\nExpect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0)\n    .When(v => v > 1, \"That is a count, or a percentage. Divide by all 75 seats to get a share between 0 and 1.\")\n    .Hint(\"How many seats did the others win?\").Hint(\"All seats minus those, over all seats.\");",
        "#!quiz who-wrote-it --points 1\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n- [ ] A news agency\n",
        "#!answer why-trust --points 4 --words 10 --quotes 1\nWhich sentence would you check first?\n--- answer\nWrite here.",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("lessons-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Reads_like_this(string language)
    {
        var cancel = TestContext.Current.CancellationToken;
        var words = new TeachingWords(CultureInfo.GetCultureInfo(language));
        var lesson = LessonReader.Read([new("# Seats and shares\n\nAbout 25 minutes.\n\n- say what a share is\n", IsCode: false), .. Cells.Select(c => new LessonCell(c))], "02-seats", words).Lesson;
        var code = new ScriptSession();
        var file = new ProgressFile(Path.Combine(folder, "p.jsonl"));
        var session = new LessonSession(lesson, code, Seed.Tulip, file, words);
        var text = new StringBuilder();
        void Show(string cell, object shown) => text.AppendLine(CultureInfo.InvariantCulture, $"▶ {cell.ReplaceLineEndings("\n  ")}\n{shown}\n");
        async Task Exercise(string answer) => Show($"#!exercise seat-share\n{answer}", await session.ExerciseAsync("seat-share", answer, cancel));

        Show("#!lesson 02-seats", session.Open());
        Show("#!check seat-share", await session.CheckAsync("seat-share", new(null, code.Variables), cancel));
        await Exercise("double share = ____;");
        await Exercise("double share = 69;");
        await Exercise("double share = 70;");
        Show("#!solution seat-share", session.Solution("seat-share"));
        await Exercise("double share = 71;");
        Show("#!hint seat-share", session.Hint("seat-share"));
        await Exercise("double share = 69 / 75;");
        Show("#!hint seat-share", session.Hint("seat-share"));
        Show("#!hint seat-share", session.Hint("seat-share"));
        await Exercise("double share = (75 - 6) / 75.0;");
        Show("#!check seat-share", await session.CheckAsync("seat-share", new(null, code.Variables), cancel));
        Show("#!solution seat-share", session.Solution("seat-share"));
        Show("#!quiz who-wrote-it", session.Quiz("who-wrote-it", "Who published this text?\n- [ ] A news agency\n- [x] The government of Kyrgyzstan"));
        Show("#!quiz who-wrote-it", session.Quiz("who-wrote-it", "Who published this text?\n- [x] A socialist organisation"));
        Show("#!answer why-trust", session.Answer("why-trust", "Which sentence would you check first?\n--- answer\nWrite here.").Grade);
        Show("#!answer why-trust", session.Answer("why-trust", "Which sentence would you check first?\n--- answer\nI would check “police melts away” (¶4).").Grade);
        Show("#!answer why-trust", session.Answer("why-trust", "Which sentence would you check first?\nI would check “police melted away” (¶4), because nobody is named who saw it.").Grade);
        Show("#!progress", session.Progress());
        Show("#!reset seat-share", session.Reset("seat-share"));
        Show("Shift+Tab at who-wrote-it", session.About("who-wrote-it")!);
        Show("#!hint seat-shar", Assert.Throws<LessonException>(() => session.Hint("seat-shar")).Message);

        // A kernel that is started anew has the progress and none of the runs.
        var anew = new LessonSession(lesson, new ScriptSession(), Seed.Tulip, file, words);
        Assert.Equal(session.Progress().ToString(), anew.Progress().ToString());
        Golden.Match("Lessons.Teaching.Tests", $"lesson.{language}.txt", text.ToString());
    }

    [Fact]
    public async Task Works_the_same_where_progress_is_switched_off()
    {
        var lesson = LessonReader.Read(Cells.Select(c => new LessonCell(c)), "02-seats", TeachingWords.English).Lesson;
        var session = new LessonSession(lesson, new ScriptSession(), Seed.Tulip, null, TeachingWords.English);
        Assert.Equal(Outcome.Passed, (await session.ExerciseAsync("seat-share", "double share = 0.92;", TestContext.Current.CancellationToken)).Outcome);
        Assert.StartsWith("Hint 1", session.Hint("seat-share").ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Hint 2", session.Hint("seat-share").ToString(), StringComparison.Ordinal);
        Assert.Contains("LESSONS_PROGRESS is off", session.Progress().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Can_be_handed_out_and_read_again_with_nothing_given_away()
    {
        var lesson = LessonReader.Read(Cells.Select(c => new LessonCell(c)), "02-seats", TeachingWords.English).Lesson;
        var released = LessonReader.Read(lesson.Items.Select(i => new LessonCell(ReleasedCell.Text(i, "Айгүл"))).Append(new(Cells[2])), "02-seats", TeachingWords.English);
        Assert.Empty(released.Problems);
        Assert.Equal(lesson.Content, released.Lesson.Content);
        Assert.Equal(lesson.Items.Select(i => (i.Id, i.Points)), released.Lesson.Items.Select(i => (i.Id, i.Points)));
        Assert.Null(released.Lesson.Find<Exercise>("seat-share").Solution);
    }
}
