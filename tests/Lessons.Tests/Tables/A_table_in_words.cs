using FsCheck;
using FsCheck.Xunit;
using Lessons.Testing;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_table_in_words
{
    [Fact]
    public void Lines_up_its_columns_and_says_how_big_it_is()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("group", ["Akayev’s allies", "others (by implication the opposition)", null]),
            new Int32DataFrameColumn("seats", [69, 6, null]),
            new DoubleDataFrameColumn("share", [69 / 75.0, 6 / 75.0, null]),
            new DateTimeDataFrameColumn("date", [new DateTime(2005, 3, 24), new DateTime(2005, 3, 24, 9, 30, 0), new DateTime(2005, 3, 25)]));

        Golden.Match("Lessons.Tests", "tables/seats.txt", Table.Text(frame));
    }

    [Fact]
    public void Shows_the_first_rows_of_many()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 75)));

        Assert.EndsWith("75 rows × 1 column; the first 20 are shown", Table.Text(frame), StringComparison.Ordinal);
        Assert.Equal(23, Table.Text(frame).Split('\n').Length);
        Assert.EndsWith("75 rows × 1 column", Table.Text(frame, 100), StringComparison.Ordinal);
        Assert.EndsWith("; no rows are shown", Table.Text(frame, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_columns_that_would_not_fit_and_counts_them()
    {
        var frame = new DataFrame(Enumerable.Range(0, 50).Select(i => new StringDataFrameColumn($"column {i}", [$"value {i}"])));

        var text = Table.Text(frame);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 160, line));
        Assert.Matches(@"1 row × 50 columns; the first 1\d columns are shown$", text);
    }

    [Fact]
    public void Copes_with_no_rows_and_with_no_columns()
    {
        Assert.Equal("0 rows × 0 columns", Table.Text(new DataFrame()));
        Assert.Equal("word\n----\n0 rows × 1 column", Table.Text(new DataFrame(new StringDataFrameColumn("word", 0))));
    }

    [Fact]
    public void Cuts_a_long_cell_and_makes_control_characters_harmless()
    {
        var frame = new DataFrame(new StringDataFrameColumn("text", [new string('x', 100), "red \u001b[31m\r\nnext\tline\a \u202Eback", "\ud800 alone"]));

        var lines = Table.Text(frame).Split('\n');

        Assert.Equal(new string('x', 59) + "…", lines[2]);
        Assert.Equal("red \uFFFD[31m next line\uFFFD \uFFFDback", lines[3]);
        Assert.Equal("\uFFFD alone", lines[4]);
    }

    [Property]
    public void Is_as_many_lines_as_it_has_rows_and_three_more_for_any_text(NonEmptyArray<string?> cells)
    {
        var frame = new DataFrame(new StringDataFrameColumn("any", cells.Get));

        Assert.Equal(Math.Min(cells.Get.Length, 20) + 3, Table.Text(frame).Split('\n').Length);
    }

    [Fact]
    public void Writes_numbers_the_same_in_every_country()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            var frame = new DataFrame(new SingleDataFrameColumn("poor", [22.3f]), new DoubleDataFrameColumn("sum", [0.1 + 0.2]));

            Assert.Contains("22.3  0.3", Table.Text(frame), StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
