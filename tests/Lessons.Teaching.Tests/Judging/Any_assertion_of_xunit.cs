namespace Lessons.Teaching.Tests;

public sealed class Any_assertion_of_xunit
{
    [Fact]
    public async Task Can_stand_in_a_check() => Golden.Match("Lessons.Teaching.Tests", "grades/assertions.txt", await Bench.Transcript(
        ("Expect.That(() => Assert.Equal(2, list.Count));", ["var list = new List<int> { 1, 2 };", "var list = new List<int> { 1 };"]),
        ("Expect.That(() => Assert.Contains(5, list), \"Five must be in the list.\");", ["var list = new List<int> { 5 };", "var list = new List<int> { 1 };"]),
        ("Expect.That(() => list.Contains(5), \"Five must be in the list.\").When(_ => list.Count == 0, \"The list is empty.\");", ["var list = new List<int> { 5 };", "var list = new List<int> { 1 };", "var list = new List<int>();"]),
        ("Expect.That(() => Assert.All(list, x => Assert.True(x > 0)));", ["var list = new List<int> { 5 };", "var list = new List<int> { -1 };"]),
        ("Expect.That(() => Assert.True(list.Count > 1));", ["var list = new List<int> { 5 };"])));
}
