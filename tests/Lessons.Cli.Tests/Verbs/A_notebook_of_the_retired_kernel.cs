using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

[Collection(Running.Name)]
public sealed partial class A_notebook_of_the_retired_kernel : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Runs_with_all_its_languages()
    {
        folder.Write("rivers.ipynb", await File.ReadAllTextAsync(Repository.PathOf("tests", "Lessons.Cli.Tests", "notebooks", "rivers.ipynb"), TestContext.Current.CancellationToken));
        var end = await Tool.RunAsync(folder, "run", "rivers");
        Assert.Equal((Exit.Done, ""), (end.Code, end.Error));
        var cells = NotebookFile.Read(folder.PathOf("site", "rivers.ipynb")).Cells;
        var told = cells.Where(c => c.Kind == CellKind.Code).Select(c => $"{c.Source}\n-----\n{string.Join('\n', c.Outputs.Select(Told))}\n");
        Golden.Match("Lessons.Cli.Tests", "rivers.txt", Time().Replace(string.Join('\n', told), "N ms"));
        var page = Made.Parse(folder.Files("site")["rivers.html"]);
        Assert.Equal(2, page.QuerySelectorAll(".shown table thead").Count(t => t.TextContent.Contains("length", StringComparison.Ordinal)));
        Assert.Equal("Read this", page.QuerySelector(".shown h2, .shown h3")!.TextContent);
        Assert.NotNull(page.QuerySelector(".shown .lessons-mermaid pre"));
    }

    [Fact]
    public async Task Says_so_when_a_cell_is_in_a_language_that_is_not_run_here()
    {
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"code","execution_count":null,"metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"outputs":[],"source":["let x = 1"]}],"metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":2}""");
        var end = await Tool.RunAsync(folder, "run", "other");
        Assert.Equal(Exit.CellFailed, end.Code);
        Assert.StartsWith("other.ipynb, cell 1, line 1: UnknownLanguage F#: that is not run here. A cell may be in #!csharp, ", end.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Told(Output output) => output switch
    {
        StreamOutput s => $"stream: {s.Text.TrimEnd()}",
        DisplayOutput d => $"display [{Formats(d.Data)}]: {d.Data.PlainText}",
        ResultOutput r => $"result [{Formats(r.Data)}]: {r.Data.PlainText}",
        _ => output.ToString(),
    };

    private static string Formats(MimeBundle data) => string.Join(' ', data.Formats.Keys.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\d+\.\d+ m?s")]
    private static partial Regex Time();
}
