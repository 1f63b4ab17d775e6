namespace Lessons.Teaching.Tests;

public sealed class A_frame_or_chart
{
    private static readonly string Load = $"var gni = Data.Load(\"{Repository.PathOf("seeds", "gni-per-capita.csv")}\").Where(\"year\", 2003);";

    [Fact]
    public async Task Is_judged_by_its_shape_cells_kind_and_numbers() => Golden.Match("Lessons.Teaching.Tests", "grades/frames-and-charts.txt", (await Bench.Transcript(
        ("Expect.Frame(\"seats\").Rows(2).Columns(\"group\", \"seats\").Column(\"seats\", 69, 6);",
        [
            Frame("group", "seats", 69, 6), Frame("Group", "seats", 69, 6), Frame("groups", "seats", 69, 6), Frame("party", "seats", 69, 6), Frame("group", "seats", 6, 69), Frame("group", "seats", 69, 6, 1),
            Frame("group", "seats", 69), "var seats = new DataFrame(new StringDataFrameColumn(\"group\", 0), new Int32DataFrameColumn(\"seats\", 0));", "DataFrame seats = null;", "var seats = 69;",
        ]),
        ("Expect.Frame(\"seats\").Cell(1, \"seats\", 6.0).When(f => f.Columns.Count == 1, \"A row needs a name, too.\");", [Frame("group", "seats", 69, 6), Frame("group", "seats", 69), "var seats = new DataFrame(new Int32DataFrameColumn(\"seats\", [69, 6]));"]),
        ("Expect.Chart().Kind(ChartKind.Bars).Rows(2).Shows(\"allies\", 69).Titled(\"seats\").From(\"¶5\");",
        [
            Chart("Bars(f, \"group\", \"seats\", \"Seats\", \"the text, ¶5\")"), Chart("HalfCircle(f, \"group\", \"seats\", \"Seats\", \"the text, ¶5\")"), Chart("Bars(f.Head(1), \"group\", \"seats\", \"Seats\", \"the text, ¶5\")"),
            Chart("Bars(f, \"group\", \"wrong\", \"Seats\", \"the text, ¶5\")"), Chart("Bars(f, \"other\", \"seats\", \"Seats\", \"the text, ¶5\")"), Chart("Bars(f, \"group\", \"seats\", \"Who won\", \"the text, ¶5\")"),
            Chart("Bars(f, \"group\", \"seats\", \"Seats\", \"somewhere\")"), "var x = 1;",
        ]),
        ("Expect.Chart(\"chart\").Kind(ChartKind.Lines).Rows(1);", ["var chart = 5;", "var other = 5;", Chart("Bars(f, \"group\", \"seats\", \"Seats\", \"¶5\")").Replace("Charts.", "var chart = Charts.", StringComparison.Ordinal) + ";"]))).Replace(Repository.Root, "…", StringComparison.Ordinal));

    [Fact]
    public async Task Of_the_real_data_passes()
    {
        var grade = await Bench.Grade("Expect.Frame(\"gni\").Rows(10).Columns(\"country\", \"gni_per_capita\").When(f => f.Rows.Count == 0, \"Nothing is left.\");", Load);
        Assert.Equal(Outcome.Passed, grade.Outcome);
    }

    private static string Frame(string one, string two, params int[] seats) =>
        $"var seats = new DataFrame(new StringDataFrameColumn(\"{one}\", [{string.Join(", ", seats.Select((_, i) => $"\"g{i}\""))}]), new Int32DataFrameColumn(\"{two}\", [{string.Join(", ", seats)}]));";

    private static string Chart(string verb) =>
        "var f = new DataFrame(new StringDataFrameColumn(\"group\", [\"allies\", \"others\"]), new StringDataFrameColumn(\"other\", [\"a\", \"b\"]), new Int32DataFrameColumn(\"seats\", [69, 6]), new Int32DataFrameColumn(\"wrong\", [70, 5]));\nCharts." + verb;
}
