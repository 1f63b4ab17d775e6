using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Teaching;

/// <summary>A teaching notebook through <c>lessons run</c>.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_lesson_that_is_run
{
    [Fact]
    public async Task Shows_what_a_kernel_shows_and_leaves_no_progress_behind()
    {
        using var folder = Learner.Folder();
        var end = await Tool.RunAsync(folder, "run", "seats");
        Assert.True(end.Code == Exit.Done, end.Error);
        var cells = NotebookFile.Read(folder.PathOf("site", "seats.ipynb")).Cells;
        var told = cells.Where(c => c.Kind is CellKind.Code).Select(c => string.Create(CultureInfo.InvariantCulture, $"▶ {c.Source.ReplaceLineEndings("\n  ")}\n{string.Join('\n', c.Outputs.Select(Words))}\n"));
        Golden.Match("Lessons.Cli.Tests", "teaching/run.txt", string.Join('\n', told));
        Assert.DoesNotContain(folder.Files().Keys, f => f.EndsWith(".jsonl", StringComparison.Ordinal));
        Assert.NotEmpty(Made.Parse(folder.Files("site")["seats.html"]).QuerySelectorAll("h3"));
    }

    [Fact]
    public async Task Knows_its_checks_without_a_cell_that_opens_it()
    {
        using var folder = Learner.Folder();
        var lesson = NotebookFile.Read(folder.PathOf("seats.ipynb"));
        NotebookFile.Write(lesson with { Cells = [.. lesson.Cells.Where(c => c.Id != "lesson")] }, folder.PathOf("seats.ipynb"));
        var end = await Tool.RunAsync(folder, "run", "seats");
        Assert.True(end.Code == Exit.Done, end.Error);
        var told = NotebookFile.Read(folder.PathOf("site", "seats.ipynb")).Cells.Single(c => c.Id == "exercise").Outputs.Select(Words);
        Assert.Equal(["✓ Right · seat-share · 2 of 2 points\n  `share` is as it should be."], told.Select(t => t.TrimEnd()));
    }

    private static string Words(Output output) => output switch
    {
        DisplayOutput d => d.Data.PlainText,
        ResultOutput r => $"= {r.Data.PlainText}",
        _ => output.ToString(),
    };
}
