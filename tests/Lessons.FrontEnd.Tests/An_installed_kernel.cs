using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.FrontEnd.Tests;

/// <summary>The real process, whose clone is gone.</summary>
public sealed class An_installed_kernel(InstalledKernel installed)
{
    [Fact]
    public void Needs_no_clone()
    {
        Assert.False(Directory.Exists(installed.Clone));
        using var kernel = KernelProcess.Start(installed);
        Answers(kernel, "1 + 1", "2");
    }

    [Fact]
    public void Is_started_by_an_absolute_path()
    {
        // VS Code takes PATH from a login shell, so a name alone may start another program, or none.
        Assert.All(installed.Command.Take(2), path => Assert.True(Path.IsPathFullyQualified(path) && File.Exists(path), path));
        Assert.Equal(["kernel", "{connection_file}"], installed.Command.Skip(2));
    }

    [Fact]
    public void Is_compiled_ahead_of_time()
    {
        // ECMA-335 II.25.3.3: the managed native header is there in an image that was compiled ahead of time, and else empty.
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(installed.Command[1]));
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Fact]
    public void Answers_an_interrupt_and_is_idle_for_it()
    {
        // VS Code gives an interrupt up after 10 s, and waits for both.
        using var kernel = KernelProcess.Start(installed);
        kernel.Runs("var kept = 42;");
        var code = "Console.WriteLine(\"on it\"); while (true) { }";
        var endless = kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("on it\n"));
        var interrupt = kernel.Client.Interrupt();
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal("Interrupted", kernel.Client.Replies("error", of: endless)["ename"]!.GetValue<string>());
        IsIdle(kernel, interrupt, endless);
        Answers(kernel, "kept", "42");
    }

    [Fact]
    public void Answers_an_interrupt_when_a_cell_holds_every_thread_of_the_pool()
    {
        using var kernel = KernelProcess.Start(installed);
        kernel.Runs("var kept = 42; var gate = new ManualResetEventSlim();");
        var code = "for (var i = 0; i < 2000; i++) { _ = Task.Run(() => gate.Wait()); }\nConsole.WriteLine(\"all\"); gate.Wait();";
        var blocked = kernel.Client.Execute(code);
        kernel.Client.Sees(Busy, Input(code), Stdout("all\n"));
        var interrupt = kernel.Client.Interrupt();
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal("Interrupted", kernel.Client.Replies("error", of: blocked)["ename"]!.GetValue<string>());
        IsIdle(kernel, interrupt, blocked);
        Answers(kernel, "kept", "42");
    }

    [Fact]
    public async Task Is_interrupted_by_a_signal_too_and_lives()
    {
        Needs.Signals();
        using var kernel = KernelProcess.Start(installed);
        kernel.Runs("var kept = 42;");
        foreach (var word in (string[])["once", "twice"])
        {
            var code = $"Console.WriteLine(\"{word}\"); while (true) {{ }}";
            kernel.Client.Execute(code);
            kernel.Client.Sees(Busy, Input(code), Stdout(word + "\n"));
            await kernel.SignalAsync("INT");
            Assert.Equal("Interrupted", kernel.Client.Replies("error")["ename"]!.GetValue<string>());
            kernel.Client.SeesUntilIdle();
            Answers(kernel, "kept", "42");
        }
    }

    [Fact]
    public void Tells_about_a_name_before_an_editor_gives_up()
    {
        // VS Code waits 2 s for what it shows beside a completion. The first answer may come while the kernel still warms up.
        using var kernel = KernelProcess.Start(installed);
        var content = new JsonObject { ["code"] = "Console.WriteLine", ["cursor_pos"] = 17, ["detail_level"] = 0 };
        kernel.Client.Ask("inspect_request", (JsonObject)content.DeepClone());
        kernel.Client.Replies("ok");
        var started = Stopwatch.GetTimestamp();
        kernel.Client.Ask("inspect_request", content);
        Assert.True(kernel.Client.Replies("ok")["found"]!.GetValue<bool>());
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Is_named_so_that_VS_Code_knows_the_language()
    {
        // The extension looks up "c#" and finds its own language "csharp"; Pygments colours by its name for it.
        using var kernel = KernelProcess.Start(installed);
        kernel.Client.Ask("kernel_info_request", []);
        var language = kernel.Client.Replies("ok")["language_info"]!;
        Assert.Equal(("C#", "csharp", ".cs"), (language["name"]!.GetValue<string>(), language["pygments_lexer"]!.GetValue<string>(), language["file_extension"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaves_no_process_behind_when_it_is_shut_down(bool restart)
    {
        using var kernel = KernelProcess.Start(installed);
        kernel.Client.Execute("Console.WriteLine(\"on it\"); while (true) { }");
        kernel.Client.SeesUntil(Stdout("on it\n"));
        kernel.Client.Shutdown(restart);
        kernel.Client.Replies("ok", on: "control");
        Assert.Equal(0, kernel.Ends());
    }

    [Fact]
    public async Task Leaves_no_process_behind_when_it_is_told_to_end_by_a_signal()
    {
        Needs.Signals();
        using var kernel = KernelProcess.Start(installed);
        kernel.Client.Execute("Console.WriteLine(\"on it\"); while (true) { }");
        kernel.Client.SeesUntil(Stdout("on it\n"));
        await kernel.SignalAsync("TERM");
        kernel.Ends();
    }

    [Theory]
    [InlineData("JPY_PARENT_PID")]
    [InlineData("VSCODE_PID")]
    public void Leaves_no_process_behind_when_the_one_that_started_it_dies(string names)
    {
        using var parent = KernelProcess.Start(installed);
        using var kernel = KernelProcess.Start(installed, parent.Id, names);
        parent.Dies();
        kernel.Ends();
    }

    [Fact]
    public async Task Is_fine_in_the_doctors_eyes()
    {
        var told = await InstalledKernel.LessonsAsync("doctor", "--prefix", installed.Prefix);
        Assert.Contains($"✓ fine     the kernel \"Lessons (C#)\" in {installed.Spec}", told.Said, StringComparison.Ordinal);
        Assert.Contains("✓ fine     notebooks that name .net-csharp start this kernel too", told.Said, StringComparison.Ordinal);
        Assert.Contains("✓ fine     a program may listen on 127.0.0.1, as kernels do", told.Said, StringComparison.Ordinal);
        Assert.Equal(0, told.Code);
    }

    [Fact]
    public async Task Is_taken_away_and_nothing_else()
    {
        // Only what install wrote: Jupyter Notebook keeps files of its own beside it.
        var copy = installed.Folder("uninstall");
        Folders.Copy(Path.Combine(installed.Prefix, "share", "jupyter", "kernels"), Path.Combine(copy, "share", "jupyter", "kernels"), _ => true);
        Folders.Copy(Path.Combine(installed.Prefix, "share", "lessons"), Path.Combine(copy, "share", "lessons"), _ => true);
        var foreign = Path.Combine(copy, "share", "jupyter", "kernels", "python3", "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(foreign)!);
        await File.WriteAllTextAsync(foreign, "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(copy, "share", "lessons", "mine.txt"), "", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await InstalledKernel.LessonsAsync("uninstall", "--prefix", copy)).Code);
        Assert.Equal([Path.Combine("share", "jupyter", "kernels", "python3", "kernel.json"), Path.Combine("share", "lessons", "mine.txt")], Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(copy, f)).Order(StringComparer.Ordinal));
        Assert.Contains("Nothing to take away", (await InstalledKernel.LessonsAsync("uninstall", "--prefix", copy)).Said, StringComparison.Ordinal);
        var told = await InstalledKernel.LessonsAsync("doctor", "--prefix", copy);
        Assert.Contains($"✗ not yet  the kernel \"Lessons (C#)\" is not installed in {Path.Combine(copy, "share", "jupyter", "kernels")} → lessons install", told.Said, StringComparison.Ordinal);
        Assert.Equal(1, told.Code);
    }

    private static void Answers(KernelProcess kernel, string code, string result)
    {
        kernel.Client.Execute(code);
        kernel.Client.Replies("ok");
        Assert.Contains(Result(result), kernel.Client.SeesUntilIdle());
    }

    // Both requests become idle, in whichever order.
    private static void IsIdle(KernelProcess kernel, params string[] requests)
    {
        var waiting = requests.ToHashSet(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            if (kernel.Client.SeesNext() == Idle)
            {
                waiting.Remove(kernel.Client.Last.Parent!.Id);
            }
        }
    }
}
