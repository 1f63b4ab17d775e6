using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Notebooks;

public sealed class A_run
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_code_cells_in_order_and_numbers_them()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Markdown("# Title"), Make.Code("one"), Make.Code("two")), echo, null, Stop);
        Assert.Equal(["one", "two"], echo.Ran);
        Assert.Equal([null, 1, 2], run.Executed.Cells.Select(c => c.ExecutionCount));
        Assert.Equal("two", Assert.IsType<ResultOutput>(Assert.Single(run.Executed.Cells[2].Outputs)).Data.PlainText);
        Assert.Null(run.Failed);
        Assert.Equal(2, run.CellsRun);
    }

    [Fact]
    public async Task Stops_at_the_first_cell_that_fails()
    {
        await using var echo = new EchoLanguage();
        var notebook = Make.Notebook(Make.Markdown("m"), Make.Code("one"), Make.Code("out: before\nerror: no"), Make.Code("three") with { Outputs = [new StreamOutput(StreamName.Stdout, "old")], ExecutionCount = 9 });
        var run = await NotebookRunner.RunAsync(notebook, echo, null, Stop);
        Assert.Equal(new FailedCell(3, notebook.Cells[2].Id, new CellError("EchoError", "no", 2, 1, "EchoError, line 2: no")), run.Failed);
        Assert.Equal(2, run.CellsRun);
        Assert.Single(run.Executed.Cells[1].Outputs);
        Assert.Equal([new StreamOutput(StreamName.Stdout, "before\n"), new ErrorOutput(run.Failed!.Error)], run.Executed.Cells[2].Outputs);
        Assert.Empty(run.Executed.Cells[3].Outputs);
        Assert.Null(run.Executed.Cells[3].ExecutionCount);
    }

    [Fact]
    public async Task Goes_on_after_a_cell_that_is_expected_to_fail()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code("error: as planned", "raises-exception"), Make.Code("two")), echo, null, Stop);
        Assert.Null(run.Failed);
        Assert.Equal(["error: as planned", "two"], echo.Ran);
    }

    [Fact]
    public async Task Ends_when_interrupted_even_in_a_cell_that_is_expected_to_fail()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code("one", "raises-exception"), Make.Code("two")), echo, null, new CancellationToken(canceled: true));
        Assert.Equal("Interrupted", run.Failed?.Error.Name);
        Assert.Equal(["one"], echo.Ran);
    }

    [Fact]
    public async Task Does_not_run_empty_cells()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code(""), Make.Code(" \n\t"), Make.Code("one")), echo, null, Stop);
        Assert.Equal(["one"], echo.Ran);
        Assert.Equal([null, null, 1], run.Executed.Cells.Select(c => c.ExecutionCount));
    }

    [Fact]
    public async Task Joins_what_follows_on_one_stream()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code("out: a\nout: b\nerr: c\nout: d\nshow: e\nout: f")), echo, null, Stop);
        var recorder = new Recorder();
        run.Executed.Cells[0].Outputs.ToList().ForEach(recorder.Send);
        Assert.Equal("out: a⏎b⏎\nerr: c⏎\nout: d⏎\ndisplay: e\nout: f⏎", recorder.Transcript);
    }

    [Fact]
    public async Task Keeps_a_display_as_it_was_changed_last_wherever_it_stands()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code("name: bar 10 %\nname: other x\nupdate: bar 20 %"), Make.Code("name: bar 30 %\nupdate: bar 40 %\nupdate: nobody y")), echo, null, Stop);
        Assert.Equal(["display: 40 %\ndisplay: x", "display: 40 %"], run.Executed.Cells.Select(Transcript));
    }

    [Theory]
    [InlineData("out: a\nshow: b\nclear: now\nout: c", "out: c⏎")]
    [InlineData("out: a\nclear: wait\nout: b\nout: c", "out: b⏎c⏎")]
    [InlineData("out: a\nclear: now", "")]
    [InlineData("out: a\nclear: wait", "out: a⏎")]
    [InlineData("name: bar a\nclear: wait\nupdate: bar b", "display: b")]
    [InlineData("out: a\npage: help\nout: b", "out: a⏎b⏎")]
    public async Task Keeps_what_was_not_cleared_and_no_page(string code, string kept)
    {
        await using var echo = new EchoLanguage();
        Assert.Equal(kept, Transcript((await NotebookRunner.RunAsync(Make.Notebook(Make.Code(code)), echo, null, Stop)).Executed.Cells[0]));
    }

    [Fact]
    public async Task Of_real_code_keeps_a_display_as_it_was_changed_last()
    {
        await using var csharp = new DotNetLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(Make.Code("var bar = display(\"10 %\");"), Make.Code("bar.Update(\"20 %\");")), csharp, null, Stop);
        Assert.Equal(["display: 20 %", ""], run.Executed.Cells.Select(Transcript));
    }

    [Fact]
    public async Task Leaves_the_notebook_it_was_given_as_it_was()
    {
        await using var echo = new EchoLanguage();
        var notebook = Make.Notebook(Make.Code("one"));
        var before = NotebookFile.Format(notebook);
        await NotebookRunner.RunAsync(notebook, echo, null, Stop);
        Assert.Equal(before, NotebookFile.Format(notebook));
    }

    [Fact]
    public async Task Says_in_the_metadata_which_language_ran_it()
    {
        await using var echo = new EchoLanguage();
        var run = await NotebookRunner.RunAsync(Make.Notebook(), echo, null, Stop);
        Assert.Equal(
            """{"name":"Echo","version":"1.0","file_extension":".echo","mimetype":"text/x-echo"}""", run.Executed.Metadata["language_info"]?.ToJsonString());
    }

    [Fact]
    public async Task Reports_each_cell_before_it_runs_and_the_end()
    {
        await using var echo = new EchoLanguage();
        var told = new Told();
        var notebook = Make.Notebook(Make.Code("one"), Make.Code(""), Make.Code("two"));
        await NotebookRunner.RunAsync(notebook, echo, told, Stop);
        Assert.Equal(["0/2 one", "1/2 two", "2/2 two"], told.Lines);
    }

    [Fact]
    public async Task Of_real_code_gives_what_a_reader_of_the_file_expects()
    {
        await using var csharp = new DotNetLanguage();
        var notebook = NotebookFile.Parse(NotebookFile.Format(Make.Notebook(
            Make.Markdown("# Seats") with { Id = "title" },
            Make.Code("var seats = 75;\nConsole.WriteLine(\"Бишкек 🌷\");\nConsole.WriteLine(seats);") with { Id = "write" },
            Make.Code("display(HTML(\"<b>bold</b>\"));\nseats / 2.0") with { Id = "show" },
            Make.Code("seats / (seats - 75)") with { Id = "fail" })), "n.ipynb");
        var run = await NotebookRunner.RunAsync(notebook, csharp, null, Stop);
        Golden.Match("Lessons.Kernel.Tests", "executed.ipynb", NotebookFile.Format(run.Executed));
    }

    private static string Transcript(Cell cell)
    {
        var recorder = new Recorder();
        cell.Outputs.ToList().ForEach(recorder.Send);
        return recorder.Transcript;
    }

    private sealed class Told : IProgress<RunProgress>
    {
        public List<string> Lines { get; } = [];

        public void Report(RunProgress value) => Lines.Add($"{value.Done}/{value.Total} {value.Cell.Source}");
    }
}
