using System.Text;

namespace Lessons.Teaching.Tests;

public sealed class A_lessons_cells
{
    private const string Exercise = """
        #!exercise seat-share --points 2 --solution after-3       // two points
        // What share of the 75 seats did the president's allies win? A number between 0 and 1.
        // BEGIN SOLUTION
        double share = (75 - 6) / 75.0;
        // END SOLUTION
        """;

    private const string Check = """
        #!check seat-share --limit 5
        Expect.Value<double>("share").Within(0.001).Of(69 / 75.0)
              .When(v => v > 1, "That is a count.")
              .Hint("How many seats did the others win?")
              .Hint("All seats minus those, " +
                    "over all seats.");
        // BEGIN HIDDEN TESTS
        Expect.That(() => Assert.True(share < 1)).Hint("There is a third.");
        // END HIDDEN TESTS
        """;

    private const string Wrong = "#!wrong seat-share --says “between 0 and 1”\ndouble share = 69;";

    private const string Quiz = """
        #!quiz who-wrote-it --points 1
        Who published this text?
        - [ ] The government of Kyrgyzstan
        - [x] A socialist organisation
          > Yes: the end of the page says so.
        - [ ] A news agency
          > Look at the end of the page:
          > who asks for money?
        """;

    private const string Answer = """
        #!answer why-trust --points 4 --words 60 --quotes 2
        Which two sentences would you check first before repeating them, and where would you look?
        --- rubric (instructor only)
        2  names a checkable claim and quotes it exactly
        2  names a source that could confirm
           or contradict it
        """;

    private const string Front = "# Seats and shares\n\n**Time:** about 25 minutes.\n\nAt the end you can\n\n- say what a share is;\n- work one out,\n  in C#.\n";

    private static LessonReading Read(params string[] code) => LessonReader.Read([new(Front, IsCode: false), .. code.Select(c => new LessonCell(c))], "02-seats", TeachingWords.English);

    [Fact]
    public void Become_a_lesson()
    {
        var (lesson, problems) = Read("#!lesson 02-seats --seed tulip-revolution --version 3", "var x = 1;", Exercise, Check, Wrong, Quiz, Answer);
        Assert.Empty(problems);
        Assert.Equal(("02-seats", "Seats and shares", 25, "tulip-revolution", "3", 7), (lesson.Id, lesson.Title, lesson.Minutes, lesson.Seed, lesson.Version, lesson.Points));
        Assert.Equal(["say what a share is", "work one out, in C#"], lesson.Aims);

        var exercise = lesson.Find<Exercise>("seat-share");
        Assert.Equal((2, 4, SolutionRule.AfterTries, 3), (exercise.Points, exercise.Cell, exercise.SolutionPolicy.Kind, exercise.SolutionPolicy.Tries));
        Assert.EndsWith("\ndouble share = ____;", exercise.Stub, StringComparison.Ordinal);
        Assert.EndsWith("\ndouble share = (75 - 6) / 75.0;", exercise.Solution, StringComparison.Ordinal);
        Assert.Equal(["How many seats did the others win?", "All seats minus those, over all seats.", "There is a third."], exercise.Hints.Select(h => h.Text));
        Assert.Equal(TimeSpan.FromSeconds(5), exercise.Check!.Limit);
        Assert.DoesNotContain("share < 1", exercise.Check.Released, StringComparison.Ordinal);
        Assert.Equal(("double share = 69;", "between 0 and 1"), (exercise.WrongAnswers[0].Code, exercise.WrongAnswers[0].Says));

        var quiz = lesson.Find<Quiz>("who-wrote-it");
        Assert.Equal((QuizKind.One, "Who published this text?", 3), (quiz.Kind, quiz.Question, quiz.Options.Count));
        Assert.Equal("Look at the end of the page: who asks for money?", quiz.Options[2].Comment);

        var answer = lesson.Find<WrittenAnswer>("why-trust");
        Assert.Equal((60, 2), (answer.Words, answer.Quotes));
        Assert.Equal([new RubricRow(2, "names a checkable claim and quotes it exactly"), new(2, "names a source that could confirm or contradict it")], answer.Rubric);
    }

    [Theory]
    [InlineData("// BEGIN SOLUTION\nvar a = 1;\nint b = 2;\n// END SOLUTION", "var a = ____;\nint b = ____;")]
    [InlineData("int a = 1;\n  // BEGIN SOLUTION\n  foreach (var x in y) { }\n  // END SOLUTION\nint c;", "int a = 1;\n  // YOUR CODE HERE\nint c;")]
    [InlineData("### BEGIN SOLUTION\nx = 1;\n### END SOLUTION", "// YOUR CODE HERE")]
    [InlineData("// BEGIN SOLUTION\nvar a = 1;", "var a = ____;")]
    [InlineData("double share = ____;", "double share = ____;")]
    public void Are_handed_out_without_solutions(string text, string stub) => Assert.Equal(stub, Read("#!exercise a\n" + text, "#!check a\nExpect.Output.Of(\"\");").Lesson.Find<Exercise>("a").Stub);

    [Fact]
    public void Keep_their_ids_apart_and_know_their_kinds()
    {
        var lesson = Read(Exercise, Check, Quiz).Lesson;
        var said = new[] { "seat-shar", "nothing-like-it", "who-wrote-it" }.Select(id => Assert.Throws<LessonException>(() => lesson.Find<Exercise>(id, TeachingWords.English)).Message);
        Golden.Match("Lessons.Teaching.Tests", "unknown-ids.txt", string.Join('\n', said.Append(Assert.Throws<LessonException>(() => lesson.Find<WrittenAnswer>("x", TeachingWords.English)).Message)));
    }

    [Fact]
    public void That_have_to_be_mended_are_told_one_by_one()
    {
        (string What, string[] Cells)[] cases =
        [
            ("an id twice", [Exercise, Check, Quiz.Replace("who-wrote-it", "seat-share", StringComparison.Ordinal)]),
            ("two checks", [Exercise, Check, Check]),
            ("no check", [Exercise]),
            ("a check of nothing that is there", [Exercise, Check, "#!check seat-shares\nExpect.Output.Of(\"x\");", "#!wrong seatshare --says x\nint a;"]),
            ("a check that does not parse", [Exercise, "#!check seat-share\n\nExpect.Output.Of(\"x\";"]),
            ("a check that expects nothing", [Exercise, "#!check seat-share\nvar x = 1;"]),
            ("a hint that is no text", [Exercise, "#!check seat-share\nvar h = \"x\";\nExpect.Output.Of(\"x\").Hint(h);"]),
            ("a wrong answer without words", [Exercise, Check, "#!wrong seat-share\ndouble share = 1;"]),
            ("regions without their other half", ["#!exercise seat-share\n// BEGIN SOLUTION\nint a = 1;", "#!check seat-share\nExpect.Output.Of(\"x\");\n// END HIDDEN TESTS"]),
            ("directives that are misspelt", ["#!exercize seat-share", "#!quizz q", "#!csharp", "#!time"]),
            ("options that are misspelt", ["#!exercise a --point 2", "#!exercise b --colour red", "#!exercise c --points two", "#!exercise d --points", "#!exercise e 2", "#!exercise f --points 1 --points 2", "#!exercise", "#!exercise --points 2", "#!exercise größe", "#!exercise g --solution sometimes", "#!check h --limit 1.5", "#!answer i —words 60 --quote 2", "#!exercise j --points -1"]),
            ("quizzes", ["#!quiz a\nWhich?\n- [ ] one\n- [ ] two", "#!quiz b\nWhich?\n- [x] one", "#!quiz c --choose one\nWhich?\n- [x] one\n- [x] two", "#!quiz d\n- [x] one\n- [ ] One!", "#!quiz e --choose number\nHow many?\n= six", "#!quiz f --choose words\nWho?", "#!quiz g --choose any\nWhich?\n- [x] one\n- [ ] two", "#!quiz h --feedback never\nWhich?\n- [x] one\n- [ ] two", "#!quiz i --choose one\nWhich?\n- [ ] one\n- [ ] two\n--- key\nnonsense"]),
            ("rubrics", ["#!answer a --points 3\nWhy?\n--- rubric\n1 one\n1 two", "#!answer b\nWhy?\n--- rubric\nquotes exactly"]),
        ];
        var text = new StringBuilder();
        foreach (var (what, cells) in cases)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{what}:");
            Assert.NotEmpty(Read(cells).Problems);
            foreach (var problem in Read(cells).Problems)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  cell {problem.Cell}, {problem.Id ?? "-"}: {problem.Sentence}");
            }
        }

        Golden.Match("Lessons.Teaching.Tests", "lesson-problems.txt", text.ToString());
    }

    [Fact]
    public void Have_directives_that_explain_themselves()
    {
        var text = new StringBuilder();
        foreach (var directive in Directives.All)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"#!{directive.Name}: {Directives.About(directive, TeachingWords.English)}");
            foreach (var option in directive.Options)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  --{option.Name}: {Directives.About(directive, option, TeachingWords.English)}");
            }
        }

        Golden.Match("Lessons.Teaching.Tests", "directives.txt", text.ToString());
    }

    [Fact]
    public void Of_two_lessons_do_not_mix()
    {
        var (one, other) = (Read(Exercise, Check).Lesson, Read(Quiz).Lesson);
        Assert.Single(one.Items);
        Assert.Single(other.Items);
        Assert.NotEqual(one.Content, other.Content);
    }
}
