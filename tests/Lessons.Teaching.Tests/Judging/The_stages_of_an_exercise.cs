namespace Lessons.Teaching.Tests;

public sealed class The_stages_of_an_exercise
{
    private const string Check = "Expect.Code.AvoidsName(\"Sum\");\nExpect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0)\n    .When(v => v > 1, \"That is a count, or a percentage. Divide by all 75 seats to get a share between 0 and 1.\");\nExpect.Output.Contains(\"0.92\");";

    [Fact]
    public async Task Have_their_own_words() => Golden.Match("Lessons.Teaching.Tests", "grades/stages.txt", await Bench.Transcript((Check,
        [
            "", "// nothing but a remark", "double share = ____;", "double  share=____ ; // the same", "double share = ____;\nvar x = \"____\";", "throw new NotImplementedException();", "double share = 69 / ;", "double share = 69 / 75.0", "var x = “no”;",
            "double share = (new double[0]).Sum(s => s);", "double share = sixty;", "var a = 1;\ndouble share = \"no\";", "int zero = 0; double share = 1 / zero;", "double share = 69;", "double share = 0.92;", "double share = 0.92; Console.WriteLine(0.92);",
        ])));

    [Theory]
    [InlineData("double share = ____;", 0)]
    [InlineData("double share = Sum;", 0)]
    [InlineData("double share = 69;", 1)]
    public async Task Before_the_run_keep_it_from_running(string code, int runs)
    {
        var session = new ScriptSession();
        await new Judge(session, TeachingWords.English).TryAsync(Bench.Exercise(Check), code, TestContext.Current.CancellationToken);
        Assert.Equal(runs, session.Runs);
    }

    [Fact]
    public async Task Look_at_the_code_and_say_where_it_parts_from_the_nearest_solution() => Golden.Match("Lessons.Teaching.Tests", "grades/code.txt", await Bench.Transcript(
        ("Expect.Code.Resembles(\"double share = (75 - 6) / 75.0;\", \"double share = seats.Sum() / 75.0;\");",
        [
            "double share = (75 - 6) / 75.0;", "var share = (((75) - 6) / 75.0);", "double share = (75 + 6) / 75.0;", "double share = (75 - 7) / 75.0;", "int[] seats = [69]; double share = seats.Count() / 75.0;",
            "double share = (75 - 6) / 75.0; var x = 1;", "double share;", "int[] votes = [69]; double share = votes.Sum() / 75.0;", "double share = Math.Sqrt(2);", "double part = (75 - 6) / 75.0;",
        ]),
        ("Expect.Code.Resembles(\"var city = \\\"Osh\\\"; foreach (var letter in city) Console.WriteLine(letter);\");",
            ["var city = \"Osh\"; foreach (var c in city) { Console.WriteLine(c); }", "var city = \"Osh\"; foreach (var c in city) Console.WriteLine(c);", "var city = \"Bishkek\"; foreach (var c in city) Console.WriteLine(c);", "var city = \"Osh\"; foreach (var c in city) Console.WriteLine(city);"]),
        ("Expect.Code.Contains(SyntaxKind.ForEachStatement).Avoids(SyntaxKind.WhileStatement).ContainsCall(\"Add\").AvoidsCall(\"Clear\").ContainsName(\"list\").When(r => r.ToString().Contains(\"goto\"), \"There is a way without goto.\");",
        [
            "var list = new List<int>(); foreach (var x in new[] { 1 }) list.Add(x);", "var list = 1;", "var list = new List<int>(); foreach (var x in new[] { 1 }) list.Remove(x);", "var list = new List<int>(); foreach (var x in new[] { 1 }) { list.Add(x); list.Clear(); }",
            "var l = new List<int>(); foreach (var x in new[] { 1 }) l.Add(x);", "while (false) { } foreach (var x in new[] { 1 }) { }", "a: goto a;",
        ]),
        ("Expect.Code.Contains(SyntaxKind.CoalesceExpression);", ["var x = 1;"])));

    [Fact]
    public async Task Print_is_compared_line_by_line() => Golden.Match("Lessons.Teaching.Tests", "grades/output.txt", await Bench.Transcript(
        ("Expect.Output.Of(\"one\\ntwo\");", ["Console.WriteLine(\"one\"); Console.WriteLine(\"two  \");", "Console.WriteLine(\"one\");", "Console.WriteLine(\"one\\ntwo\\nthree\");", "Console.WriteLine(\"one\\ntvo\");", "var x = 1;"]),
        ("Expect.Output.Contains(\"two\").When(p => p.Contains(\"2\"), \"Write the number as a word.\");", ["Console.WriteLine(\"TWO\");", "Console.WriteLine(\"2\");", "Console.WriteLine(\"three\");"])));

    [Fact]
    public async Task Functions_are_called() => Golden.Match("Lessons.Teaching.Tests", "grades/functions.txt", await Bench.Transcript(
        ("Expect.Function<int, int>(\"Double\").On(2, gives: 4).On(0, gives: 0).Like(x => x * 2).When(f => f(3) == 9, \"That is the square.\");",
        [
            "int Double(int x) => x * 2;", "Func<int, int> Double = x => x + x;", "int Double(int x) => x + 2;", "int Double(int x) => x * x;", "int Double(int x) => Math.Abs(x) * 2;", "double Double(double x) => x * 2;", "int Dubble(int x) => x * 2;", "int Double = 4;", "var x = 1;",
            "int Double(int x) => x / 0 .CompareTo(0);", "int Double(int x) => throw new InvalidOperationException(\"later\");",
        ]),
        ("Expect.Function<double, double, double>(\"Share\").On((69, 75), gives: 0.92).Among(a => a.Second != 0 && double.IsFinite(a.First) && double.IsFinite(a.Second)).Within(1e-6).Always((a, share) => double.IsFinite(share) || Math.Abs(a.First) > 1e100 || Math.Abs(a.Second) < 1e-100, \"I expected a number.\");",
            ["double Share(double part, double whole) => part / whole;", "double Share(double part, double whole) => whole / part;", "double Share(double part, double whole) => whole == 75 ? 0.92 : double.NaN;"])));
}
