namespace Lessons.Classroom.Tests.Mutating;

public sealed class A_check_under_mutants
{
    [Fact]
    public async Task That_looks_closely_catches_them_all()
    {
        await using var session = new Session();
        var report = await session.MutantsAsync("double share = (75 - 6) / 75.0;", "Expect.Value<double>(\"share\").Within(0.001).Of(0.92);");
        Assert.Equal((11, 11), (report.Made, report.Caught));
    }

    [Fact]
    public async Task That_takes_anything_lets_them_through_and_each_is_shown_as_a_change_of_a_line()
    {
        await using var session = new Session();
        var report = await session.MutantsAsync("double share = (75 - 6) / 75.0;", "Expect.Value<double>(\"share\").Within(1).Of(0.92);");
        Assert.Equal(
            [
                "- double share = (75 - 6) / 75.0;  + double share = (75 + 6) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (76 - 6) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (74 - 6) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 7) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 5) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 60) / 75.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 6) / 76.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 6) / 74.0;",
                "- double share = (75 - 6) / 75.0;  + double share = (75 - 6) / 750.0;",
            ],
            report.Survivors.Select(s => s.Mutant.ToString()));
        Assert.Equal((11, 2), (report.Made, report.Caught));
    }

    [Fact]
    public async Task Does_not_answer_for_mutants_that_come_to_the_same()
    {
        await using var session = new Session();
        await session.RunsAsync("var numbers = new List<int> { 3, 3, 3 };");
        var report = await session.MutantsAsync("int three = numbers.First();\nint most = numbers.Max();", "Expect.Value<int>(\"three\").Of(3);\nExpect.Value<int>(\"most\").Of(3);");
        Assert.Equal(2, report.Same);
        Assert.Empty(report.Survivors);
    }

    [Fact]
    public async Task Does_answer_for_a_function_whose_mutants_were_not_called_with_what_shows_them()
    {
        await using var session = new Session();
        var report = await session.MutantsAsync("bool IsAdult(int age) => age >= 18;", "Expect.That(() => Assert.True(IsAdult(40)));");
        Assert.Contains(report.Survivors, s => s.Mutant.After.Contains("age > 18", StringComparison.Ordinal));
        Assert.Equal(0, report.Same);
    }

    [Fact]
    public async Task Catches_a_mutant_without_end_and_the_session_lives_on()
    {
        await using var session = new Session();
        var report = await session.MutantsAsync("int n = 0;\nwhile (n < 3) { n++; }", "Expect.Value<int>(\"n\").Of(3);");
        Assert.Contains(report.Tried, t => t.Mutant.After.Contains("n--", StringComparison.Ordinal) && t.Fate is MutantFate.Caught);
        Assert.Empty(report.Survivors);
    }

    [Fact]
    public async Task Is_blamed_when_it_breaks()
    {
        await using var session = new Session();
        var report = await session.MutantsAsync("int n = 2;", "Expect.That(() => Assert.Equal(5, 10 / (n - 1) / 2), \"Look at n.\");");
        Assert.Contains(report.Survivors, t => t.Mutant.After == "int n = 1;" && t.Fate is MutantFate.BreaksCheck);
        Assert.Equal(report.Made, report.Caught + report.Survivors.Count);
    }

    [Fact]
    public async Task Finds_earlier_variables_as_they_were_before_each()
    {
        await using var session = new Session();
        await session.RunsAsync("var list = new List<int> { 1, 2 }; var map = new Dictionary<string, int> { [\"a\"] = 1 }; int[] array = { 1, 2 }; int total = 1;");
        await session.MutantsAsync("list.Add(3);\nmap[\"b\"] = 2;\narray[0] = 9;\ntotal = 7;", "Expect.Sequence<int>(\"list\").Of(1, 2, 3);\nExpect.Value<int>(\"total\").Of(7);");
        var now = session.Trials.Variables;
        Assert.Equal([1, 2], Assert.IsType<List<int>>(now["list"].Value));
        Assert.Equal(1, Assert.Single(Assert.IsType<Dictionary<string, int>>(now["map"].Value)).Value);
        Assert.Equal([1, 2], Assert.IsType<int[]>(now["array"].Value));
        Assert.Equal(1, now["total"].Value);
    }
}
