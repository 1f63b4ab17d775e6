using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Packages;
using Lessons.Kernel.Tests.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class A_package : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lessons-packages-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Comes_out_of_the_package_cache_with_what_it_needs_and_its_native_library()
    {
        // Another project of this solution uses it, so a restore has put it into the cache; this one does not, so it is not here yet.
        await using var session = Start();
        Assert.Equal(
            "display: Added the package DuckDB.NET.Data.Full, 1.5.6.1.\nresult: 42",
            await session.Run("using DuckDB.NET.Data;\n#r \"nuget: DuckDB.NET.Data.Full, 1.5.6.1\"\nusing var connection = new DuckDBConnection(\"DataSource=:memory:\");\nconnection.Open();\nvar command = connection.CreateCommand();\ncommand.CommandText = \"select 42\";\ncommand.ExecuteScalar()".Replace("using var", "var", StringComparison.Ordinal)));
        Assert.Equal("result: ConnectionState.Open", await session.Run("$\"ConnectionState.{connection.State}\""));
        Assert.Equal("", await session.Run("#r \"nuget: DuckDB.NET.Data.Full\"\n#r \"nuget:DuckDB.NET.Data.Full,1.5.6.1\""));
        Assert.Equal("PackageConflict", (await session.Error("#r \"nuget: DuckDB.NET.Data.Full, 1.0.0\"")).Name);
        Assert.Contains("DuckDBConnection", (await session.Language.CompleteAsync("DuckDBConn", 10, TestContext.Current.CancellationToken)).Items.Select(i => i.Text));
    }

    [Fact]
    public async Task Without_a_version_is_the_newest_in_the_cache_and_keeps_earlier_cells()
    {
        await using var session = Start();
        await session.Run("var kept = 1; int Twice(int n) => 2 * n;");
        Assert.StartsWith("display: Added the package CsvHelper, ", await session.Run("#r \"nuget: CsvHelper\""), StringComparison.Ordinal);
        Assert.Equal("result: CsvReader 2", await session.Run("nameof(CsvHelper.CsvReader) + \" \" + Twice(kept)"));
    }

    [Fact]
    public async Task That_the_kernel_is_made_of_is_there_already()
    {
        await using var session = new Session(new CSharpOptions { Packages = new PackageOptions { DotnetRoot = folder } });
        Assert.Equal(
            "display: Microsoft.DotNet.Interactive, 1.0.0-beta.26120.1, is part of the kernel already. This notebook asks for 1.0.0; the kernel’s version counts.\nresult: 1",
            await session.Run("#r \"nuget: Microsoft.DotNet.Interactive, 1.0.0\"\n1"));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task That_is_not_to_be_had_is_told_in_the_persons_language(string language)
    {
        var options = new PackageOptions { Folder = Path.Combine(folder, "found"), DotnetRoot = folder };
        await using var session = new Session(new CSharpOptions { Culture = CultureInfo.GetCultureInfo(language), Packages = options });
        var told = new List<string>();
        foreach (var cell in (string[])["#r \"nuget: CsvHelper, 0.0.3\"", "#r \"nuget: a b c\"", "#r", "#r \"nowhere.dll\"", "#i \"https://example.org\"", "#i \"nuget: nowhere\""])
        {
            told.Add($"{cell}\n---\n{(await session.Error(cell)).Text}\n");
        }

        told.Add(await session.Run("#r \"nuget: Microsoft.DotNet.Interactive, 1.0.0\""));
        Golden.Match("Lessons.Kernel.Tests", $"polyglot/packages.{language}.txt", string.Join('\n', told));
    }

    [Fact]
    public async Task That_is_not_to_be_had_is_told_in_words()
    {
        var nothing = Directory.CreateDirectory(Path.Combine(folder, "nothing")).FullName;
        var told = new List<string>();
        async Task Tell(string cell, PackageOptions options)
        {
            await using var session = new Session(new CSharpOptions { Packages = options with { Folder = Path.Combine(folder, "found") } });
            var error = await session.Error(cell);
            told.Add($"{cell}\n----- {error.Name} ({error.Line}, {error.Column})\n{error.Text}\n".Replace(nothing, "FOLDER", StringComparison.Ordinal));
        }

        var local = new PackageOptions { Sources = [nothing] };
        await Tell("1 + 1\n#r \"nuget: No.Such.Package.Of.Lessons, 1.0.0\"", local);
        await Tell("#r \"nuget: No.Such.Package.Of.Lessons\"", local);
        await Tell("#r \"nuget: CsvHelper, 0.0.1\"", local);
        await Tell("#r \"nuget: No.Such.Package.Of.Lessons\"", local with { Sources = ["https://127.0.0.1:9/index.json"] });
        await Tell("#r \"nuget: CsvHelper, 0.0.2\"", local with { TimeLimit = TimeSpan.FromMilliseconds(10) });
        await Tell("#r \"nuget: CsvHelper, 0.0.3\"", local with { DotnetRoot = nothing });
        await Tell("#r \"nuget: a b c\"", local);
        await Tell("#r", local);
        await Tell("#r \"nowhere.dll\"", local);
        await Tell("#i \"https://example.org\"", local);
        await Tell("#i \"nuget: nowhere\"", local);
        // Which versions a machine has is its own affair; one of them is what the library is built with.
        var versions = Regex.Match(told[2], @"package cache has (?<all>[\d., ]+)\.\s");
        Assert.Contains("33.1.0", versions.Groups["all"].Value.Split(", "));
        Golden.Match("Lessons.Kernel.Tests", "polyglot/packages-that-are-not-to-be-had.txt", string.Join('\n', told).Replace(versions.Groups["all"].Value, "VERSIONS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task May_be_a_library_by_its_path()
    {
        await using var session = Start();
        var library = Path.Combine(AppContext.BaseDirectory, "Lessons.Kernel.dll");
        var copy = Path.Combine(folder, "Other.dll");
        File.Copy(library, copy);
        Assert.Equal("", await session.Run("#r \"System.Text.Json\"\n#r \"System.Xml.dll\""));
        Assert.StartsWith("display: Lessons.Kernel.dll is in the session already", await session.Run($"#r \"{library.Replace('\\', '/')}\""), StringComparison.Ordinal);
        await File.WriteAllTextAsync(copy, "not a library", TestContext.Current.CancellationToken);
        Assert.Equal("NotALibrary", (await session.Error($"#r \"{copy.Replace('\\', '/')}\"")).Name);
    }

    private Session Start() => new(new CSharpOptions { Packages = new PackageOptions { Folder = folder } });
}
