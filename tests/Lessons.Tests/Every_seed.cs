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

    [Fact]
    public void That_names_a_reference_names_one_in_the_list_of_sources()
    {
        var keys = Data.Load(Repository.PathOf("seeds", "sources.csv")).Rows.Select(r => (string)r["key"]).ToHashSet();
        var named = Data.Load(Repository.PathOf("seeds", "seats.csv")).Rows.SelectMany(r => ((string)r["source_keys"]).Split(';', StringSplitOptions.TrimEntries));
        Assert.All(named, key => Assert.Contains(key, keys));
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
}
