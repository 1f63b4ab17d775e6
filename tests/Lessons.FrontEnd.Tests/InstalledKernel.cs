using System.Text.Json.Nodes;
using Lessons.Cli.Install;
using Lessons.FrontEnd.Tests;
using Lessons.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(InstalledKernel))]

namespace Lessons.FrontEnd.Tests;

/// <summary>The kernel as <c>lessons install</c> makes it: once for all tests, from a copy of the checkout that is gone before the first test begins.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private const string Tool = "Lessons.Cli.dll";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("lessons-installed-");

    /// <summary>The prefix that it is installed under.</summary>
    public string Prefix => Path.Combine(root.FullName, "prefix");

    /// <summary>The copy of the checkout that it was installed from.</summary>
    public string Clone => Path.Combine(root.FullName, "clone");

    /// <summary>The kernelspec's folder.</summary>
    public string Spec => Path.Combine(Prefix, "share", "jupyter", "kernels", "lessons-csharp");

    /// <summary>What install said.</summary>
    public string Said { get; private set; } = "";

    /// <summary>What a front end must have set so that it finds this kernel, and no settings of the person who runs the tests.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(Prefix, "share", "jupyter"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(root.FullName, "runtime"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(root.FullName, "config"),
        ["PYTHONDONTWRITEBYTECODE"] = "1",
    };

    /// <summary>The command in the kernelspec.</summary>
    public IReadOnlyList<string> Command =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Spec, "kernel.json")))!["argv"]!.AsArray().Select(a => a!.GetValue<string>())];

    /// <summary>Makes a folder for one test, which is gone in the end.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root.FullName, $"{name}-{Guid.NewGuid():N}")).FullName;

    /// <summary>Runs the tool of this checkout.</summary>
    internal static Task<Ended> LessonsAsync(params string[] arguments) => Tests.Command.RunAsync(CompiledTool.Dotnet, [Path.Combine(Built, Tool), .. arguments]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        CopyCheckout();
        var tool = Path.Combine(Clone, Path.GetRelativePath(Repository.Root, Built));
        Folders.Copy(Built, tool, _ => true);
        var ended = await Tests.Command.RunAsync(CompiledTool.Dotnet, [Path.Combine(tool, Tool), "install", "--prefix", Prefix, "--alias"], folder: root.FullName);
        Said = ended.Said;
        Assert.True(ended.Code == 0, $"lessons install failed:\n{Said}");
        Directory.Delete(Clone, recursive: true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    // The tool beside which this test was built: bin/Debug/net10.0 here is bin/Debug/net10.0 there.
    private static string Built => Repository.PathOf("src", "Lessons.Cli", Path.GetRelativePath(Repository.PathOf("tests", "Lessons.FrontEnd.Tests"), AppContext.BaseDirectory));

    private void CopyCheckout()
    {
        Directory.CreateDirectory(Clone);
        foreach (var file in Directory.EnumerateFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(Clone, Path.GetFileName(file)));
        }

        Folders.Copy(Repository.PathOf(".vscode"), Path.Combine(Clone, ".vscode"), _ => true);
        Folders.Copy(Repository.PathOf("src"), Path.Combine(Clone, "src"), folder => folder is not ("bin" or "obj"));
    }
}
