using Lessons.Kernel.Tests.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class A_cell_with_directives
{
    /// <summary>Cells with lines that cannot be followed.</summary>
    internal static readonly string[] CannotBeFollowed =
    [
        "#!tri a", "1\n  #!python\nprint(1)", "#!fsharp\nlet x = 1", "#!", "#!try", "#!try a b", "#!try a --point 2", "#!try a --points", "#!try a --points 1 --points 2",
        "#!echo --nam x", "#!who --all", "#!do break", "#!do ask", "#!time now", "#!limit", "#!limit --time soon", "#!limit --time 0", "#!limit --output 1.5",
    ];

    private static Session Start() => new(null, new TryDirective(), new EchoDirective(), new DoDirective());

    [Fact]
    public async Task Runs_piece_by_piece_in_order()
    {
        await using var session = Start();
        Assert.Equal(
            "display: 1\nout: two⏎\ndisplay: n[three\nfour]@6\ndisplay: [five]@9\nresult: 6",
            await session.Run("var a = 1;\na\n#!csharp\nConsole.WriteLine(\"two\");\n#!echo --name n\nthree\nfour\n#!do declare\nfive\n#!C#\n6"));
        Assert.Equal("result: 3", await session.Run("a + given.Count"));
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!echo\n\"\"\";\ns", "result: #!echo")]
    [InlineData("/*\n#!echo\n*/ 1", "result: 1")]
    [InlineData("// #!echo\n1", "result: 1")]
    [InlineData("#if NOPE\n#!echo\n#endif\n1", "result: 1")]
    [InlineData("var s = @\"\n#!nonsense\n\";\ns.Trim()", "result: #!nonsense")]
    [InlineData("var n = 2;\nvar s = $\"\"\"\n#r {n}\n\"\"\";\ns", "result: #r 2")]
    [InlineData("var c = \"#!echo\"; c", "result: #!echo")]
    [InlineData("#region r\n#nullable enable\n#pragma warning disable\n1\n#endregion", "result: 1")]
    [InlineData("#!echo\n #!echo\n#!/bin/sh\n# r", "result: [ #!echo\n#!/bin/sh\n# r]@2")]
    [InlineData("#!ECHO\nx", "result: [x]@2")]
    [InlineData("  #!e --name=\"a b\"   // a remark\r\nx", "result: a b[x]@2")]
    [InlineData("#!echo", "result: []@1")]
    [InlineData("#!echo --name n\n#!who\n\nx", "display: No variables yet: no cell that ran has declared one.\nresult: n[\nx]@3")]
    public async Task Takes_for_a_directive_only_what_is_one(string code, string transcript)
    {
        await using var session = Start();
        Assert.Equal(transcript, await session.Run(code));
    }

    [Fact]
    public async Task Gives_a_cell_directive_the_rest_of_the_cell()
    {
        await using var session = Start();
        Assert.Equal(
            "out: hi⏎\ndisplay: seat-share, 2 points: ran; out of sight: 0; sees y x",
            await session.Run("var x = 1;\n#!try seat-share --points 2\nvar y = 2;\nConsole.WriteLine(\"hi\");"));
        Assert.Equal("display: a, no points: ran; out of sight: 2; sees z y x", await session.Run("#!try a --quiet\nvar z = 3;\n#!echo\nz\n#!csharp\nz"));
    }

    [Fact]
    public async Task Points_errors_at_the_cells_own_lines()
    {
        await using var session = Start();
        var compile = await session.Error("#!try a\n\nvar x = 1;\nvar y = nope;");
        Assert.Equal((4, 9, "CS0103"), (compile.Line, compile.Column, compile.Name));
        Assert.Contains("  4 | var y = nope;\n    |         ^^^^", compile.Text, StringComparison.Ordinal);
        var run = await session.Error("#!echo\ntext\n#!csharp\nstring s = null;\n  s.Length");
        Assert.Equal((5, "NullReferenceException"), (run.Line, run.Name));
        Assert.Equal("error: CS0103", (await session.Run("1\n#!echo\n2\n#!csharp\nnope")).Split('\n')[^1]);
    }

    [Fact]
    public async Task Runs_nothing_when_a_line_cannot_be_read()
    {
        await using var session = Start();
        Assert.Equal("error: UnknownDirective", await session.Run("Console.WriteLine(1);\n#!tri"));
    }

    [Fact]
    public async Task Tells_what_is_wrong_with_a_line()
    {
        await using var session = Start();
        var told = new List<string>();
        foreach (var cell in CannotBeFollowed)
        {
            var error = await session.Error(cell);
            told.Add($"{cell}\n----- {error.Name} ({error.Line}, {error.Column})\n{error.Text}\n");
        }

        Lessons.Testing.Golden.Match("Lessons.Kernel.Tests", "polyglot/lines-that-cannot-be-followed.txt", string.Join('\n', told));
    }

    [Fact]
    public async Task Ends_at_an_interrupt_and_keeps_the_variables()
    {
        await using var session = Start();
        await session.Run("var kept = 1;");
        var end = await session.InterruptAfterItsFirstWord("#!do wait\nConsole.WriteLine(2);");
        Assert.Equal("Interrupted", end.Error?.Name);
        end = await session.InterruptAfterItsFirstWord("#!time\nConsole.WriteLine(1);\nwhile (true) {}");
        Assert.Equal("Interrupted", end.Error?.Name);
        Assert.Equal("result: 1", await session.Run("kept"));
    }

    [Fact]
    public async Task May_begin_in_another_language()
    {
        await using var session = Start();
        var seen = new Lessons.Testing.Recorder();
        await session.Language.RunAsync("text\n#!csharp\n1", "echo", seen, TestContext.Current.CancellationToken);
        Assert.Equal("display: [text]@1\nresult: 1", seen.Transcript);
        var end = await session.Language.RunAsync("let x = 1", "fsharp", seen, TestContext.Current.CancellationToken);
        Assert.Equal("UnknownLanguage", end.Error?.Name);
        Assert.True((await session.Language.RunAsync("1 + 1", "CSharp", seen, TestContext.Current.CancellationToken)).Succeeded);
    }
}
