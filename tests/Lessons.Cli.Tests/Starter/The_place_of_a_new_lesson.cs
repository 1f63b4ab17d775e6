using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Starter;

public class The_place_of_a_new_lesson
{
    private const string Text = "The mill\n\nThe mill stands by the river, and the river turns the mill.\n\nNobody says who owns the mill.\n";

    [Theory]
    [InlineData("Школьный сад.txt", "shkolnyy-sad")]
    [InlineData("Мектеп үйү, өңү.txt", "mektep-uyu-ongu")]
    [InlineData("My report (final) v2.TXT", "my-report-final-v2")]
    [InlineData("Überblick – Straße.md", "uberblick-strasse")]
    [InlineData("été.txt", "ete")]
    [InlineData("花园.txt", "text")]
    [InlineData("it's.txt", "its")]
    [InlineData("a-very-long-name-that-goes-on-and-on-until-nobody-reads-it.txt", "a-very-long-name-that-goes-on-and-on")]
    public async Task Is_named_after_the_file_in_letters_that_every_disk_and_link_knows(string file, string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, Text);
        var end = await Tool.RunAsync(folder, "new", file);
        Assert.True(end.Code == Exit.Done, end.Error);
        Assert.Equal([".vscode/extensions.json", ".vscode/settings.json", $"notebooks/01-{name}.ipynb", "seeds/README.md", $"seeds/{name}.txt"], Made(folder, file));
    }

    [Fact]
    public async Task Is_the_next_free_number_of_the_pack_and_leaves_all_else_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack/notebooks/01-first.ipynb", "1");
        folder.Write("pack/notebooks/07-seventh.ipynb", "7");
        folder.Write("pack/notebooks/unnumbered.ipynb", "u");
        folder.Write("pack/seeds/README.md", "# Seeds\n\n| File | Title | Publisher | Date | From | SHA-256 | Rights |\n|---|---|---|---|---|---|---|\n| `a.txt` | A | B | C | D | `" + new string('0', 64) + "` | E |\n\n## Notes\n\nA note.\n");
        folder.Write("pack/seeds/a.txt", "a");
        folder.Write("pack/.vscode/settings.json", "mine");
        folder.Write("texts/mill.txt", Text);
        var before = folder.Files();
        var end = await Tool.RunAsync(folder.PathOf("pack", "notebooks"), TestContext.Current.CancellationToken, "new", "../../texts/mill.txt", "--title", "Who owns it?");
        Assert.True(end.Code == Exit.Done, end.Error);
        Assert.Contains("08-mill.ipynb", end.Out, StringComparison.Ordinal);
        var after = folder.Files();
        Assert.Contains("# Who owns it?", after["pack/notebooks/08-mill.ipynb"], StringComparison.Ordinal);
        Assert.Equal(Text, after["pack/seeds/mill.txt"]);
        var readme = after["pack/seeds/README.md"].Split('\n');
        Assert.StartsWith("| `a.txt`", readme[4], StringComparison.Ordinal);
        Assert.StartsWith("| `mill.txt` | The mill |", readme[5], StringComparison.Ordinal);
        Assert.Equal(["", "## Notes", "", "A note.", ""], readme[6..]);
        Assert.All(before.Where(f => f.Key != "pack/seeds/README.md"), f => Assert.Equal(f.Value, after[f.Key]));
        Assert.Equal(2, Provenance.ReadAll(folder.PathOf("pack", "seeds")).Count);
    }

    [Fact]
    public async Task Is_the_folder_that_is_named_and_takes_an_absolute_path()
    {
        using var folder = new TemporaryFolder();
        folder.Write("work/mill.txt", Text);
        var end = await Tool.RunAsync(folder.PathOf("work"), TestContext.Current.CancellationToken, "new", folder.PathOf("work", "mill.txt"), "--to", "../my pack/inside", "--name", "who-owns-it");
        Assert.True(end.Code == Exit.Done, end.Error);
        Assert.True(File.Exists(folder.PathOf("my pack", "inside", "notebooks", "01-who-owns-it.ipynb")));
        Assert.Equal(["mill.txt"], folder.Files("work").Keys);
    }

    [Fact]
    public async Task Holds_a_second_lesson_over_the_same_text_with_one_copy_of_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mill.txt", Text);
        await Tool.RunAsync(folder, "new", "mill.txt");
        var readme = folder.Files()["seeds/README.md"];
        var end = await Tool.RunAsync(folder, "new", "seeds/mill.txt", "--name", "another-look");
        Assert.True(end.Code == Exit.Done, end.Error);
        Assert.Contains("was there already", end.Out, StringComparison.Ordinal);
        Assert.Equal([".vscode/extensions.json", ".vscode/settings.json", "notebooks/01-mill.ipynb", "notebooks/02-another-look.ipynb", "seeds/README.md", "seeds/mill.txt"], Made(folder, "mill.txt"));
        Assert.Equal(readme, folder.Files()["seeds/README.md"]);
    }

    [Fact]
    public async Task That_is_taken_is_said_and_nothing_is_written_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mill.txt", Text);
        folder.Write("other/mill.txt", "Another mill\n\nThis is another text.");
        folder.Write("third/well.txt", "The well\n\nThis is a third text.");
        folder.Write("seeds/README.md", $"| File | Title | Publisher | Date | From | SHA-256 | Rights |\n|---|---|---|---|---|---|---|\n| `well.txt` | A | B | C | D | `{new string('0', 64)}` | E |\n");
        await Tool.RunAsync(folder, "new", "mill.txt");
        File.Move(folder.PathOf("notebooks", "01-mill.ipynb"), folder.PathOf("notebooks", "05-Mill.ipynb"));
        var before = folder.Files();
        List<string> told = [];
        foreach (var line in (string[])["mill.txt", "other/mill.txt", "other/mill.txt --name mill", "third/well.txt"])
        {
            var end = await Tool.RunAsync(folder, ["new", .. line.Split(' ')]);
            Assert.Equal((Exit.UsedWrongly, ""), (end.Code, end.Out));
            told.Add($"$ lessons new {line}\n{end.Error}");
        }

        File.Delete(folder.PathOf("notebooks", "05-Mill.ipynb"));
        before.Remove("notebooks/05-Mill.ipynb");
        told.Add($"$ lessons new other/mill.txt\n{(await Tool.RunAsync(folder, "new", "other/mill.txt")).Error}");
        Assert.Equal(before, folder.Files());
        Golden.Match("Lessons.Cli.Tests", "starter/taken.txt", string.Join('\n', told));
    }

    [Fact]
    public async Task Is_left_as_it_was_when_something_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mill.txt", Text);

        // A folder with the name of the table: the last thing to be written cannot be.
        Directory.CreateDirectory(folder.PathOf("seeds", "README.md"));
        var end = await Tool.RunAsync(folder, "new", "mill.txt");
        Assert.Equal((Exit.UsedWrongly, ""), (end.Code, end.Out));
        Assert.StartsWith("The lesson cannot be written, and nothing of it was left behind: ", end.Error, StringComparison.Ordinal);
        Assert.Equal(["mill.txt"], folder.Files().Keys);
        Assert.False(Directory.Exists(folder.PathOf("notebooks")));
        Assert.False(Directory.Exists(folder.PathOf(".vscode")));
    }

    private static IEnumerable<string> Made(TemporaryFolder folder, string text) => folder.Files().Keys.Where(f => f != text);
}
