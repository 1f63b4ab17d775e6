using System.Text.Json.Nodes;
using Lessons.Testing;

namespace Lessons.FrontEnd.Tests;

/// <summary>The Python files beside this project, run with the installed kernel in reach.</summary>
internal static class Python
{
    private static readonly string Folder = Repository.PathOf("tests", "Lessons.FrontEnd.Tests", "python");

    /// <summary>The file of a script.</summary>
    public static string File(string name) => Path.Combine(Folder, name);

    /// <summary>Runs unittest's test cases.</summary>
    /// <param name="kernel">The kernel they find.</param>
    /// <param name="name">A module, or the full name of one test.</param>
    /// <param name="modules">What Python must have.</param>
    public static async Task<IReadOnlyList<Told>> TestsAsync(InstalledKernel kernel, string name, params string[] modules)
    {
        var ended = await RunAsync(kernel, [File("run.py"), name], modules);
        return
        [
            .. ended.Said.Split('\n').Where(l => l.StartsWith("{\"test\"", StringComparison.Ordinal)).Select(l => JsonNode.Parse(l)!)
                .Select(t => new Told(t["test"]!.GetValue<string>(), t["outcome"]!.GetValue<string>(), t["why"]!.GetValue<string>())),
            .. ended.Code == 0 ? [] : new[] { new Told(name, "failed", ended.Said) },
        ];
    }

    /// <summary>Runs a Python program.</summary>
    /// <param name="kernel">The kernel it finds.</param>
    /// <param name="arguments">A file and its arguments, or <c>-m</c> and a module.</param>
    /// <param name="modules">What Python must have.</param>
    public static async Task<Ended> RunAsync(InstalledKernel kernel, IEnumerable<string> arguments, params string[] modules) =>
        await Command.RunAsync(
            await Needs.PythonAsync(modules),
            arguments,
            // They run the notebooks of the checkout, beside which nothing may be left.
            new Dictionary<string, string>(kernel.Environment) { ["PYTHONPATH"] = Folder, ["LESSONS_PROGRESS"] = "off" },
            Repository.PathOf("notebooks"));
}

/// <summary>What came of a test in Python.</summary>
/// <param name="Test">Its name.</param>
/// <param name="Outcome">passed, failed or skipped.</param>
/// <param name="Why">What failed, or why it was skipped.</param>
internal sealed record Told(string Test, string Outcome, string Why);
