namespace Lessons.Teaching.Tests;

public sealed class Parts_with_points
{
    private const string Check = "Expect.Value<int>(\"a\").Of(1).Points(1);\nExpect.Value<int>(\"b\").Of(2).Points(3).Praising(\"b is two, well found.\");\nExpect.Value<int>(\"c\").Of(3);";

    [Fact]
    public async Task Each_have_a_sentence_and_what_has_none_comes_first() => Golden.Match("Lessons.Teaching.Tests", "grades/parts.txt", await Bench.Transcript(
        (Check, ["int a = 1, b = 2, c = 3;", "int a = 1, b = 5, c = 3;", "int a = 5, b = 2, c = 3;", "int a = 9, b = 9, c = 3;", "int a = 1, b = 2, c = 4;"]),
        ("Expect.Code.ContainsName(\"b\").Points(1);\nExpect.Value<int>(\"a\").Of(1).Points(1);", ["int a = 1, b = 2;", "int a = 1;"])));

    [Theory]
    [InlineData("int a = 1, b = 5, c = 3;", 0.5)]
    [InlineData("int a = 5, b = 2, c = 3;", 1.5)]
    [InlineData("int a = 1, b = 2, c = 4;", 0)]
    [InlineData("int a = 1, b = 2, c = 3;", 2)]
    public async Task Share_out_the_points_of_the_exercise(string code, double points) => Assert.Equal(points, (await Bench.Grade(Check, code)).Points);
}
