using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Cli.Install;

/// <summary>A kernelspec: the folder that tells a front end what the kernel is called and how to start it.</summary>
internal static class KernelSpec
{
    /// <summary>What our kernelspec carries in its metadata, so that nobody else's is ever taken for ours.</summary>
    private const string Mark = "lessons";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Writes a kernelspec whole: a folder beside it is filled, then takes its place.</summary>
    /// <param name="kernels">The folder of kernelspecs.</param>
    /// <param name="name">The kernel's name, such as <c>lessons-csharp</c>.</param>
    /// <param name="command">What starts the tool: absolute paths, because VS Code has a PATH of its own.</param>
    /// <returns>The kernelspec's folder.</returns>
    public static string Write(string kernels, string name, IReadOnlyList<string> command)
    {
        var folder = Path.Combine(kernels, name);
        var part = Path.Combine(kernels, $".{name}.{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(part);
        try
        {
            File.WriteAllText(Path.Combine(part, "kernel.json"), Json(command) + "\n");
            foreach (var logo in Logos)
            {
                using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream(logo)!;
                using var to = File.Create(Path.Combine(part, logo));
                from.CopyTo(to);
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.Move(part, folder);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }

        return folder;
    }

    /// <summary>What a kernelspec starts, when it is one of ours; null when there is none or it is somebody else's.</summary>
    /// <param name="folder">The kernelspec's folder.</param>
    public static IReadOnlyList<string>? OursAt(string folder)
    {
        try
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json"))) as JsonObject;
            return (spec?["metadata"] as JsonObject)?[Mark] is null ? null : [.. (spec["argv"] as JsonArray ?? []).Select(a => a!.GetValue<string>())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Json(IReadOnlyList<string> command) => new JsonObject
    {
        ["argv"] = new JsonArray([.. command.Concat(["kernel", "{connection_file}"]).Select(a => (JsonNode)a)]),
        ["display_name"] = "Lessons (C#)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["env"] = new JsonObject
        {
            // .NET keeps a second view of all code it compiles, so that no page can be written and run. A cell may run what it likes anyway, and
            // the second view costs a fifth of the kernel's memory.
            ["DOTNET_EnableWriteXorExecute"] = "0",

            // No door for debuggers and profilers: the kernel listens where the connection file says, and nowhere else.
            ["DOTNET_EnableDiagnostics"] = "0",
        },
        ["metadata"] = new JsonObject
        {
            ["debugger"] = false,
            [Mark] = typeof(KernelSpec).Assembly.GetName().Version!.ToString(3),
        },
    }.ToJsonString(Indented);
}
