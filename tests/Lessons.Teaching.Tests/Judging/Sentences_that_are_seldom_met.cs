using System.Globalization;
using System.Text;

namespace Lessons.Teaching.Tests;

public sealed class Sentences_that_are_seldom_met
{
    private static readonly string[] Kinds =
    [
        "ForStatement", "WhileStatement", "IfStatement", "ElseClause", "SwitchStatement", "SwitchExpression", "ReturnStatement", "DivideExpression", "MultiplyExpression", "AddExpression", "SubtractExpression",
        "NumericLiteralExpression", "StringLiteralExpression", "InterpolatedStringExpression", "SimpleLambdaExpression", "QueryExpression", "MethodDeclaration",
    ];

    [Fact]
    public async Task Are_written_down_too() => Golden.Match("Lessons.Teaching.Tests", "grades/seldom.txt", await Bench.Transcript(
    [
        .. Kinds.Select(k => ($"Expect.Code.Contains(SyntaxKind.{k});", new[] { "var x = true;" })),
        ("Expect.Code.Resembles(\"var x = Math.Sqrt(2);\");", ["var x = Math.Cbrt(2);"]),
        ("Expect.Value<int>(\"a\").Of(1);", ["int a = 1; {", "long a = 5;", "char a = 'x';", "float a = 2.5f;"]),
        ("Expect.Value<bool>(\"a\").Of(true);", ["char a = 'x';"]),
        ("Expect.Chart().Rows(1).Kind(ChartKind.Timeline);", ["var f = new DataFrame(new StringDataFrameColumn(\"group\", [\"a\", \"b\"]), new Int32DataFrameColumn(\"seats\", [69, 6]));\nCharts.Bars(f, \"group\", \"seats\", \"Seats\", \"¶5\")"]),
        ("Expect.Chart().Kind(ChartKind.Timeline);", ["var f = new DataFrame(new StringDataFrameColumn(\"group\", [\"a\", \"b\"]), new Int32DataFrameColumn(\"seats\", [69, 6]));\nCharts.Bars(f, \"group\", \"seats\", \"Seats\", \"¶5\")"]),
        ("Expect.Chart().Kind(ChartKind.Map);", ["var f = new DataFrame(new StringDataFrameColumn(\"group\", [\"a\", \"b\"]), new Int32DataFrameColumn(\"seats\", [69, 6]));\nCharts.Bars(f, \"group\", \"seats\", \"Seats\", \"¶5\")"]),
        ("Expect.Function<int, int>(\"F\").On(1, gives: 1);", ["int F(int x) { System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); return F(x) + 1; }"]),
    ]));

    [Fact]
    public async Task Come_of_earlier_runs_other_sessions_and_the_clock()
    {
        var text = new StringBuilder();
        void Show(string what, object shown) => text.AppendLine(CultureInfo.InvariantCulture, $"=== {what}\n{shown}\n");
        Show("a value of an earlier run", await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int b = 1;", before: "int a = 1;"));
        Show("a function of an earlier run", await Bench.Grade("Expect.Function<int, int>(\"F\").On(1, gives: 1);", "int b = 1;", before: "int F(int x) => x;"));
        Show("a sequence that does not end in time", await Bench.Grade("Expect.Sequence<int>(\"a\").Of(1);", "IEnumerable<int> Slow() { Thread.Sleep(Timeout.Infinite); yield return 1; }\nvar a = Slow();", options: "--limit 1"));
        Show("a function that does not end in time", await Bench.Grade("Expect.Function<int, int>(\"F\").On(1, gives: 1);", "int F(int x) { Thread.Sleep(Timeout.Infinite); return x; }", options: "--limit 1"));
        Show("checks that run after handing in", await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 1;", options: "--after-hand-in 2"));
        foreach (var end in Enum.GetValues<AttemptEnd>())
        {
            foreach (var line in new int?[] { null, 3 })
            {
                var ended = new EndedSession(new(end, "told under the cell", line));
                Show($"{end}, {line?.ToString(CultureInfo.InvariantCulture) ?? "no line"}", (await new Judge(ended, TeachingWords.English).TryAsync(Bench.Exercise("Expect.Value<int>(\"a\").Of(1);"), "int a = 1;", TestContext.Current.CancellationToken)).Grade);
            }
        }

        var untouched = Bench.Exercise("Expect.Value<int>(\"a\").Of(1);", "int a = 0;\n// YOUR CODE HERE");
        Show("untouched", (await new Judge(new ScriptSession(), TeachingWords.English).TryAsync(untouched, "int a = 0; // YOUR CODE HERE", TestContext.Current.CancellationToken)).Grade);
        Show("an exercise without a check", (await new Judge(new ScriptSession(), TeachingWords.English).TryAsync(untouched with { Check = null }, "int a = 1;", TestContext.Current.CancellationToken)).Grade);

        var question = new WrittenAnswer("why-trust", 4, 9, "Which?", 40, 0);
        Show("too short without what is copied", AnswerReport.Of(question, "I would check this. Street fighters used sticks and stones and gunshots were heard.", Seed.Tulip, TeachingWords.English).Grade);
        Show("marks at the end of a word", AnswerReport.Of(question with { Words = 0 }, "It says “police, melted away” there.", Seed.Tulip, TeachingWords.English).Grade);

        var quiz = new Quiz("who", 1, 1, QuizKind.Words, "Who?") { Foreseen = [new("me", Right: true)] };
        Show("a key of another quiz", QuizDesk.Judge(quiz with { Question = "Who else?", Foreseen = [], Key = SealedKey.Of(quiz, iterations: 10) }, "= me", TeachingWords.English));
        Show("a quiz without its key", QuizDesk.Judge(quiz with { Foreseen = [] }, "= me", TeachingWords.English));

        var lesson = new Lesson("02", "Seats", [untouched, quiz]);
        Show("progress that cannot be written", new ProgressBook(lesson, new ProgressFile(Path.Combine("no such folder", "x.jsonl")), TeachingWords.English).Viewed("One")!);
        Show("an id of another kind", Assert.Throws<LessonException>(() => lesson.Find<WrittenAnswer>("seat-share", TeachingWords.English)).Message);
        Show("an unknown directive", Assert.Throws<LessonException>(() => DirectiveLine.Parse("#!abracadabra", TeachingWords.English)).Message);
        Show("an option where there are none", Assert.Throws<LessonException>(() => DirectiveLine.Parse("#!hint seat-share --now 1", TeachingWords.English)).Message);
        Golden.Match("Lessons.Teaching.Tests", "grades/seldom-2.txt", text.ToString());
    }

    /// <summary>A session in which every run ends early.</summary>
    private sealed class EndedSession(AttemptError error) : ILearnerSession
    {
        public Task<Attempt> RunAsync(string code, CancellationToken stop) => Task.FromResult(new Attempt(code) { Error = error });

        public Task<string?> RunApartAsync(string text, CancellationToken stop) => Task.FromResult<string?>(null);

        public Task WorkAsync(Action work, CancellationToken stop) => OwnThread.WorkAsync(work, stop);
    }
}
