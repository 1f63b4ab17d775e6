using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>What is offered while a cell is written. In the texts | is the cursor, and [ ] the span that an offer takes the place of.</summary>
public sealed class Completion(Earlier_cell earlier) : IClassFixture<Earlier_cell>
{
    private readonly DotNetLanguage language = earlier.Language;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("[sha|]", "share")]
    [InlineData("var x = [sha|];", "share")]
    [InlineData("[Twi|]", "Twice")]
    [InlineData("new [Par|]", "Party")]
    [InlineData("Console.[Wr|]", "Write")]
    [InlineData("Console.[Wr|iteLine](1)", "WriteLine")]
    [InlineData("Console.[|]", "WriteLine")]
    [InlineData("Console.[wr|]", "WriteLine")]
    [InlineData("seats.[|]", "Count")]
    [InlineData("seats.[|]", "Add")]
    [InlineData("seats.[Whe|]", "Where")]
    [InlineData("party.[|]", "Name")]
    [InlineData("party?.[|]", "Seats")]
    [InlineData("party.Name.[To|]", "ToUpper")]
    [InlineData("party.[|]\nvar y = 2;", "Name")]
    [InlineData("seats.Where(s => s.[|])", "CompareTo")]
    [InlineData("var local = 1;\n[loc|]", "local")]
    [InlineData("foreach (var seat in seats) { [sea|] }", "seat")]
    [InlineData("[fore|]", "foreach")]
    [InlineData("[Str|]", "StringBuilder")]
    [InlineData("using System.[|]", "Linq")]
    [InlineData("using [Sys|]", "System")]
    [InlineData("System.[IO|]", "IO")]
    [InlineData("System.IO.[Fi|]", "File")]
    [InlineData("Twice([|])", "number:")]
    [InlineData("Twice(1, [un|])", "unit:")]
    [InlineData("new Party([|])", "Name:")]
    [InlineData("DayOfWeek.[|]", "Friday")]
    [InlineData("$\"{[sha|]}\"", "share")]
    [InlineData("#!exercise one\n[sha|]", "share")]
    [InlineData("var t = \"🌷\"; [sha|]", "share")]
    [InlineData("if (true)\n{\n    [sha|]\n}", "share")]
    public async Task Offers(string marked, string expected)
    {
        var (found, start, end) = await At(marked);
        Assert.Equal((start, end), (found.Start, found.End));
        Assert.Contains(expected, found.Items.Select(i => i.Text));
    }

    [Theory]
    [InlineData("\"sha|\"")]
    [InlineData("// sha|")]
    [InlineData("/* sha| */")]
    [InlineData("var sha|")]
    [InlineData("string sha|")]
    [InlineData("foreach (var sea|")]
    [InlineData("12|")]
    [InlineData("'s|'")]
    [InlineData("nothing.|")]
    [InlineData("#!exercise sha|")]
    public async Task Offers_nothing_at(string marked) => Assert.Empty((await At(marked)).Found.Items);

    [Theory]
    [InlineData("seats.[|]", "Empty")]
    [InlineData("List<int>.[|]", "Count")]
    [InlineData("party.[|]", "PrintMembers")]
    [InlineData("Thread.[|]", "Abort")]
    [InlineData("[|]", "MemberwiseClone")]
    public async Task Leaves_out(string marked, string unwanted) =>
        Assert.DoesNotContain(unwanted, (await At(marked)).Found.Items.Select(i => i.Text));

    [Fact]
    public async Task Puts_what_is_typed_exactly_first_and_then_what_the_learner_made()
    {
        Assert.Equal("Party", (await At("[P|]")).Found.Items[0].Text);
        Assert.Equal(["party", "params"], (await At("[pa|]")).Found.Items.Select(i => i.Text).Where(t => t[0] == 'p').Take(2));
        Assert.Equal("share", (await At("[s|]")).Found.Items.First(i => i.Text.StartsWith("sh", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public async Task Says_what_each_offer_is()
    {
        Assert.Equal(new("share", "variable"), (await At("[share|]")).Found.Items[0]);
        Assert.Equal(new("Twice", "method"), (await At("[Twice|]")).Found.Items[0]);
        Assert.Equal(new("Count", "property"), (await At("seats.[Count|]")).Found.Items[0]);
        Assert.Equal(new("Party", "class"), (await At("[Party|]")).Found.Items[0]);
        Assert.Equal(new("foreach", "keyword"), (await At("[foreach|]")).Found.Items[0]);
    }

    [Fact]
    public async Task Answers_while_a_cell_runs_and_leaves_the_session_as_it_is()
    {
        var word = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var end = new CancellationTokenSource();
        var running = language.RunAsync("var late = 1;\nConsole.Write(\"a\"); while (true) { }", new Until(word), end.Token);
        await word.Task;
        Assert.Contains("Count", (await At("seats.[|]")).Found.Items.Select(i => i.Text));
        Assert.NotNull(await language.InspectAsync("seats", 3, Stop));
        await end.CancelAsync();
        await running;
        var recorder = new Recorder();
        await language.RunAsync("Twice(seats[0])", recorder, Stop);
        Assert.Equal("result: 150", recorder.Transcript);
    }

    [Fact]
    public async Task Is_quick_once_it_is_warm()
    {
        await At("[s|]");
        await At("seats.[|]");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            await At("[s|]");
            await At("seats.[|]");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(20 * 2000), $"An answer took {watch.Elapsed.TotalMilliseconds / 20:0} ms.");
    }

    private async Task<(Completions Found, int Start, int End)> At(string marked)
    {
        // Brackets of the code itself stay: only those right around the cursor's word are marks.
        var cursorAt = marked.IndexOf('|', StringComparison.Ordinal);
        var open = marked.LastIndexOf('[', cursorAt);
        var close = marked.IndexOf(']', cursorAt);
        var isMarked = open >= 0 && close >= 0 && marked[(open + 1)..close].All(c => char.IsLetterOrDigit(c) || c == '|');
        var code = isMarked ? marked.Remove(close, 1).Remove(cursorAt, 1).Remove(open, 1) : marked.Remove(cursorAt, 1);
        var cursor = isMarked ? cursorAt - 1 : cursorAt;
        return (await language.CompleteAsync(code, cursor, Stop), open, close - 2);
    }

    private sealed class Until(TaskCompletionSource word) : IOutputs
    {
        public void Send(Output output) => word.TrySetResult();
    }
}
