namespace Lessons.Teaching.Tests;

public sealed class Code_that_reaches_for_the_check
{
    private const string Check = "Expect.Code.ContainsName(\"a\");\nExpect.Value<int>(\"a\").Of(2);\nExpect.That(() => Assert.Equal(2, a), \"a is two.\");\nExpect.Value<int>(\"a\").Must(v => Math.Max(v, 1) == v, \"a is large.\");";

    private const string Fakes = """
        class Expect { public static Expect Code => new(); public static Expect Value<T>(string name) => new(); public static void That(Action a, string s) { } public Expect Of(params object[] o) => this; public Expect ContainsName(string n) => this; public Expect Must<T>(Func<T, bool> f, string s) => this; }
        class Assert { public static void Equal(int a, int b) { } }
        class Math { public static int Max(int a, int b) => 0; }
        """;

    [Theory]
    [InlineData("")]
    [InlineData(Fakes)]
    public async Task Cannot_put_its_own_classes_in_the_place_of_ours(string fakes)
    {
        Assert.Equal(Outcome.Failed, (await Bench.Grade(Check, fakes + "\nint a = 1;")).Outcome);
        Assert.Equal(Outcome.Passed, (await Bench.Grade(Check, fakes + "\nint a = 2;")).Outcome);
        Assert.Equal(Outcome.Failed, (await Bench.Grade(Check, "int a = 1;", before: fakes + ";")).Outcome);
    }

    [Fact]
    public async Task Finds_no_list_to_write_to() =>
        Assert.Equal(
            "I called `F(1)` and it stopped with an error (`InvalidOperationException`): Expect is for the cells that begin with #!check. Here no ch…",
            (await Bench.Grade("Expect.Function<int, int>(\"F\").On(1, gives: 1);", "int F(int x) { Lessons.Teaching.Expect.Value<int>(\"x\"); return x; }")).Sentences[0]);

    [Fact]
    public async Task Is_not_saved_by_a_value_of_an_earlier_run() =>
        Assert.Equal("This code does not give `share` a value. The value that is there comes from an earlier run.", (await Bench.Grade("Expect.Value<double>(\"share\").Of(1);", "double part = 1;", before: "double share = 1;")).Sentences[0]);

    [Fact]
    public async Task Leaves_nothing_of_the_check_in_the_session()
    {
        var session = new ScriptSession();
        await new Judge(session, TeachingWords.English).TryAsync(Bench.Exercise("var secret = 42;\nExpect.Value<int>(\"a\").Of(1);"), "int a = 1;", TestContext.Current.CancellationToken);
        Assert.Equal(["a"], session.Variables.Keys);
        Assert.NotNull((await session.RunAsync("secret", TestContext.Current.CancellationToken)).Error);
    }
}
