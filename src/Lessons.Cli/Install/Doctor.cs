using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Install;

/// <summary>Looks at what notebooks need on this machine.</summary>
internal static class Doctor
{
    /// <summary>Looks at one thing after the other.</summary>
    /// <param name="places">Where things are on this machine.</param>
    /// <param name="prefix">The prefix that the kernel was installed under, or null.</param>
    public static IEnumerable<Finding> Look(Places places, string? prefix) =>
    [
        Sdk(),
        Kernel(places, prefix),
        Ports(),
        OldKernel(places, prefix),
        Code(places),
        .. Extensions(places),
        .. Completions(places),
        Packages(places),
        Language(places),
    ];

    private static Finding Language(Places places)
    {
        var learner = LearnerLanguage.Of(places.Variable(LearnerLanguage.Variable), CultureInfo.CurrentUICulture);
        return learner.Problem is { } problem
            ? new(FindingState.Wrong, problem)
            : new(FindingState.Fine, $"learners are spoken to in {(learner.Culture.TwoLetterISOLanguageName switch { "ru" => "Russian", "ky" => "Kyrgyz", _ => "English" })}; another language: set {LearnerLanguage.Variable} to en, ru or ky");
    }

    private static Finding Sdk()
    {
        var root = Path.GetDirectoryName(CompiledTool.Dotnet)!;
        var sdks = Path.Combine(root, "sdk");
        var newest = Directory.Exists(sdks)
            ? Directory.EnumerateDirectories(sdks).Select(d => Path.GetFileName(d)).Where(v => v.StartsWith("10.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return newest is not null
            ? new(FindingState.Fine, $".NET SDK {newest} in {root}")
            : new(FindingState.Note, $"no .NET SDK 10 in {root}, only the runtime {RuntimeInformation.FrameworkDescription}: notebooks run, install cannot", "get it from https://dotnet.microsoft.com/download");
    }

    private static Finding Kernel(Places places, string? prefix)
    {
        var folder = Path.Combine(places.Kernels(prefix), KernelNames.Ours);
        if (!Directory.Exists(folder))
        {
            return new(FindingState.Wrong, $"the kernel \"Lessons (C#)\" is not installed in {places.Kernels(prefix)}", "lessons install");
        }

        if (KernelSpec.OursAt(folder) is not { Count: > 1 } command)
        {
            return new(FindingState.Wrong, $"{folder} holds a kernel that Lessons did not install", "take that folder away, then: lessons install");
        }

        return command.Take(2).FirstOrDefault(f => !File.Exists(f)) is { } gone
            ? new(FindingState.Wrong, $"the kernel \"Lessons (C#)\" starts {gone}, which is gone", "lessons install")
            : new(FindingState.Fine, $"the kernel \"Lessons (C#)\" in {folder}");
    }

    private static Finding Ports()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return new(FindingState.Fine, "a program may listen on 127.0.0.1, as kernels do");
        }
        catch (SocketException e)
        {
            return new(FindingState.Wrong, $"no program may listen on 127.0.0.1: {e.Message}", "allow it in the firewall, or ask whoever looks after this machine");
        }
    }

    private static Finding OldKernel(Places places, string? prefix)
    {
        var folder = Path.Combine(places.Kernels(prefix), KernelNames.Alias);
        return !Directory.Exists(folder) ? new(FindingState.Fine, $"no kernel of another tool is called {KernelNames.Alias}; notebooks that name it run after: lessons install --alias")
            : KernelSpec.OursAt(folder) is not null ? new(FindingState.Fine, $"notebooks that name {KernelNames.Alias} start this kernel too")
            : new(FindingState.Note, $"{folder} is the kernel of .NET Interactive, which is no longer looked after", "take that folder away, then: lessons install --alias");
    }

    private static Finding Code(Places places) => places.OnPath("code") is { } code
        ? new(FindingState.Fine, $"VS Code ({code})")
        : new(FindingState.Note, "VS Code is not on the PATH; it is one way to open notebooks, Jupyter is another");

    private static IEnumerable<Finding> Extensions(Places places)
    {
        var folder = Path.Combine(places.Home, ".vscode", "extensions");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var there = Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).ToList();
        var jupyter = there.Find(d => d.StartsWith("ms-toolsai.jupyter-", StringComparison.OrdinalIgnoreCase) && d.Length > 19 && char.IsAsciiDigit(d[19]));
        var retired = there.Find(d => d.StartsWith("ms-dotnettools.dotnet-interactive-vscode", StringComparison.OrdinalIgnoreCase));
        return
        [
            jupyter is not null
                ? new(FindingState.Fine, $"VS Code's Jupyter extension ({jupyter})")
                : new(FindingState.Note, "VS Code has no Jupyter extension", "code --install-extension ms-toolsai.jupyter"),
            .. retired is null ? Array.Empty<Finding>()
                : [new(FindingState.Note, "VS Code still has the retired Polyglot Notebooks extension, which may open notebooks before this kernel does", "code --uninstall-extension ms-dotnettools.dotnet-interactive-vscode")],
        ];
    }

    // The Jupyter extension asks a kernel for completions of C# only where this setting lists characters for it. It declares the setting for a person,
    // not for a folder (vscode-jupyter 2026.6, package.json: scope "application"), so a folder's own settings may not be enough.
    private static IEnumerable<Finding> Completions(Places places)
    {
        var file = places.CodeSettings;
        if (!File.Exists(file))
        {
            return [];
        }

        const string Setting = "jupyter.completionTriggerCharacters";
        const string Mend = $"add to it: \"{Setting}\": {{ \"csharp\": [\".\"] }}";
        try
        {
            var settings = JsonNode.Parse(File.ReadAllText(file), null, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
            return settings?[Setting] is JsonObject languages && (languages.ContainsKey("csharp") || languages.ContainsKey("c#"))
                ? [new(FindingState.Fine, $"VS Code completes C# in notebooks ({file})")]
                : [new(FindingState.Note, $"VS Code may not complete C# in notebooks: {file} does not ask for it", Mend)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [new(FindingState.Note, $"VS Code's settings {file} cannot be read: {e.Message}")];
        }
    }

    private static Finding Packages(Places places)
    {
        var folder = places.Packages;
        return Directory.Exists(folder)
            ? new(FindingState.Fine, $"the package cache {folder}")
            : new(FindingState.Note, $"there is no package cache {folder}: the first build needs a network", "dotnet restore");
    }
}
