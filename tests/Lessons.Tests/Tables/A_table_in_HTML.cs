using System.Xml.Linq;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_table_in_HTML
{
    private static readonly DataFrame Seats = new(
        new StringDataFrameColumn("group <b>", ["</script><b>\"'&", null]),
        new Int32DataFrameColumn("seats", [69, 6]));

    [Fact]
    public void Has_a_caption_and_headers_that_a_screen_reader_announces()
    {
        var table = XElement.Parse(Table.Html(Seats, caption: "Seats won")).Element("table")!;

        Assert.Equal("Seats won (2 rows × 2 columns)", table.Element("caption")!.Value);
        Assert.Equal(["group <b>", "seats"], table.Element("thead")!.Descendants("th").Select(cell => cell.Value));
        Assert.All(table.Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        Assert.Equal(["</script><b>\"'&", "69", "–", "6"], table.Element("tbody")!.Descendants("td").Select(cell => cell.Value));
    }

    [Fact]
    public void Lines_up_numbers_on_the_right_and_text_on_the_left()
    {
        var cells = XElement.Parse(Table.Html(Seats)).Descendants("td").ToList();

        Assert.StartsWith("text-align:left", cells[0].Attribute("style")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("text-align:right", cells[1].Attribute("style")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Brings_no_script_and_loads_nothing()
    {
        var html = Table.Html(Seats);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Copes_with_no_rows_no_columns_and_very_many_columns()
    {
        Assert.Contains("0 rows × 0 columns", Table.Html(new DataFrame()), StringComparison.Ordinal);
        Assert.Contains("0 rows × 1 column", Table.Html(new DataFrame(new StringDataFrameColumn("word", 0))), StringComparison.Ordinal);
        var wide = new DataFrame(Enumerable.Range(0, 50).Select(i => new Int32DataFrameColumn($"c{i}", [i])));
        Assert.Contains("1 row × 50 columns; the first 30 columns are shown", Table.Html(wide), StringComparison.Ordinal);
    }

    [Fact]
    public void Comes_in_a_bundle_with_its_text()
    {
        Assert.Equal(["text/html", "text/plain"], Table.Show(Seats).Keys.Order());
    }
}
