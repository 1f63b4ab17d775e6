using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_kernel_for_CSharp
{
    [Fact]
    public async Task Shows_streams_displays_and_results_in_order()
    {
        await using var kernel = RunningKernel.OfCSharp();
        var code = "Console.WriteLine(\"a\"); display(1); Console.Error.WriteLine(\"b\");\n1 + 1";
        kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("a\n"), Display("1"), Stderr("b\n"), Result("2"), Idle);
        kernel.Client.Replies("ok");
    }

    [Fact]
    public async Task Keeps_a_character_whole_that_is_written_in_two_halves()
    {
        await using var kernel = RunningKernel.OfCSharp();
        var code = "foreach (var half in \"🌷\") { Console.Write(half); Thread.Sleep(50); }";
        kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("🌷"), Idle);
    }

    [Fact]
    public async Task Reads_what_a_person_types_a_line_at_a_time()
    {
        await using var kernel = RunningKernel.OfCSharp();
        var code = "var name = Console.ReadLine(); var sign = (char)Console.Read(); var rest = Console.ReadLine(); $\"{name}|{sign}|{rest}\"";
        kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code));
        kernel.Client.IsAsked("", "Аида");
        kernel.Client.IsAsked("", "yes");
        kernel.Client.Sees(Result("Аида|y|es"), Idle);
    }

    [Fact]
    public async Task Ends_a_cell_that_waits_for_a_line_at_an_interrupt()
    {
        await using var kernel = RunningKernel.OfCSharp();
        var code = "Console.WriteLine(\"who?\"); Console.ReadLine()";
        var asking = kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("who?\n"));
        kernel.Client.Interrupt();
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal("Interrupted", kernel.Client.Replies("error", of: asking)["ename"]!.GetValue<string>());
        kernel.Client.Execute("1 + 1");
        Assert.Contains(Result("2"), kernel.Client.SeesUntilIdle());
    }

    [Fact]
    public async Task Points_at_the_line_of_an_error()
    {
        await using var kernel = RunningKernel.OfCSharp();
        kernel.Client.Execute("var a = 1;\nvar b = c;");
        kernel.Client.Sees(Busy, Input("var a = 1;\nvar b = c;"), Error("CS0103"), Display("The compiler’s own words (CS0103): The name 'c' does not exist in the current context"), Idle);
        Assert.Equal("CS0103", kernel.Client.Replies("error")["ename"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ends_an_endless_loop_and_keeps_the_variables()
    {
        await using var kernel = RunningKernel.OfCSharp();
        kernel.Client.Execute("var kept = 42;");
        kernel.Client.Sees(Busy, Input("var kept = 42;"), Idle);
        kernel.Client.Replies("ok");
        var code = "Console.WriteLine(\"on it\"); while (true) { }";
        var endless = kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("on it\n"));
        kernel.Client.Interrupt();
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal("Interrupted", kernel.Client.Replies("error", of: endless)["ename"]!.GetValue<string>());
        kernel.Client.Execute("kept");
        kernel.Client.Replies("ok");
        Assert.Contains(kernel.Client.SeesUntilIdle(), s => s == Result("42"));
    }

    [Fact]
    public async Task Gives_the_late_words_of_a_task_to_the_cell_that_started_it()
    {
        await using var kernel = RunningKernel.OfCSharp();
        var code = "var gate = new TaskCompletionSource();\n_ = Task.Run(async () => { await gate.Task; Console.Write(\"late\"); });";
        var started = kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Idle);
        kernel.Client.Execute("gate.SetResult();", storeHistory: false, silent: true);
        Assert.Contains(kernel.Client.SeesUntil(Stdout("late")), s => s == Busy);
        Assert.Equal(started, kernel.Client.Last.Parent!.Id);
    }
}
