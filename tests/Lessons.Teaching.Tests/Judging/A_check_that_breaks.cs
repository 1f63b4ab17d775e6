namespace Lessons.Teaching.Tests;

public sealed class A_check_that_breaks
{
    [Theory]
    [InlineData("Expect.Value<int>(\"a\").Of(1).When(v => int.Parse(\"x\") == v, \"no\");", "Expectation 1 (ValueExpectation): FormatException")]
    [InlineData("Expect.Value<int>(\"a\").Of(1); throw new InvalidOperationException(\"broken\");", "InvalidOperationException: broken")]
    [InlineData("Expect.Value<int>(nothing);", "CS0103")]
    [InlineData("Expect.That(() => ((string)null).Trim(), \"no\");", "NullReferenceException")]
    [InlineData("Expect.Value<int>(\"\").Of(1);", "ArgumentException")]
    [InlineData("Expect.Code.Resembles(\"int a = \");", "This solution cannot be read as C#")]
    [InlineData("Expect.Value<int>(\"a\").Points(0);", "ArgumentOutOfRangeException")]
    [InlineData("var x = 1;", "it expects nothing")]
    [InlineData("Expect.Function<int, int>(\"F\").Among(x => false).Like(x => x);", "Among")]
    public async Task Costs_no_marks_and_tells_the_author(string check, string details)
    {
        var grade = await Bench.Grade(check, "int a = 1; int F(int x) => x;");
        Assert.Equal((Outcome.CheckBroken, false), (grade.Outcome, grade.Counts));
        Assert.Contains(details, grade.ForAuthor, StringComparison.Ordinal);
        Assert.Contains("That is not about your answer, and it costs you no points.", grade.Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_like_this() => Golden.Match("Lessons.Teaching.Tests", "grades/broken.txt", await Bench.Transcript(("Expect.Value<int>(\"a\").When(v => int.Parse(\"x\") == v, \"no\");", ["int a = 1;"])));

    [Fact]
    public async Task By_taking_too_long_is_broken_too()
    {
        var grade = await Bench.Grade("Expect.Value<int>(\"a\").When(v => { Thread.Sleep(Timeout.Infinite); return true; }, \"no\");", "int a = 1;", options: "--limit 1");
        Assert.Equal(Outcome.CheckBroken, grade.Outcome);
        Assert.Contains("It took longer than 1 seconds.", grade.ForAuthor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Expect.Function<int, int>(\"F\").On(1, gives: 1);", "int F(int x) { Thread.Sleep(Timeout.Infinite); return x; }", "I called `F(1)` and it did not come back. Is there a loop that never ends?")]
    [InlineData("Expect.Sequence<int>(\"a\").Of(1);", "IEnumerable<int> Slow() { Thread.Sleep(Timeout.Infinite); yield return 1; }\nvar a = Slow();", "I began to walk through `a` and did not come to its end. Does it ever end?")]
    public async Task Is_not_broken_when_the_learners_own_code_takes_too_long(string check, string code, string sentence)
    {
        var grade = await Bench.Grade(check, code, options: "--limit 1");
        Assert.Equal((Outcome.Failed, sentence), (grade.Outcome, grade.Sentences[0]));
    }

    [Fact]
    public async Task Does_not_break_on_a_sequence_without_end() =>
        Assert.Equal("`a` has 100000 items. That is too many.", (await Bench.Grade("Expect.Sequence<int>(\"a\").Of(1, 2);", "IEnumerable<int> Endless() { while (true) yield return 1; }\nvar a = Endless();")).Sentences[0]);

    [Fact]
    public async Task Does_not_break_on_a_value_that_cannot_be_shown() =>
        Assert.Equal(Outcome.Failed, (await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "class Odd { public override string ToString() => throw new InvalidOperationException(); }\nvar a = new Odd();")).Outcome);
}
