using System.Text;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Teaching;

/// <summary>A release, opened in a kernel by a learner.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_learners_copy
{
    [Fact]
    public async Task Begins_unanswered_and_shows_its_solution_when_the_author_lets_it()
    {
        using var folder = Released("");
        await using var learner = new Learner(folder: folder);
        await learner.Runs("#!lesson seats");
        foreach (var cell in NotebookFile.Read(folder.PathOf("seats.ipynb")).Cells.Where(c => c.Id is "exercise" or "quiz" or "answer"))
        {
            Assert.Contains("Not answered yet", await learner.Runs(cell.Source), StringComparison.Ordinal);
        }

        await learner.Runs("#!solution seat-share");
        await learner.Runs("#!exercise seat-share --points 2\ndouble share = 69 / 75.0;");
        await learner.Runs("#!solution seat-share");
        await learner.Runs("#!quiz who-wrote-it --points 1 --choose one\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n- [ ] A news agency");
        await learner.Runs("#!reset seat-share");
        Golden.Match("Lessons.Cli.Tests", "teaching/release.txt", learner.Transcript[learner.Transcript.IndexOf("▶ #!solution", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Opens_a_solution_with_the_teachers_word_for_the_day_and_no_other()
    {
        using var folder = Released(" --solution teacher", "Blue tulip");
        await using var learner = new Learner(folder: folder);
        await learner.Runs("#!lesson seats");
        Assert.Contains("word for the day", await learner.Runs("#!solution seat-share"), StringComparison.Ordinal);
        Assert.Contains("does not open", await learner.Runs("#!solution seat-share --word tulip"), StringComparison.Ordinal);
        Assert.Contains("(75 - 6) / 75.0", await learner.Runs("#!solution seat-share --word \"blue tulip\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_was_saved_with_answers_is_judged_by_a_new_kernel_and_by_a_run()
    {
        using var folder = Released("");
        var file = folder.PathOf("seats.ipynb");
        var release = NotebookFile.Read(file);
        var saved = release with { Cells = [.. release.Cells.Select(c => c.Id == "exercise" ? c with { Source = "#!exercise seat-share --points 2\ndouble share = 69 / 75.0;" } : c)] };
        NotebookFile.Write(saved, file);

        await using var learner = new Learner(folder: folder);
        await learner.Runs("#!lesson seats");
        Assert.Contains("2 of 2 points", await learner.Runs(saved.Cells.Single(c => c.Id == "exercise").Source), StringComparison.Ordinal);
        Assert.Contains("____", await learner.Runs("#!reset seat-share"), StringComparison.Ordinal);

        var ended = await Tool.RunAsync(folder, "run", "seats");
        Assert.Equal(Exit.Done, ended.Code);
        Assert.Contains("2 of 2 points", folder.Files("site")["seats.ipynb"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double share = (75 - 6)")]
    [InlineData("(75 - 6) / 75.0")]
    [InlineData("double share = 69;")]
    [InlineData("names a checkable claim and quotes it exactly")]
    [InlineData("names a source that could confirm or contradict it")]
    [InlineData("[x]")]
    [InlineData("#!wrong")]
    [InlineData("BEGIN SOLUTION")]
    [InlineData("Blue tulip")]
    public void Holds_nothing_that_is_the_teachers(string secret)
    {
        using var folder = Released(" --solution teacher", "Blue tulip");
        var bytes = File.ReadAllBytes(folder.PathOf("seats.ipynb"));
        foreach (var form in ((byte[][])[Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret), Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..^4]), Encoding.ASCII.GetBytes(secret.Replace("\"", "\\\"", StringComparison.Ordinal))]).Where(f => f.Length >= 3))
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(form));
        }
    }

    private static TemporaryFolder Released(string options, string? word = null)
    {
        var folder = Learner.Folder();
        var file = folder.PathOf("seats.ipynb");
        var author = NotebookFile.Read(file);
        var changed = author with { Cells = [.. author.Cells.Select(c => c with { Source = c.Source.Replace("#!exercise seat-share --points 2", "#!exercise seat-share --points 2" + options, StringComparison.Ordinal) })] };
        NotebookFile.Write(LearnerCopy.Of(changed, "seats", new() { Word = word }), file);
        return folder;
    }
}
