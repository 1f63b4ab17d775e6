namespace Lessons.Teaching.Tests;

public sealed class A_learner_who_is_stuck
{
    private static Exercise With(int hints, string policy = "after-pass") => Bench.Exercise("Expect.Value<int>(\"a\").Of(1)" + string.Concat(Enumerable.Range(1, hints).Select(h => $".Hint(\"Words {h}.\")")) + ";") with { SolutionPolicy = SolutionPolicy.Parse(policy)!, Solution = "int a = 1;" };

    [Fact]
    public void Climbs_from_hint_to_hint() => Golden.Match(
        "Lessons.Teaching.Tests", "hints.txt",
        string.Join("\n\n", new[] { With(0), With(1), With(3) }.SelectMany(e => Enumerable.Range(0, e.Hints.Count + 1).Select(given => $"{e.Hints.Count} hints, {given} given: {HintLadder.Next(e, given, TeachingWords.English).Notice}"))));

    [Fact]
    public async Task Is_offered_the_next_hint_by_name_after_the_third_try_of_the_same_kind()
    {
        var grade = await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 5;");
        string? Offer(int hints, int given, params string[] earlier) => HintLadder.Offer(With(hints), grade, earlier, given).Next;
        Assert.Null(Offer(3, 0));
        Assert.Null(Offer(3, 0, grade.Kind));
        Assert.Null(Offer(3, 0, grade.Kind, "another"));
        Assert.Null(Offer(3, 3, grade.Kind, grade.Kind));
        Assert.Null(HintLadder.Offer(With(3), await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 1;"), ["Passed", "Passed"], 0).Next);
        Golden.Match("Lessons.Teaching.Tests", "hint-offers.txt", string.Join('\n', new[] { (1, 0), (2, 1), (3, 0), (3, 1), (3, 2) }.Select(c => Offer(c.Item1, c.Item2, "another", grade.Kind, grade.Kind))) + $"\n\n{HintLadder.Offer(With(3), grade, [grade.Kind, grade.Kind], 1)}");
    }

    [Fact]
    public void Sees_a_solution_when_the_author_lets_it_be_seen()
    {
        var locked = LockedText.Of("int a = 1; // locked", "snow leopard", "seat-share");
        (string What, SolutionPolicy Policy, bool Passed, int Failed, LockedText? Locked, string? Word)[] cases =
        [
            ("never", With(0, "never").SolutionPolicy, true, 9, null, null),
            ("after-pass, not passed", With(0).SolutionPolicy, false, 9, null, null),
            ("after-pass, passed", With(0).SolutionPolicy, true, 0, null, null),
            ("after-3, failed twice", With(0, "after-3").SolutionPolicy, false, 2, null, null),
            ("after-3, failed once", With(0, "after-3").SolutionPolicy, false, 1, null, null),
            ("after-3, failed three times", With(0, "after-3").SolutionPolicy, false, 3, null, null),
            ("after-3, passed", With(0, "after-3").SolutionPolicy, true, 0, null, null),
            ("teacher, no word", With(0, "teacher").SolutionPolicy, true, 9, locked, null),
            ("teacher, another word", With(0, "teacher").SolutionPolicy, false, 0, locked, "lynx"),
            ("teacher, the word", With(0, "teacher").SolutionPolicy, false, 0, locked, " Snow  LEOPARD"),
            ("teacher, nothing locked", With(0, "teacher").SolutionPolicy, false, 0, null, "snow leopard"),
        ];
        Golden.Match("Lessons.Teaching.Tests", "solutions.txt", string.Join("\n\n", cases.Select(c => $"{c.What}: {SolutionDesk.Ask(With(0) with { SolutionPolicy = c.Policy }, c.Passed, c.Failed, c.Locked, c.Word, TeachingWords.English).Notice}")));
    }

    [Fact]
    public void Cannot_open_a_lock_that_belongs_elsewhere()
    {
        var locked = LockedText.Parse(LockedText.Of("text", "word", "one").ToString())!;
        Assert.Equal("text", locked.Open("WORD", "one"));
        Assert.Null(locked.Open("word", "other"));
        Assert.Null(LockedText.Parse("nonsense"));
    }

    [Theory]
    [InlineData("never", "never")]
    [InlineData("After-Pass", "after-pass")]
    [InlineData("after-12", "after-12")]
    [InlineData("teacher", "teacher")]
    [InlineData("after-0", null)]
    [InlineData("after-", null)]
    [InlineData("sometimes", null)]
    public void Has_a_policy_that_is_written_in_a_word(string text, string? policy) => Assert.Equal(policy, SolutionPolicy.Parse(text)?.ToString());
}
