using System.Globalization;
using System.Security.Cryptography;
using Lessons.Testing;
using Xunit;

namespace Lessons.Tests;

public class Every_seed
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("seeds")).Select(f => Path.GetFileName(f)).Where(f => f != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_its_provenance(string file)
    {
        var row = Assert.Single(Provenance.ReadAll(Repository.PathOf("seeds")), p => p.File == file);
        Assert.True(row.Matches(File.ReadAllBytes(Repository.PathOf("seeds", file))), $"{file} has the SHA-256 {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Repository.PathOf("seeds", file)))).ToLowerInvariant()}");
        Assert.All([row.Title, row.Publisher, row.Date, row.From, row.Rights], cell => Assert.False(string.IsNullOrWhiteSpace(cell)));
    }

    [Fact]
    public void With_a_row_is_there() =>
        Assert.All(Provenance.ReadAll(Repository.PathOf("seeds")), p => Assert.True(File.Exists(Repository.PathOf("seeds", p.File)), p.File));

    public static TheoryData<string> Tables() => [.. Files().Select(row => row.Data).Where(f => f.EndsWith(".csv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void That_names_a_reference_names_one_in_the_list_of_sources(string file)
    {
        var named = Rows(file).Where(r => r["source_keys"].Length > 0).SelectMany(r => r["source_keys"].Split(';', StringSplitOptions.TrimEntries));
        Assert.All(named, key => Assert.Contains(key, Keys));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void That_says_what_others_say_names_them(string file) =>
        Assert.All(
            Rows(file).Where(r => r["others_say"].Length > 0 || r["status"] is "supported" or "partly supported" or "disputed" or "contradicted"),
            r => Assert.True(r["source_keys"].Length > 0 || r["agreement"] == "not verified here", string.Join(" | ", r.Values)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void That_quotes_the_text_has_its_words_and_their_paragraph(string file)
    {
        var source = Seed.Tulip;
        Assert.All(Rows(file).Where(r => r["quote"].Length > 0), r => Assert.Contains(r["quote"], source.Paragraph(int.Parse(r["paragraph"], CultureInfo.InvariantCulture)).Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("borrowed-wording", 12, "paragraph")]
    [InlineData("claims", 94, "paragraph")]
    [InlineData("gni-per-capita", 60, "year", "gni_per_capita")]
    [InlineData("gni-vintages", 15, "year", "printed_then", "series_2024")]
    [InlineData("map", 10, "latitude", "longitude")]
    [InlineData("people", 12, "paragraph")]
    [InlineData("places", 14, "paragraph", "latitude", "longitude")]
    [InlineData("population", 60, "year", "population")]
    [InlineData("poverty", 18, "year", "line_usd_a_day", "percent_below")]
    [InlineData("quotations", 29, "paragraph")]
    [InlineData("seats", 24, "seats", "total", "paragraph")]
    [InlineData("timeline", 31, "paragraph")]
    [InlineData("vocabulary", 17, "paragraph")]
    public void Has_its_rows_and_its_numbers_are_numbers(string name, long rows, params string[] numbers)
    {
        var frame = Data.Load(Repository.PathOf("seeds", name + ".csv"));
        Assert.Equal(rows, frame.Rows.Count);
        Assert.All(numbers, column => Assert.Contains(frame[column].DataType, new[] { typeof(int), typeof(double) }));
    }

    [Fact]
    public void That_is_a_source_has_a_key_of_its_own_and_says_who_speaks()
    {
        var sources = Rows("sources.csv").ToList();
        Assert.Equal(sources.Count, sources.DistinctBy(r => r["key"]).Count());
        Assert.All(sources, r => Assert.DoesNotContain("", new[] { r["key"], r["publisher_and_title"], r["kind"] }));
    }

    [Fact]
    public void Of_numbers_has_the_numbers_of_the_file()
    {
        var gni = Data.Load(Repository.PathOf("seeds", "gni-per-capita.csv"));
        Assert.Equal((60, 5), (gni.Rows.Count, gni.Columns.Count));
        var kyrgyz = gni.Rows.Where(r => (string)r["country"] == "Kyrgyz Republic").ToDictionary(r => (int)r["year"], r => (double)r["gni_per_capita"]);
        Assert.Equal([280, 280, 290, 340, 400, 450], Enumerable.Range(2000, 6).Select(y => kyrgyz[y]));
        var seats = Data.Load(Repository.PathOf("seeds", "seats.csv"));
        Assert.Equal([69, 6], seats.Rows.Where(r => (string)r["reference"] == "article").Select(r => (int)r["seats"]));
    }

    private static readonly HashSet<string> Keys = [.. Data.Load(Repository.PathOf("seeds", "sources.csv")).Rows.Select(r => (string)r["key"])];

    /// <summary>The rows of a table as text. A column that the table has not is empty.</summary>
    private static IEnumerable<Row> Rows(string file)
    {
        var frame = Data.Load(Repository.PathOf("seeds", file));
        return frame.Rows.Select(r => new Row(frame.Columns.ToDictionary(c => c.Name, c => Convert.ToString(r[c.Name], CultureInfo.InvariantCulture) ?? "")));
    }

    private sealed record Row(Dictionary<string, string> Cells)
    {
        public string this[string column] => Cells.GetValueOrDefault(column, "");

        public IEnumerable<string> Values => Cells.Values;
    }
}
