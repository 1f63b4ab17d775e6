namespace Lessons.Classroom.Tests.Mutating;

public sealed class The_mutants_of_a_solution
{
    [Fact]
    public void Are_small_changes_of_each_kind_and_of_the_solution_alone()
    {
        const string Code = """
            int given = 10 * 2;
            var top = names.Where(n => n.Length > 3 && !n.StartsWith("A")).OrderBy(n => n).First();
            if (count == 0) { Console.WriteLine($"none of {given}"); }
            count += other;
            double share = -75.5 / count;
            """;
        var scope = new NamesInScope(new Dictionary<string, Type> { ["given"] = typeof(int), ["count"] = typeof(int), ["other"] = typeof(int), ["names"] = typeof(string[]) });
        Golden.Match("Lessons.Classroom.Tests", "mutants.txt", string.Join('\n', Mutant.Of(Code, new HashSet<int> { 1, 2, 3, 4 }, scope).Select(m => $"{m.Line} {m.Kind}: {m}")));
    }

    [Fact]
    public void Are_none_where_nothing_can_be_slightly_wrong() => Assert.Empty(Mutant.Of("// nothing here", new HashSet<int> { 0 }, new(new Dictionary<string, Type>())));
}
