using Lessons.Testing;
using Xunit;

namespace Lessons.Tests;

public class Picking_rows
{
    private static readonly Microsoft.Data.Analysis.DataFrame Gni = Data.Load(Repository.PathOf("seeds", "gni-per-capita.csv"));

    [Fact]
    public void Keeps_those_that_have_a_value()
    {
        var one = Gni.Where("year", 2003).Where("country", "Kyrgyz Republic", "Tajikistan");
        Assert.Equal([("Kyrgyz Republic", 340.0), ("Tajikistan", 210.0)], one.Rows.Select(r => ((string)r["country"], (double)r["gni_per_capita"])).Order());
        Assert.Equal(Gni.Columns.Select(c => c.Name), one.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Parts_the_frame_in_two()
    {
        var (with, without) = (Gni.Where("country", "World"), Gni.Without("country", "World"));
        Assert.Equal(6, with.Rows.Count);
        Assert.Equal(Gni.Rows.Count, with.Rows.Count + without.Rows.Count);
        Assert.DoesNotContain("World", without.Rows.Select(r => (string)r["country"]));
        Assert.Equal(0, Gni.Where("country", "Atlantis").Rows.Count);
    }

    [Fact]
    public void Needs_a_column_that_is_there() =>
        Assert.StartsWith(
            "There is no column called \"contry\". Did you mean \"country\"? The columns are: country, code, year, gni_per_capita, source.",
            Assert.Throws<ArgumentException>(() => Gni.Where("contry", "World")).Message, StringComparison.Ordinal);

    [Fact]
    public void Needs_a_value() =>
        Assert.StartsWith("Which rows of the column \"country\"?", Assert.Throws<ArgumentException>(() => Gni.Where("country")).Message, StringComparison.Ordinal);

    [Fact]
    public void And_columns_by_name_keeps_their_order()
    {
        var frame = Gni.Where("year", 2003).Choose("gni_per_capita", "country");
        Assert.Equal(["gni_per_capita", "country"], frame.Columns.Select(c => c.Name));
        Assert.Equal(10, frame.Rows.Count);
        Assert.Equal((340.0, "Kyrgyz Republic"), ((double)frame.Rows[0][0], (string)frame.Rows[0][1]));
    }

    [Fact]
    public void And_columns_needs_names_that_are_there_once()
    {
        Assert.StartsWith("Which columns? Name at least one. The columns are: country, code, year, gni_per_capita, source.", Assert.Throws<ArgumentException>(() => Gni.Choose()).Message, StringComparison.Ordinal);
        Assert.StartsWith("The column \"year\" was named twice.", Assert.Throws<ArgumentException>(() => Gni.Choose("year", "year")).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"country\"?", Assert.Throws<ArgumentException>(() => Gni.Choose("contry")).Message, StringComparison.Ordinal);
    }
}
