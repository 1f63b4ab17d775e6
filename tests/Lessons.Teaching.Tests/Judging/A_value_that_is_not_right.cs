namespace Lessons.Teaching.Tests;

public sealed class A_value_that_is_not_right
{
    private const string Share = "Expect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0);";

    [Fact]
    public async Task Is_told_by_its_kind() => Golden.Match("Lessons.Teaching.Tests", "grades/numbers.txt", await Bench.Transcript(
        (Share,
        [
            "double share = 69 / 75.0;", "double share = 0.9205;", "double share = 69 / 75;", "var share = 69 / 75;", "int n = 69, all = 75; double share = n / all;",
            "double share = 92;", "double share = -0.92;", "double share = 75 / 69.0;", "double share = 6 / 75.0;", "double share = 0.9;", "double share = 0.5;", "double share = 7;",
            "double share = 920;", "double share = double.NaN;", "double share = 1 / 0.0;", "decimal share = 0.92m;", "string share = \"0.92\";", "bool share = true;",
            "double? share = null;", "double shar = 0.92;", "double Share = 0.92;", "double answer = 0.92;", "double share() => 0.92;", "var share = new List<double> { 0.92 };",
        ]),
        ("Expect.Value<int>(\"seats\").Of(6);", ["int seats = 6;", "int seats = 7;", "int seats = 5;", "double seats = 6;", "string seats = \"six\";", "int seats = 60;"]),
        ("Expect.Value<double>(\"percent\").Of(92);", ["double percent = 0.92;", "double percent = 92.0000000001;", "double percent = 92.5;"]),
        ("Expect.Value<bool>(\"isNews\").Of(false);", ["bool isNews = false;", "bool isNews = true;", "string isNews = \"no\";"]),
        ("Expect.Value<DateTime>(\"day\").Of(new DateTime(2005, 3, 24));", ["var day = new DateTime(2005, 3, 24);", "var day = new DateTime(2005, 4, 24);"]),
        ("Expect.Value<int>(\"n\").Must(n => n % 2 == 0, \"I expected an even number.\");", ["int n = 2;", "int n = 3;"])));

    [Fact]
    public async Task Is_told_where_its_words_differ() => Golden.Match("Lessons.Teaching.Tests", "grades/text.txt", await Bench.Transcript(
        ("Expect.Text(\"city\").Of(\"Bishkek, the capital\");",
        [
            "var city = \"Bishkek, the capital\";", "var city = \" Bishkek, the capital\";", "var city = \"Bishkek,  the capital\";", "var city = \"bishkek, the capital\";",
            "var city = \"Bishkek the capital\";", "var city = \"bishkek the capital\";", "var city = \"Bishkek, the сapital\";", "var city = \"Bishek, the capital\";",
            "var city = \"It is Bishkek, the capital of the country\";", "var city = \"Bishkek\";", "var city = \"Osh\";", "var city = \"\";", "int city = 5;", "string city = null;", "var city = true;",
        ]),
        ("Expect.Text(\"city\").Of(\"Bishkek\", \"Bishek\").Loosely();", ["var city = \"BISHEK!\";", "var city = \"Osh\";"]),
        ("Expect.Text(\"city\").Contains(\"¶4\");", ["var city = \"as ¶4 says\";", "var city = \"as the text says\";"]),
        ("Expect.Value<string>(\"city\").Of(\"Osh\");", ["var city = \"Osh\";", "var city = \"osh\";"])));

    [Fact]
    public async Task Is_told_which_item_differs() => Golden.Match("Lessons.Teaching.Tests", "grades/sequences.txt", await Bench.Transcript(
        ("Expect.Sequence<int>(\"years\").Of(1990, 1995, 2002);",
        [
            "var years = new[] { 1990, 1995, 2002 };", "var years = new List<int> { 1990, 1995 };", "var years = new[] { 1990, 1995, 2002, 2005 };", "var years = new int[0];", "var years = new int[9];",
            "var years = new[] { 1990 };", "var years = new[] { 1990, 1996, 2002 };", "var years = new[] { 1995, 1990, 2002 };", "var years = new[] { 2002, 1995, 1990 };", "var years = 1990;", "var years = \"1990\";",
            "var years = new object[] { 1990, \"1995\", 2002 };", "var years = new int?[] { 1990, null, 2002 };", "int[] years = null;",
            "IEnumerable<int> Endless() { yield return 1990; throw new InvalidOperationException(\"no more\"); }\nvar years = Endless();",
        ]),
        ("Expect.Sequence<string>(\"names\").Of(\"Osh\", \"Bishkek\").InAnyOrder();", ["var names = new[] { \"Bishkek\", \"Osh\" };", "var names = new[] { \"Osh\", \"Osh\" };"]),
        ("Expect.Sequence<double>(\"shares\").Of(1 / 3.0, 2 / 3.0).Within(0.01);", ["var shares = new[] { 0.33, 0.67 };", "var shares = new[] { 0.33, 0.7 };"]),
        ("Expect.Sequence<int>(\"years\").Count(2);", ["var years = new[] { 1, 2 };", "var years = new[] { 1 };"])));

    [Fact]
    public async Task Is_no_number_that_a_mistake_was_foreseen_for_when_it_is_something_else()
    {
        const string Check = "Expect.Value<int>(\"count\").Of(3).When(v => v == 0, \"Nothing was found.\");";
        Assert.Equal("Nothing was found.", (await Bench.Grade(Check, "var count = 0.0;")).Sentences[0]);
        Assert.Contains("quotation marks make it text", (await Bench.Grade(Check, "var count = \"none\";")).Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_one_of_an_earlier_run_that_is_only_shown()
    {
        const string Check = "Expect.Value<int>(\"count\").Of(3);";
        Assert.Equal("This code does not give `count` a value. The value that is there comes from an earlier run.", (await Bench.Grade(Check, "int counts = 3;\ncount", before: "int count = 3;")).Sentences[0]);
        Assert.Equal(Outcome.Passed, (await Bench.Grade(Check, "count = 3;\ncount", before: "int count = 1;")).Outcome);
    }
}
