using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

[Collection(Running.Name)]
public sealed class A_pack : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public A_pack()
    {
        folder.Write("notebooks/01-meet-the-text.ipynb", Ipynb.Good);
        folder.Write("notebooks/02-words.ipynb", Ipynb.Of("# Words\n\nWhat it says <b>most</b>.", "1"));
        folder.Write("seeds/tulip-revolution.txt", "The palace is stormed\n\nMore.");
    }

    [Fact]
    public async Task Becomes_a_site_with_an_index_that_names_lessons_and_seeds()
    {
        var end = await Tool.RunAsync(folder);
        Assert.Equal((Exit.Done, ""), (end.Code, end.Error));
        Assert.Equal("✓ 01-meet-the-text: 2 cells, N s\n✓ 02-words: 1 cell, N s\n2 notebooks ran to the end: 3 cells in N s.\nLook at site/index.html\n", end.Out);
        Assert.Equal(["01-meet-the-text.html", "01-meet-the-text.ipynb", "02-words.html", "02-words.ipynb", "index.html"], folder.Files("site").Keys);

        var index = Made.Parse(folder.Files("site")["index.html"]);
        Assert.Equal(["Meet the text", "Words"], index.QuerySelectorAll(".card h2").Select(h => h.TextContent));
        Assert.Equal(["01-meet-the-text.html", "02-words.html"], index.QuerySelectorAll(".card a").Select(a => a.GetAttribute("href")));
        Assert.Contains("What it says most.", index.QuerySelectorAll(".card")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("2 cells with code", index.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("✓ Every cell ran", index.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The palace is stormed", index.QuerySelector("cite")!.TextContent);
        Assert.Single(index.QuerySelectorAll("h1"));

        var page = Made.Parse(folder.Files("site")["01-meet-the-text.html"]);
        Assert.Equal("02-words.html", page.QuerySelector(".turn .next")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Is_found_from_a_folder_inside_it()
    {
        folder.Write("notebooks/deep/x.txt", "");
        var end = await Tool.RunAsync(folder.PathOf("notebooks", "deep"), TestContext.Current.CancellationToken);
        Assert.Equal(Exit.Done, end.Code);
        Assert.True(File.Exists(folder.PathOf("site", "index.html")));
    }

    [Fact]
    public async Task With_a_failing_lesson_still_runs_the_others_and_names_the_cell()
    {
        folder.Write("notebooks/01-broken.ipynb", Ipynb.Failing);
        var end = await Tool.RunAsync(folder);
        Assert.Equal(Exit.CellFailed, end.Code);
        Golden.Match("Lessons.Cli.Tests", "pack-with-a-failing-cell.txt", end.Out + "--- stderr\n" + end.Error);
        var card = Made.Parse(folder.Files("site")["index.html"]).QuerySelector(".card")!;
        Assert.Contains("✗ Stopped at cell 3", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_file_that_is_cut_off_still_runs_the_others_and_ends_with_2()
    {
        folder.Write("notebooks/03-cut.ipynb", Ipynb.CutOff);
        var end = await Tool.RunAsync(folder);
        Assert.Equal(Exit.UsedWrongly, end.Code);
        Assert.StartsWith("notebooks/03-cut.ipynb breaks off at line", end.Error, StringComparison.Ordinal);
        Assert.Contains("✗ Could not be read", folder.Files("site")["index.html"].Replace("<span aria-hidden=\"true\">✗</span>", "✗", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("site", "03-cut.html")));
    }

    [Fact]
    public async Task Gives_the_same_site_each_time()
    {
        await Tool.RunAsync(folder);
        var first = folder.Files("site");
        await Tool.RunAsync(folder);
        Assert.Equal(first, folder.Files("site"));
    }

    [Fact]
    public async Task Gives_a_lesson_the_same_page_when_it_runs_alone()
    {
        await Tool.RunAsync(folder);
        var first = folder.Files("site");
        var end = await Tool.RunAsync(folder, "run", "notebooks/01-meet-the-text");
        Assert.Equal((Exit.Done, ""), (end.Code, end.Error));
        Assert.Equal(first, folder.Files("site"));
    }

    [Fact]
    public async Task Interrupted_at_once_writes_no_lesson_and_says_so()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        var end = await Tool.RunAsync(folder.Root, interrupt.Token);
        Assert.Equal((Exit.Interrupted, ""), (end.Code, end.Out));
        Assert.StartsWith("Interrupted: no notebook had run to its end", end.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files("site"));
    }

    public void Dispose() => folder.Dispose();
}
