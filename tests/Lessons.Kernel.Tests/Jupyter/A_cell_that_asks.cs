using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_cell_that_asks
{
    [Fact]
    public async Task Is_given_the_line_that_was_typed()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("out: Who?\nask: Name: \nsecret: Word: ");
        client.Sees(Busy, Input("out: Who?\nask: Name: \nsecret: Word: "), Stdout("Who?\n"));
        client.IsAsked("Name: ", "Аида");
        client.IsAsked("Word: ", "", password: true);
        client.Sees(Stdout("Аида\n\n"), Idle);
        client.Replies("ok");
    }

    [Fact]
    public async Task Is_told_in_a_sentence_when_nobody_can_be_asked()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Execute("ask: Name: ", allowStdin: false);
        client.Sees(Busy, Input("ask: Name: "), Error("NobodyToAsk"), Idle);
        Assert.Equal("This cell waits for someone to type a line, but here nobody can be asked. Give the value in the code, for example: var name = \"Aida\";", client.Replies("error")["evalue"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ends_at_an_interrupt()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        var cell = client.Execute("out: a\nask: Name: ");
        client.Sees(Busy, Input("out: a\nask: Name: "), Stdout("a\n"));
        client.Interrupt();
        client.Replies("ok", on: "control");
        client.Replies("error", of: cell);
    }

    [Fact]
    public async Task Takes_no_answer_to_an_earlier_question_and_none_that_came_unasked()
    {
        await using var kernel = RunningKernel.OfEcho();
        var client = kernel.Client;
        client.Send("stdin", client.FramesOf("input_reply", new() { ["value"] = "too early" }));
        Assert.Equal("Dropped a input_reply on the stdin channel: nobody waits for it.", kernel.Says());
        client.Execute("ask: Name: ");
        client.Sees(Busy, Input("ask: Name: "));
        client.IsAsked("Name: ", "Nurlan");
        client.Sees(Stdout("Nurlan\n"), Idle);
    }
}
