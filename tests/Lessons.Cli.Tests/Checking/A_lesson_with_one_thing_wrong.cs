using System.Globalization;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Cli.Tests.Teaching;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Checking;

/// <summary>Each rule with notebooks that break it, in a real session.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_lesson_with_one_thing_wrong
{
    [Fact]
    public async Task Is_found_by_the_rule_for_it_and_by_no_other()
    {
        using var folder = Learner.Folder();
        List<string> told = [];
        List<string> others = [];
        foreach (var (rule, notebook) in Altered.All)
        {
            NotebookFile.Write(notebook, folder.PathOf("seats.ipynb"));
            var task = new NotebookTask("seats.ipynb", folder.PathOf("seats.ipynb"), NotebookFile.Read(folder.PathOf("seats.ipynb")));
            var report = await Session.CheckAsync(task, CultureInfo.GetCultureInfo("en"), mutates: rule == "mutants", TestContext.Current.CancellationToken);
            told.Add($"## {rule}\n{string.Join('\n', report.Findings.Select(f => CheckReport.Line("seats.ipynb", f)))}\n");
            others.AddRange(report.Findings.Select(f => f.Rule).Distinct().SequenceEqual([rule]) ? [] : [told[^1]]);
        }

        Assert.Equal("", string.Join('\n', others));
        Golden.Match("Lessons.Cli.Tests", "check/rules.txt", string.Join('\n', told));
        Assert.Equal(LessonChecker.Rules.Select(r => r.Key), Altered.All.Select(a => a.Rule).Distinct());
    }

    [Fact]
    public async Task Is_not_the_good_one()
    {
        using var folder = Learner.Folder();
        var end = await Tool.RunAsync(folder, "check", "seats", "--mutants");
        Assert.Equal((Exit.Done, ""), (end.Code, end.Error));
        Assert.DoesNotContain("note:", end.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_seed_that_nobody_vouches_for()
    {
        using var folder = Learner.Folder();
        folder.Write("seeds/unknown.txt", "Words.\n");
        folder.Write("seeds/seats.csv", "a,b\n1,2\n");
        File.Delete(folder.PathOf("seeds", "gni-per-capita.csv"));
        Golden.Match("Lessons.Cli.Tests", "check/seeds.txt", string.Join('\n', LessonChecker.CheckSeeds(folder.Root).Select(f => f.Sentence)));
    }
}
