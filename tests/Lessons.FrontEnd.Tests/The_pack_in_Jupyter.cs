using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>Every notebook of the pack, run by nbclient as Jupyter runs it.</summary>
public sealed class The_pack_in_Jupyter(InstalledKernel installed)
{
    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Runs_without_an_error_and_becomes_a_page(string file)
    {
        var folder = installed.Folder("nbclient");
        var result = Path.Combine(folder, file);
        var ran = await Python.RunAsync(installed, [Python.File("execute.py"), Repository.PathOf("notebooks", file), result], "nbclient", "nbconvert");
        Assert.True(ran.Code == 0, ran.Said);

        var outputs = NotebookFile.Read(result).Cells.Where(c => c.Kind is CellKind.Code && c.Source.Trim().Length > 0).Select(c => c.Outputs).ToList();
        Assert.All(outputs, Assert.NotEmpty);
        Assert.DoesNotContain(outputs.SelectMany(o => o), o => o is ErrorOutput or StreamOutput { Stream: StreamName.Stderr });
        Assert.All(outputs.SelectMany(o => o).Select(Data).OfType<MimeBundle>(), d => Assert.NotEqual("", d.PlainText));

        var converted = await Python.RunAsync(installed, ["-m", "nbconvert", "--to", "html", "--output-dir", folder, result], "nbconvert");
        Assert.True(converted.Code == 0, converted.Said);
        var page = await File.ReadAllTextAsync(Path.ChangeExtension(result, ".html"), TestContext.Current.CancellationToken);
        Assert.Contains(NotebookFile.Read(result).Title!, page, StringComparison.Ordinal);
    }

    private static MimeBundle? Data(Output output) => output switch
    {
        DisplayOutput d => d.Data,
        ResultOutput r => r.Data,
        _ => null,
    };
}
