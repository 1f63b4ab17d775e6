using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Lessons.Cli.Install;
using Xunit;

namespace Lessons.Cli.Tests.Install;

public sealed class A_kernelspec : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lessons-spec-");

    [Fact]
    public void Says_how_the_kernel_is_called_started_and_interrupted()
    {
        var made = KernelSpec.Write(folder.FullName, "lessons-csharp", ["/opt/dotnet", "/opt/tool/Lessons.Cli.dll"]);
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(made, "kernel.json")))!;
        Assert.Equal(["/opt/dotnet", "/opt/tool/Lessons.Cli.dll", "kernel", "{connection_file}"], spec["argv"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Equal(("Lessons (C#)", "C#", "message"), (spec["display_name"]!.GetValue<string>(), spec["language"]!.GetValue<string>(), spec["interrupt_mode"]!.GetValue<string>()));
        Assert.Equal(
            [("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_EnableDiagnostics", "0")],
            spec["env"]!.AsObject().Select(set => (set.Key, set.Value!.GetValue<string>())));
        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], Directory.EnumerateFiles(made).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal([made], Directory.EnumerateDirectories(folder.FullName));
    }

    [Fact]
    public void Of_ours_is_known_and_replaced()
    {
        KernelSpec.Write(folder.FullName, "lessons-csharp", ["a", "b"]);
        var made = KernelSpec.Write(folder.FullName, "lessons-csharp", ["c", "d"]);
        Assert.Equal(["c", "d", "kernel", "{connection_file}"], KernelSpec.OursAt(made));
    }

    [Theory]
    [InlineData("{\"argv\":[\"dotnet\"],\"metadata\":{}}")]
    [InlineData("{\"argv\":[\"dotnet\"]}")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public void Of_another_tool_is_not_ours(string json)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "kernel.json"), json);
        Assert.Null(KernelSpec.OursAt(folder.FullName));
    }

    [Fact]
    public void Lives_where_each_system_looks()
    {
        static Places On(OSPlatform system, params (string Name, string Value)[] set) =>
            new(name => set.FirstOrDefault(s => s.Name == name).Value, "/home/ann", system);
        static string Path(string path) => path.Replace('\\', '/');

        Assert.Equal("/home/ann/.local/share/jupyter/kernels", Path(On(OSPlatform.Linux).Kernels(null)));
        Assert.Equal("/data/jupyter/kernels", Path(On(OSPlatform.Linux, ("XDG_DATA_HOME", "/data")).Kernels(null)));
        Assert.Equal("/j/kernels", Path(On(OSPlatform.Linux, ("JUPYTER_DATA_DIR", "/j")).Kernels(null)));
        Assert.Equal("/venv/share/jupyter/kernels", Path(On(OSPlatform.Linux, ("JUPYTER_DATA_DIR", "/j")).Kernels("/venv")));
        Assert.Equal("/home/ann/Library/Jupyter/kernels", Path(On(OSPlatform.OSX).Kernels(null)));
        Assert.Equal("/roaming/jupyter/kernels", Path(On(OSPlatform.Windows, ("APPDATA", "/roaming")).Kernels(null)));
        Assert.Equal("/home/ann/.local/share/lessons/tool", Path(On(OSPlatform.Linux).Tool(null)));
        Assert.Equal("/venv/share/lessons/tool", Path(On(OSPlatform.OSX).Tool("/venv")));
    }

    [Fact]
    public void That_is_missing_gone_or_foreign_is_what_the_doctor_finds()
    {
        var places = new Places(name => name == "JUPYTER_DATA_DIR" ? folder.FullName : null, folder.FullName, OSPlatform.Linux);
        Finding Kernel() => Assert.Single(Doctor.Look(places, null), f => f.What.Contains("lessons-csharp", StringComparison.Ordinal) || f.What.Contains("Lessons (C#)", StringComparison.Ordinal));

        Assert.Equal((FindingState.Wrong, "lessons install"), (Kernel().State, Kernel().Mend));
        KernelSpec.Write(places.Kernels(null), "lessons-csharp", [CompiledTool.Dotnet, Path.Combine(folder.FullName, "gone.dll")]);
        Assert.EndsWith("gone.dll, which is gone → lessons install", Kernel().ToString(), StringComparison.Ordinal);
        KernelSpec.Write(places.Kernels(null), "lessons-csharp", [CompiledTool.Dotnet, typeof(Doctor).Assembly.Location]);
        Assert.Equal(FindingState.Fine, Kernel().State);
        File.WriteAllText(Path.Combine(places.Kernels(null), "lessons-csharp", "kernel.json"), "{}");
        Assert.Equal(FindingState.Wrong, Kernel().State);
    }

    [Theory]
    [InlineData("{ /* mine */ \"jupyter.completionTriggerCharacters\": { \"csharp\": [\".\"], }, }", "✓ fine     VS Code completes C# in notebooks (FILE)")]
    [InlineData("{ \"jupyter.completionTriggerCharacters\": { \"python\": [\".\"] } }", "· note     VS Code may not complete C# in notebooks: FILE does not ask for it → add to it: \"jupyter.completionTriggerCharacters\": { \"csharp\": [\".\"] }")]
    [InlineData("", "· note     VS Code's settings FILE cannot be read")]
    public void Needs_a_setting_of_VS_Code_for_completions(string settings, string line)
    {
        var places = new Places(_ => null, folder.FullName, OSPlatform.Linux);
        Directory.CreateDirectory(Path.GetDirectoryName(places.CodeSettings)!);
        File.WriteAllText(places.CodeSettings, settings);
        Assert.Contains(Doctor.Look(places, null), f => f.ToString().Replace(places.CodeSettings, "FILE", StringComparison.Ordinal).StartsWith(line, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
