using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

[Collection(Running.Name)]
public sealed class A_notebook_that_is_run : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Leaves_a_page_and_the_notebook_with_its_outputs()
    {
        folder.Write("good.ipynb", Ipynb.Good);
        var end = await Tool.RunAsync(folder, "run", "good.ipynb");
        Assert.Equal((Exit.Done, "", "✓ good: 2 cells, N s\n1 notebook ran to the end: 2 cells in N s.\nLook at site/good.html\n"), (end.Code, end.Error, end.Out));
        Assert.Equal(["good.html", "good.ipynb"], folder.Files("site").Keys);
        var page = Made.Parse(folder.Files("site")["good.html"]);
        Assert.Equal(["2", "33.2 %", "00000000-0000-0000-0000-000000000000"], page.QuerySelectorAll(".shown pre").Select(p => p.TextContent));
        Assert.Equal(2, NotebookFile.Read(folder.PathOf("site", "good.ipynb")).Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task Is_itself_not_changed()
    {
        folder.Write("good.ipynb", Ipynb.Good);
        await Tool.RunAsync(folder, "run", "good");
        Assert.Equal(Ipynb.Good, folder.Files()["good.ipynb"]);
    }

    [Fact]
    public async Task Is_refused_when_a_link_would_let_its_run_write_over_it()
    {
        folder.Write("site/good.ipynb", Ipynb.Good);
        File.CreateSymbolicLink(folder.PathOf("good.ipynb"), folder.PathOf("site", "good.ipynb"));
        Assert.Equal(Exit.UsedWrongly, (await Tool.RunAsync(folder, "run", "good")).Code);
        Assert.Equal(Ipynb.Good, folder.Files()["site/good.ipynb"]);
    }

    [Fact]
    public async Task Gives_the_same_bytes_each_time()
    {
        folder.Write("a.ipynb", Ipynb.Of("# Frames", "var f = new DataFrame(new StringDataFrameColumn(\"a\", [\"x\"]), new Int32DataFrameColumn(\"n\", [1]));\nf", "Charts.Bars(f, \"a\", \"n\", title: \"One\", source: \"none\")", "new { A = 1 }", "new[] { 1, 2 }"));
        await Tool.RunAsync(folder, "run", "a", "--out", "one");
        await Tool.RunAsync(folder, "run", "a", "--out", "two");
        Assert.Equal(folder.Files("one"), folder.Files("two"));
        Assert.Contains("<table", folder.Files("one")["a.html"], StringComparison.Ordinal);
        Assert.NotNull(Made.Parse(folder.Files("one")["a.html"]).QuerySelector(".explore"));
    }

    [Fact]
    public async Task Shows_what_the_library_shows_alone_and_in_a_list()
    {
        const string Frame = "var f = new DataFrame(new StringDataFrameColumn(\"a\", [\"x\"]), new Int32DataFrameColumn(\"n\", [1]));\nvar c = Charts.Bars(f, \"a\", \"n\", title: \"One\", source: \"none\");\n";
        folder.Write("a.ipynb", Ipynb.Of("# Charts", Frame + "c", "new[] { c, c }", "display(c);", "f"));
        Assert.Equal((Exit.Done, ""), (await Tool.RunAsync(folder, "run", "a")) is var end ? (end.Code, end.Error) : default);
        var cells = Made.Parse(folder.Files("site")["a.html"]).QuerySelectorAll(".run");
        Assert.Equal([1, 2, 1, 0], cells.Select(c => c.QuerySelectorAll("figure").Length));
        Assert.Equal([1, 0, 1, 0], cells.Select(c => c.QuerySelectorAll(".explore").Length));
        Assert.NotNull(cells[3].QuerySelector("table"));
    }

    [Fact]
    public async Task Runs_in_its_own_folder_and_the_tool_comes_back_from_there()
    {
        var before = Environment.CurrentDirectory;
        folder.Write("deep/here.ipynb", Ipynb.Of("# Here", "System.IO.File.ReadAllText(\"beside.txt\")"));
        folder.Write("deep/beside.txt", "found");
        var end = await Tool.RunAsync(folder, "run", "deep/here.ipynb");
        Assert.Equal(Exit.Done, end.Code);
        Assert.Contains("found", folder.Files("site")["here.html"], StringComparison.Ordinal);
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    [Fact]
    public async Task Knows_nothing_of_the_notebook_that_ran_before_it()
    {
        folder.Write("a.ipynb", Ipynb.Of("# A", "var seats = 75;"));
        folder.Write("b.ipynb", Ipynb.Of("# B", "seats"));
        var end = await Tool.RunAsync(folder, "run", "a", "b");
        Assert.Equal(Exit.CellFailed, end.Code);
        Assert.StartsWith("b.ipynb, cell 2, line 1: CS0103", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_at_a_failing_cell_and_says_where()
    {
        folder.Write("words.ipynb", Ipynb.Failing);
        folder.Write("good.ipynb", Ipynb.Good);
        var end = await Tool.RunAsync(folder, "run", "words", "good");
        Assert.Equal(Exit.CellFailed, end.Code);
        Golden.Match("Lessons.Cli.Tests", "failing-cell.txt", end.Out + "--- stderr\n" + end.Error);
        Assert.Equal(4, folder.Files("site").Count);
        Assert.Equal(2, Made.Parse(folder.Files("site")["words.html"]).QuerySelectorAll(".run").Length);
    }

    [Fact]
    public async Task Takes_the_place_of_what_an_earlier_run_left_and_leaves_nothing_half_done()
    {
        folder.Write("good.ipynb", Ipynb.Good);
        folder.Write("site/good.html", "old");
        await Tool.RunAsync(folder, "run", "good");
        Assert.Equal(["good.html", "good.ipynb"], folder.Files("site").Keys);
        Assert.StartsWith("<!DOCTYPE html>", folder.Files("site")["good.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_left_out_when_the_run_is_interrupted()
    {
        using var interrupt = new CancellationTokenSource();
        folder.Write("good.ipynb", Ipynb.Good);
        folder.Write("slow.ipynb", Ipynb.Of("# Slow", "System.IO.File.WriteAllText(\"started\", \"\");\nwhile (true) { }"));
        using var watch = new FileSystemWatcher(folder.Root, "started") { EnableRaisingEvents = true };
        watch.Created += (_, _) => interrupt.Cancel();
        var end = await Tool.RunAsync(folder.Root, interrupt.Token, "run", "good", "slow");
        Assert.Equal((Exit.Interrupted, "Interrupted: 1 of 2 notebooks had run and stay written in site. Start again with the same command.\n"), (end.Code, end.Error));
        Assert.Equal(["good.html", "good.ipynb"], folder.Files("site").Keys);
    }

    public void Dispose() => folder.Dispose();
}
