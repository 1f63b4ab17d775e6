using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Lessons.Cli.Tests.Teaching;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

/// <summary><c>lessons assign</c>, <c>submit</c> and <c>collect</c> as people type them, and <c>#!submit</c>.</summary>
[Collection(Running.Name)]
public sealed partial class A_teacher_with_a_class
{
    [Fact]
    public async Task Assigns_gets_hand_ins_and_sees_who_is_missing()
    {
        using var folder = Pack(varies: true);
        List<string> told = [];
        await Runs("assign seats --due 2099-12-01 --late 10-a-day --roster class.csv --extend s02=2099-12-05 --variants");
        await Runs("assign seats --due 2099-12-02 --variants");
        foreach (var student in (string[])["s01", "s02"])
        {
            await ZipFile.ExtractToDirectoryAsync(folder.PathOf("course", "handouts", "seats", student + ".zip"), folder.PathOf("at-home", student), TestContext.Current.CancellationToken);
        }

        // What a learner gets opens as it is, and holds no answers.
        var home = folder.PathOf("at-home", "s01", "seats");
        Assert.Equal([".vscode", "README.md", "lesson.json", "seats.ipynb", "seeds"], Directory.EnumerateFileSystemEntries(home).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(home), f => Assert.DoesNotContain("HIDDEN TESTS", File.ReadAllText(f), StringComparison.Ordinal));
        var numbers = ((string[])["s01", "s02"]).Select(s => Number().Match(File.ReadAllText(folder.PathOf("at-home", s, "seats", "seats.ipynb"))).Groups["n"].Value).ToList();
        Assert.NotEqual(numbers[0], numbers[1]);

        var notebook = NotebookFile.Read(Path.Combine(home, "seats.ipynb"));
        NotebookFile.Write(notebook with { Cells = [.. notebook.Cells.Select(c => c.Source.StartsWith("#!exercise", StringComparison.Ordinal) ? c with { Source = c.Source.Split('\n')[0] + "\ndouble share = 69 / 75.0;" } : c)] }, Path.Combine(home, "seats.ipynb"));
        await Runs("submit at-home/s01/seats/seats --to drop");
        await Runs("submit at-home/s02/seats/seats --to drop --as s02");
        await Runs("collect seats drop");
        await Runs("collect seats drop");
        Golden.Match("Lessons.Cli.Tests", "classroom/class.txt", string.Join('\n', told));

        async Task Runs(string line)
        {
            var end = await Tool.RunAsync(folder, line.Split(' '));
            Assert.Equal((line, Exit.Done, ""), (line, end.Code, end.Error));
            told.Add($"$ lessons {line}\n{Timeless(end.Out)}");
        }
    }

    [Fact]
    public async Task Is_told_in_a_sentence_what_cannot_be_done()
    {
        using var folder = Pack(varies: false);
        folder.Write("a-file", "");
        folder.Write("empty.csv", "");
        folder.Write("fruit.csv", "apple,pear\n1,2\n");
        folder.Write("twice.csv", "id,name\ns01,Ann\nS01,Bob\n");
        folder.Write("several/a.ipynb", Ipynb.Good);
        folder.Write("several/b.ipynb", Ipynb.Good);
        var before = folder.Files();
        List<string> told = [];
        foreach (var (where, line) in ((string, string)[])[
            ("", "assign"),
            ("", "assign nowhere"),
            ("", "assign seats --fast"),
            ("", "assign seats --due tomorrow"),
            ("", "assign seats --late sometimes"),
            ("", "assign seats --due 2099-12-01 --extend s01"),
            ("", "assign seats --due 2099-12-01 --extend s01=soon"),
            ("", "assign seats --roster class.csv --extend s01=2099-12-01"),
            ("", "assign seats --due 2099-12-01 --roster class.csv --extend s09=2099-12-01"),
            ("", "assign seats --roster nowhere.csv"),
            ("", "assign seats --roster empty.csv"),
            ("", "assign seats --roster fruit.csv"),
            ("", "assign seats --roster twice.csv"),
            ("", "assign seats --roster class.csv --variants"),
            ("", "assign seats --variants --to a.zip"),
            ("", "assign seats --course a-file"),
            ("", "collect"),
            ("", "collect seats"),
            ("", "collect seats several"),
            ("", "collect seats several --course several"),
            ("", "submit"),
            ("several", "submit"),
            ("", "submit nowhere"),
            ("", "submit --as"),
        ])
        {
            var end = await Tool.RunAsync(folder.PathOf(where), TestContext.Current.CancellationToken, line.Split(' '));
            Assert.Equal((line, Exit.UsedWrongly, ""), (line, end.Code, end.Out));
            told.Add($"$ lessons {line}\n{end.Error}");
        }

        Golden.Match("Lessons.Cli.Tests", "classroom/errors.txt", string.Join('\n', told).Replace(folder.Root, "FOLDER", StringComparison.Ordinal));
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Gives_learners_words_in_their_language(string language)
    {
        using var folder = Pack(varies: false);
        Assert.Equal("", (await Tool.RunInAsync(language, folder, "assign", "seats", "--due", "2099-12-01", "--to", "hand-out")).Error);
        var text = new StringBuilder(folder.Files("hand-out")["README.md"]).Append("\n----\n");
        using (var home = Learner.Folder())
        {
            File.Copy(folder.PathOf("hand-out", "seats.ipynb"), home.PathOf("seats.ipynb"), overwrite: true);
            File.Copy(folder.PathOf("hand-out", "lesson.json"), home.PathOf("lesson.json"));
            await using var learner = new Learner(language, home);
            text.Append(await learner.Runs("#!submit")).Append("\n----\n");
            await learner.Runs("#!lesson seats --seed tulip-revolution");
            text.Append(await learner.Runs("#!submit --as \"Ann Bee\"")).Append("\n----\n");
            File.SetLastWriteTimeUtc(home.PathOf("seats.ipynb"), DateTime.UtcNow.AddHours(-1));
            await learner.Runs("#!exercise seat-share --points 2\ndouble share = 69;");
            text.Append(await learner.Runs("#!submit --as \"Ann Bee\"")).Append("\n----\n");
            home.Write("seats.ipynb", "gone");
            text.Append((await learner.Runs("#!submit")).Replace(home.Root, "FOLDER", StringComparison.Ordinal)).Append("\n----\n");
        }

        // A notebook that is run from beginning to end hands nothing in.
        folder.Write("run/seats.ipynb", Ipynb.Of("# A lesson", "#!submit"));
        Assert.Equal(Exit.Done, (await Tool.RunInAsync(language, folder, "run", "run/seats", "--out", "site")).Code);
        text.Append(NotebookFile.Read(folder.PathOf("site", "seats.ipynb")).Cells[1].Outputs.OfType<DisplayOutput>().Single().Data.PlainText).Append('\n');
        Assert.DoesNotContain(folder.Files().Keys, f => f.EndsWith(".zip", StringComparison.Ordinal));

        Golden.Match("Lessons.Cli.Tests", $"classroom/learner.{language}.txt", Timeless(text.ToString()));
    }

    private static TemporaryFolder Pack(bool varies)
    {
        var folder = Learner.Folder();
        var notebook = File.ReadAllText(folder.PathOf("seats.ipynb"));
        File.Delete(folder.PathOf("seats.ipynb"));
        folder.Write("notebooks/seats.ipynb", notebook);
        folder.Write("class.csv", "First name,Surname,ID number\nAnn,Bee,s01\nBekzat,Asanov,s02\nCy,Dee,s03\n");
        if (varies)
        {
            var read = NotebookFile.Read(folder.PathOf("notebooks", "seats.ipynb"));
            NotebookFile.Write(read with { Cells = [.. read.Cells, new Cell("own-number", CellKind.Code, "int ownNumber = 75; // variant 1..1000000", [])] }, folder.PathOf("notebooks", "seats.ipynb"));
        }

        return folder;
    }

    private static string Timeless(string text) => Zip().Replace(Print().Replace(Time().Replace(text, "DAY TIME"), ": PRINT,"), "handin$1-TIME.zip");

    [GeneratedRegex(@"20[23]\d-\d\d-\d\d \d\d:\d\d")]
    private static partial Regex Time();

    [GeneratedRegex(@": [0-9a-f]{12},")]
    private static partial Regex Print();

    [GeneratedRegex(@"handin(-[\w~-]+?)?-\d{8}-\d{6}\.zip")]
    private static partial Regex Zip();

    [GeneratedRegex(@"ownNumber = (?<n>\d+);")]
    private static partial Regex Number();
}
