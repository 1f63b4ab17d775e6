using System.Text.Json.Nodes;
using Lessons.Cli.Tests.Checking;
using Lessons.Cli.Tests.Teaching;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

/// <summary><c>lessons check</c> and <c>lessons release</c> as a person types them.</summary>
[Collection(Running.Name)]
public sealed class An_author_who_checks
{
    [Fact]
    public async Task Is_told_of_each_lesson_in_words_and_in_JSON()
    {
        using var folder = Pack();
        List<string> told = [];
        foreach (var line in (string[])["check", "check notebooks/seats", "check notebooks --mutants", "check notebooks/chairs --json"])
        {
            var end = await Tool.RunAsync(folder, line.Split(' '));
            Assert.Equal("", end.Error);
            Assert.Equal(line == "check notebooks/seats" ? Exit.Done : Exit.ToMend, end.Code);
            told.Add($"$ lessons {line}\n{end.Out}");
        }

        Golden.Match("Lessons.Cli.Tests", "check/check.txt", string.Join('\n', told));
        Assert.DoesNotContain(folder.Files().Keys, f => f.EndsWith(".jsonl", StringComparison.Ordinal) || f.StartsWith("site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gets_JSON_in_the_shape_of_Exercism()
    {
        using var folder = Pack();
        var json = JsonNode.Parse((await Tool.RunAsync(folder, "check", "--json")).Out)!.AsObject();
        Assert.Equal((3, "fail"), ((int)json["version"]!, (string)json["status"]!));
        var tests = json["tests"]!.AsArray().Select(t => t!.AsObject()).ToList();
        Assert.Equal(tests.Count, tests.Select(t => (string)t["name"]!).Distinct().Count());
        Assert.All(tests, t => Assert.Contains((string)t["status"]!, (string[])["pass", "fail"]));
        Assert.All(tests, t => Assert.Equal((string)t["status"]! == "pass", t["message"] is null));
        Assert.All(tests, t => Assert.True(t["output"] is null || ((string)t["output"]!).Length <= 500));
        Assert.Equal([1, 2], tests.Where(t => t.ContainsKey("task_id")).Select(t => (int)t["task_id"]!).Distinct());

        var error = JsonNode.Parse((await Tool.RunAsync(folder, "check", "--json", "nowhere")).Out)!.AsObject();
        Assert.Equal(("error", "There is no notebook nowhere.ipynb. Check the name and the folder."), ((string)error["status"]!, (string)error["message"]!));
    }

    [Fact]
    public async Task Is_told_in_a_sentence_what_cannot_be_checked_or_released()
    {
        using var folder = Pack();
        folder.Write("bare/words.txt", "");
        folder.Write("empty/notebooks/words.txt", "");
        folder.Write("broken.ipynb", Ipynb.CutOff);
        folder.Write("worked/seats.ipynb", folder.Files("notebooks")["seats.ipynb"]);
        folder.Write("a-file", "");
        var before = folder.Files();
        List<string> told = [];
        foreach (var line in (string[])["check bare", "check empty", "check nowhere", "check broken", "check notebooks broken.ipynb", "check --fast", "release seats worked/seats", "release --fast", "release nowhere", "release broken", "release seats --to", "release seats --to a-file", "release seats --to notebooks", "release seats --to worked", "release seats --word"])
        {
            var end = await Tool.RunAsync(folder, line.Split(' '));
            Assert.Equal((line, Exit.UsedWrongly, ""), (line, end.Code, end.Out));
            told.Add($"$ lessons {line}\n{end.Error}");
        }

        using var nowhere = new TemporaryFolder();
        var alone = await Tool.RunAsync(nowhere, "check");
        Assert.Equal(Exit.UsedWrongly, alone.Code);
        Golden.Match("Lessons.Cli.Tests", "check/errors.txt", string.Join('\n', told) + $"\n$ lessons check\n{alone.Error}");
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task Releases_what_is_right_and_keeps_what_a_learner_has_worked_in()
    {
        using var folder = Pack();
        List<string> told = [];
        async Task<Ended> Runs(string line)
        {
            var end = await Tool.RunAsync(folder, line.Split(' '));
            told.Add($"$ lessons {line}\n{end.Out}{end.Error}");
            return end;
        }

        Assert.Equal(Exit.Done, (await Runs("release seats")).Code);
        var file = folder.PathOf("release", "seats.ipynb");
        var first = folder.Files("release")["seats.ipynb"];
        Assert.Equal(Exit.Done, (await Runs("release notebooks/seats.ipynb --word tulip")).Code);
        Assert.NotEqual(first, folder.Files("release")["seats.ipynb"]);

        var release = NotebookFile.Read(file);
        NotebookFile.Write(release with { Cells = [.. release.Cells.Select(c => c.Id == "exercise" ? c with { Source = c.Source.Replace("____", "0.5", StringComparison.Ordinal) } : c)] }, file);
        var worked = folder.Files("release")["seats.ipynb"];
        Assert.Equal(Exit.UsedWrongly, (await Runs("release seats")).Code);
        Assert.Equal(worked, folder.Files("release")["seats.ipynb"]);

        Assert.Equal(Exit.ToMend, (await Runs("release chairs")).Code);
        Assert.False(File.Exists(folder.PathOf("release", "chairs.ipynb")));
        Assert.Equal(Exit.ToMend, (await Runs("release --to handout")).Code);
        Assert.False(Directory.Exists(folder.PathOf("handout")));
        File.Delete(folder.PathOf("notebooks", "chairs.ipynb"));
        Assert.Equal(Exit.Done, (await Runs("release --to handout")).Code);
        Assert.Equal(["seats.ipynb"], folder.Files("handout").Keys);
        Assert.DoesNotContain(folder.Files().Keys, f => f.Contains(".part", StringComparison.Ordinal));
        Golden.Match("Lessons.Cli.Tests", "check/release.txt", string.Join('\n', told));
    }

    // A lesson as it should be, and one with several things to mend.
    private static TemporaryFolder Pack()
    {
        var folder = Learner.Folder();
        Directory.CreateDirectory(folder.PathOf("notebooks"));
        File.Move(folder.PathOf("seats.ipynb"), folder.PathOf("notebooks", "seats.ipynb"));
        NotebookFile.Write(Altered.Chairs, folder.PathOf("notebooks", "chairs.ipynb"));
        return folder;
    }
}
