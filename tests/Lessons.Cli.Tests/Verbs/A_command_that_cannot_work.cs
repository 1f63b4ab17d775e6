using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

[Collection(Running.Name)]
public sealed class A_command_that_cannot_work
{
    [Fact]
    public async Task Says_why_in_a_sentence_writes_nothing_and_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("work/01-good.ipynb", Ipynb.Good);
        folder.Write("work/other/01-good.ipynb", Ipynb.Good);
        folder.Write("work/cut-off.ipynb", Ipynb.CutOff);
        folder.Write("work/python.ipynb", Ipynb.UnknownKernel);
        folder.Write("work/empty.ipynb", "");
        folder.Write("work/words.txt", "Not a notebook.");
        folder.Write("work/list.ipynb", "[]");
        folder.Write("work/a-file", "");
        folder.Write("bare/nothing.txt", "");
        folder.Write("empty-pack/notebooks/read-me.txt", "");
        var before = folder.Files();
        List<string> told = [];
        foreach (var (where, line) in ((string, string)[])[
            ("bare", ""),
            ("empty-pack", ""),
            ("work", "rn 01-good"),
            ("work", "01-good.ipynb"),
            ("work", "--fast"),
            ("work", "run"),
            ("work", "run --fast"),
            ("work", "run 01-good --out"),
            ("work", "run nowhere"),
            ("work", "run nowhere/at-all.ipynb"),
            ("work", "run 01"),
            ("work", "run 01-god.ipynb"),
            ("work", "run cut-off"),
            ("work", "run 01-good cut-off"),
            ("work", "run python"),
            ("work", "run empty.ipynb"),
            ("work", "run words.txt"),
            ("work", "run list"),
            ("work", "run other"),
            ("work", "run 01-good --out ."),
            ("work", "run other/01-good --out other/../other/"),
            ("work", "run 01-good other/01-good"),
            ("work", "run 01-good --out a-file"),
        ])
        {
            var end = await Tool.RunAsync(folder.PathOf(where), TestContext.Current.CancellationToken, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((line, Exit.UsedWrongly, ""), (line, end.Code, end.Out));
            Assert.Equal(before, folder.Files());
            told.Add($"$ lessons {line}".TrimEnd() + $"\n{end.Error}");
        }

        Golden.Match("Lessons.Cli.Tests", "errors.txt", string.Join('\n', told).Replace(folder.Root, "FOLDER", StringComparison.Ordinal));
    }
}
