using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Teaching;

/// <summary>What a learner meets cell by cell, through the real kernel.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_lesson_in_a_kernel
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Reads_like_this(string language)
    {
        await using var learner = new Learner(language);
        await learner.Runs("#!lesson seats --seed tulip-revolution");
        await learner.Runs("source.Title");
        await learner.Runs("#!check seat-share");
        await learner.Runs("#!exercise seat-share --points 2\n// What share?\ndouble share = ____;");
        await learner.Runs("#!exercise seat-share --points 2\n// What share?\ndouble share = (69 / 75.0;");
        await learner.Runs("#!exercise seat-share --points 2\n// What share?\ndouble share = sixtyNine / 75.0;");
        await learner.Runs("#!exercise seat-share --points 2\nvar seats = new[] { 69 };\ndouble share = seats[1] / 75.0;");
        await learner.Runs("#!exercise seat-share --points 2\ndouble share = 69;");
        await learner.Runs("#!exercise seat-share --points 2\ndouble share = 70;");
        await learner.Runs("#!exercise seat-share --points 2\ndouble share = 71;");
        await learner.Runs("#!hint seat-share");
        await learner.Runs("#!hint seat-share");
        await learner.Runs("#!hint seat-share");
        await learner.Runs("#!solution seat-share");
        await learner.Runs("#!exercise seat-share --points 2\ndouble share = (75 - 6) / 75.0;\nConsole.WriteLine(share);");
        await learner.Runs("#!check seat-share");
        await learner.Runs("#!solution seat-share");
        await learner.Runs("share = 2;");
        await learner.Runs("#!check seat-share");
        await learner.Runs("#!quiz who-wrote-it --points 1\nWho published this text?\n- [x] The government of Kyrgyzstan\n- [ ] A socialist organisation\n- [ ] A news agency");
        await learner.Runs("#!quiz who-wrote-it --points 1\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n- [ ] A news agency");
        await learner.Runs("#!answer why-trust\nWhich sentence?\n--- answer\nI would check “police melted away” (¶4), because nobody is named who saw it there.");
        await learner.Runs("#!answer why-trust\nWhich sentence?\n--- answer\nI would check “police melts away” (¶4), because nobody is named who saw it there.");
        await learner.Runs("#!answer why-trust\nWhich sentence?\n--- answer\nI would check “the army marched on the market” (¶4), because nobody is named who saw it.");
        await learner.Runs("#!reset seat-share");
        await learner.Runs("#!progress");
        Golden.Match("Lessons.Cli.Tests", $"teaching/lesson.{language}.txt", learner.Transcript);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_line()
    {
        await using var learner = new Learner();
        await learner.Runs("#!lesson");
        await learner.Runs("#!lesson seat");
        await learner.Runs("#!lesson elsewhere");
        await learner.Runs("#!lesson seats --seed tulip-revolutio");
        await learner.Runs("#!lesson seats");
        await learner.Runs("#!exercise seat-shar\ndouble share = 1;");
        await learner.Runs("#!hint why-trust");
        await learner.Runs("#!hint");
        await learner.Runs("#!exercise seat-share --point 2\ndouble share = 1;");
        await learner.Runs("#!exercise seat-share --points many\ndouble share = 1;");
        await learner.Runs("#!exercise seat-share --solution sometimes\ndouble share = 1;");
        await learner.Runs("#!quiz who-wrote-it --choose any\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n- [ ] A news agency");
        await learner.Runs("#!quiz who-wrote-it --feedback soon --choose all\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A socialist organisation\n- [ ] A news agency");
        await learner.Runs("#!quiz who-wrote-it\nWho published this text?\n- [ ] The government of Kyrgyzstan\n- [x] A travel agency\n- [ ] A news agency");
        await learner.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;\n#!hint seat-share");
        await learner.Runs("#!solution seat-share --word");
        await learner.Runs("#!check seat-share --limit soon\nExpect.Value<double>(\"share\");");
        await learner.Runs("#!wrong seat-share\ndouble share = 69;");
        await learner.Runs("#!excercise seat-share\ndouble share = 69;");
        Golden.Match("Lessons.Cli.Tests", "teaching/lines.txt", learner.Transcript);
    }

    [Fact]
    public async Task Names_what_its_author_has_to_mend()
    {
        using var folder = Learner.Folder();
        var text = await File.ReadAllTextAsync(folder.PathOf("seats.ipynb"), TestContext.Current.CancellationToken);
        folder.Write("seats.ipynb", text.Replace("#!quiz who-wrote-it", "#!quiz seat-share", StringComparison.Ordinal).Replace("#!check seat-share", "#!check seat-shares", StringComparison.Ordinal));
        await using var learner = new Learner(folder: folder);
        await learner.Runs("#!lesson seats");
        await learner.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;");
        Golden.Match("Lessons.Cli.Tests", "teaching/to-mend.txt", learner.Transcript);
    }

    [Fact]
    public async Task Can_do_without_its_notebook()
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise twice --points 2\nint Twice(int n) => n + n;");
        await learner.Runs("#!check twice\nExpect.Function<int, int>(\"Twice\").On(2, 4).Hint(\"Add it to itself.\");");
        await learner.Runs("#!exercise twice --points 2\nint Twice(int n) => n + 1;");
        await learner.Runs("#!hint twice");
        await learner.Runs("#!quiz twice\nHow many?\n- [x] one\n- [ ] two");
        await learner.Runs("#!check once\nExpect.Output.Contains(\"1\");");
        await learner.Runs("#!reset twice");
        await learner.Runs("#!progress");
        Golden.Match("Lessons.Cli.Tests", "teaching/without-a-notebook.txt", learner.Transcript);
    }

    [Fact]
    public async Task Remembers_progress_in_a_new_kernel()
    {
        using var folder = Learner.Folder();
        string before;
        await using (var learner = new Learner(folder: folder))
        {
            await learner.Runs("#!lesson seats");
            await learner.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;");
            before = await learner.Runs("#!progress");
        }

        await using var anew = new Learner(folder: folder);
        Assert.EndsWith(before, await anew.Runs("#!lesson seats"), StringComparison.Ordinal);
        Assert.Contains("✓ seat-share", before, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("seats.progress.jsonl")));
    }

    [Fact]
    public async Task Is_its_own_in_each_of_two_kernels()
    {
        using var folder = Learner.Folder();
        await using var one = new Learner(folder: folder);
        await using var other = new Learner(folder: folder);
        await one.Runs("#!lesson seats");
        await one.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;");
        await other.Runs("#!lesson seats");
        Assert.Contains("has not run in this session", await other.Runs("#!check seat-share"), StringComparison.Ordinal);
        Assert.Contains("✓ Right", await one.Runs("#!check seat-share"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_that_the_notebook_was_saved_with_other_code()
    {
        using var folder = Learner.Folder();
        await using var learner = new Learner(folder: folder);
        await learner.Runs("#!lesson seats");
        await learner.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;");
        var text = await File.ReadAllTextAsync(folder.PathOf("seats.ipynb"), TestContext.Current.CancellationToken);
        folder.Write("seats.ipynb", text.Replace("(75 - 6) / 75.0", "6 / 75.0", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(folder.PathOf("seats.ipynb"), DateTime.UtcNow.AddMinutes(1));
        Assert.Contains("changed", await learner.Runs("#!check seat-share"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_names_ids_and_options()
    {
        await using var learner = new Learner();
        await learner.Runs("#!lesson seats");
        var kernel = (ICompletes)learner.Session;
        Assert.Equal(["seat-share"], await Offers("#!hint "));
        Assert.Equal(["seats"], await Offers("#!lesson s"));
        Assert.Contains("why-trust", await Offers("#!reset "));
        Assert.Equal(["--points", "--solution"], await Offers("#!exercise seat-share --"));
        Assert.Contains("#!progress", await Offers("#!pro"));
        var help = await ((IInspects)learner.Session).InspectAsync("#!exercise seat-share", 5, TestContext.Current.CancellationToken);
        Assert.Contains("Code that you complete; running it checks it.", help!.PlainText, StringComparison.Ordinal);
        Assert.Contains("`seat-share` is an exercise, worth 2 points. What share of the 75 seats", help.PlainText, StringComparison.Ordinal);
        Assert.Contains("`who-wrote-it` is a quiz, worth 1 point. Who published this text?", (await ((IInspects)learner.Session).InspectAsync("#!reset WHO-wrote-it", 9, TestContext.Current.CancellationToken))!.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", (await ((IInspects)learner.Session).InspectAsync("#!hint nobody", 9, TestContext.Current.CancellationToken))!.PlainText, StringComparison.Ordinal);

        async Task<IEnumerable<string>> Offers(string code) => (await kernel.CompleteAsync(code, code.Length, TestContext.Current.CancellationToken)).Items.Select(i => i.Text);
    }
}
