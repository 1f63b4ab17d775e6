using System.Text;

namespace Lessons.Teaching.Tests;

public sealed class A_check_run_by_itself
{
    private static readonly Exercise Exercise = Bench.Exercise("Expect.Value<int>(\"a\").Of(2);");

    [Fact]
    public async Task Says_when_its_exercise_has_not_run_has_changed_or_was_overwritten()
    {
        var cancel = TestContext.Current.CancellationToken;
        var session = new ScriptSession();
        var judge = new Judge(session, TeachingWords.English);
        var said = new StringBuilder();
        said.AppendLine((await judge.AgainAsync(Exercise, null, new(null, session.Variables), cancel)).ToString());

        var ran = (await judge.TryAsync(Exercise, "int a = 2;", cancel)).Attempt;
        said.AppendLine((await judge.AgainAsync(Exercise, ran, new("int a =  2; // as before", session.Variables), cancel)).ToString());
        said.AppendLine((await judge.AgainAsync(Exercise, ran, new("int a = 3;", session.Variables), cancel)).ToString());

        await session.RunAsync("int other = 1;", cancel);
        said.AppendLine((await judge.AgainAsync(Exercise, ran, new(null, session.Variables), cancel)).ToString());

        await session.RunAsync("a = 7;", cancel);
        said.AppendLine((await judge.AgainAsync(Exercise, ran, new(null, session.Variables), cancel)).ToString());
        Golden.Match("Lessons.Teaching.Tests", "grades/stale.txt", said.ToString());
    }

    [Theory]
    [InlineData("var a = new List<int> { 3, 1 };", "a.Sort();")]
    [InlineData("int[] a = [3, 1];", "a[0] = 4;")]
    [InlineData("var a = new Dictionary<string, int> { [\"north\"] = 3 };", "a[\"north\"]++;")]
    [InlineData("var a = new HashSet<string> { \"north\" };", "a.Add(\"south\");")]
    [InlineData("var a = new List<(string, int)> { (\"north\", 3) };", "a[0] = (\"north\", 4);")]
    [InlineData("var a = new Queue<double>([1.5]);", "a.Enqueue(2);")]
    [InlineData("var a = new DataFrame(new Int32DataFrameColumn(\"seats\", [3, 1]));", "a[\"seats\"][0] = 4;")]
    public async Task Says_when_something_was_changed_in_place(string answer, string later)
    {
        var cancel = TestContext.Current.CancellationToken;
        var session = new ScriptSession();
        var judge = new Judge(session, TeachingWords.English);
        var exercise = Bench.Exercise("Expect.That(() => true, \"there\");");
        var ran = (await judge.TryAsync(exercise, answer, cancel)).Attempt;
        await session.RunAsync("var seen = a;", cancel);
        Assert.Equal(Outcome.Passed, (await judge.AgainAsync(exercise, ran, new(null, session.Variables), cancel)).Outcome);

        await session.RunAsync(later, cancel);
        var again = await judge.AgainAsync(exercise, ran, new(null, session.Variables), cancel);
        Assert.Contains("another cell has changed `a`", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_exercise_that_failed_to_run_says_that()
    {
        var session = new ScriptSession();
        var judge = new Judge(session, TeachingWords.English);
        var ran = (await judge.TryAsync(Exercise, "int a = b;", TestContext.Current.CancellationToken)).Attempt;
        Assert.Equal(Stage.Runs, (await judge.AgainAsync(Exercise, ran, new(null, session.Variables), TestContext.Current.CancellationToken)).Stage);
    }
}
