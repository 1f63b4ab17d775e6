using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Teaching;

/// <summary>Checks that break, never end, or are reached for, through the real kernel.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_check_in_a_kernel
{
    [Fact]
    public async Task Is_told_apart_from_the_answer_when_it_breaks()
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise share --points 2\ndouble share = 0.92;");
        await learner.Runs("#!check share\nExpect.Value<double>(\"share\").Of(nothing.Like.This);");
        await learner.Runs("#!check share\nExpect.That(() => _ = ((string)null).Length);");
        await learner.Runs("#!check share\nthrow new InvalidOperationException(\"a wheel came off\");");
        await learner.Runs("#!progress");
        Golden.Match("Lessons.Cli.Tests", "teaching/broken-checks.txt", learner.Transcript);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Expect.That(() => { while (true) { } });")]
    [InlineData("Expect.That(() => Thread.Sleep(Timeout.Infinite));")]
    public async Task Ends_at_its_limit(string check)
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise share\ndouble share = 0.92;");
        Assert.Contains("longer than 1 second", await learner.Runs($"#!check share --limit 1\n{check}"), StringComparison.Ordinal);
        Assert.Equal("= 0.92", await learner.Runs("share"));
    }

    [Fact]
    public async Task Tells_the_learner_when_their_function_never_ends()
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise twice\nint Twice(int n) { while (true) { } }");
        Assert.Contains("✗ Not there yet · twice", await learner.Runs("#!check twice --limit 1\nExpect.Function<int, int>(\"Twice\").On(2, 4);"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_variables_when_it_is_interrupted()
    {
        await using var learner = new Learner();
        await learner.Runs("int kept = 7;");
        await learner.Runs("#!exercise share\ndouble share = 0.92;");
        using var interrupt = new CancellationTokenSource();
        var running = learner.Runs("#!check share --limit 600\nExpect.That(() => { System.IO.File.WriteAllText(\"begun\", \"\"); while (true) { } });", interrupt.Token);
        while (!File.Exists("begun"))
        {
            await Task.Yield();
        }

        await interrupt.CancelAsync();
        Assert.Contains("[Interrupted]", await running, StringComparison.Ordinal);
        Assert.Equal("= 7.92", await learner.Runs("kept + share"));
    }

    [Fact]
    public async Task Is_not_what_the_learner_calls_Expect()
    {
        await using var learner = new Learner();
        await learner.Runs("class Expect { public static Expect Value<T>(string name) => new(); public Expect Of(object value) => this; }\nclass Assert { public static void True(bool b) { } }");
        await learner.Runs("int Lessons = 1; int Teaching = 2;");
        await learner.Runs("#!exercise share\ndouble share = 69;");
        Assert.Contains("✗ Not there yet", await learner.Runs("#!check share\nExpect.Value<double>(\"share\").Of(0.92);\nExpect.That(() => Assert.True(share < 1));"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nothing_behind()
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise share\ndouble share = 0.92;");
        Assert.Contains("✓ Right", await learner.Runs("#!check share\nvar secret = 0.92;\nExpect.Value<double>(\"share\").Of(secret);"), StringComparison.Ordinal);
        Assert.Contains("CS0103", await learner.Runs("secret"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Charts.Bars(f, \"group\", \"seats\", \"Seats\", \"the text, ¶5\")")]
    [InlineData("display(Charts.Bars(f, \"group\", \"seats\", \"Seats\", \"the text, ¶5\"));")]
    public async Task Sees_the_chart_that_was_shown(string shown)
    {
        await using var learner = new Learner();
        await learner.Runs("var f = new DataFrame(new StringDataFrameColumn(\"group\", [\"allies\", \"others\"]), new Int32DataFrameColumn(\"seats\", [69, 6]));");
        await learner.Runs($"#!exercise chart\n{shown}");
        Assert.Contains("✓ Right", await learner.Runs("#!check chart\nExpect.Chart().Kind(ChartKind.Bars).Rows(2).Shows(\"allies\", 69);"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_what_was_printed()
    {
        await using var learner = new Learner();
        await learner.Runs("#!exercise shown\nConsole.WriteLine(\"two\");\n3");
        Assert.Contains("✓ Right", await learner.Runs("#!check shown\nExpect.Output.Contains(\"two\");"), StringComparison.Ordinal);
    }
}

/// <summary>A near miss that an author keeps beside an exercise.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_near_miss
{
    [Fact]
    public async Task Is_met_with_its_words_and_leaves_the_session_as_it_was()
    {
        await using var learner = new Learner();
        await learner.Runs("#!lesson seats");
        await learner.Runs("#!exercise seat-share\ndouble share = 69 / 75.0;");
        await learner.Runs("#!wrong seat-share --says \"between 0 and 1\"\ndouble share = 69;");
        await learner.Runs("#!wrong seat-share --says \"too small\"\ndouble share = 69;");
        await learner.Runs("#!wrong seat-share --says \"too small\"\ndouble share = 0.92;");
        await learner.Runs("share");
        await learner.Runs("#!check seat-share");
        Golden.Match("Lessons.Cli.Tests", "teaching/near-misses.txt", learner.Transcript);
    }
}
