using System.Globalization;

namespace Lessons.Kernel.Channels;

/// <summary>How a kernel presents itself, and what it says about its own work. The defaults are quiet.</summary>
public sealed record JupyterOptions
{
    /// <summary>The kernel's name in <c>kernel_info_reply</c>.</summary>
    public string Implementation { get; init; } = "lessons";

    /// <summary>The kernel's version in <c>kernel_info_reply</c>.</summary>
    public string Version { get; init; } = typeof(JupyterOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>What a console shows first.</summary>
    public string Banner { get; init; } = "";

    /// <summary>The language in which a person is told that a cell or a request failed through no fault of theirs, where there is a translation.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.CurrentUICulture;

    /// <summary>A sentence that stands above what the first cell shows; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the connection file may ask for an address that other machines reach.</summary>
    public bool AllowOtherMachines { get; init; }

    /// <summary>The process that must live for the kernel to live, or null.</summary>
    public int? ParentProcess { get; init; }

    /// <summary>Whether <see cref="ParentProcess"/> is not a number but an inherited handle, as Jupyter passes it on Windows.</summary>
    public bool ParentIsHandle { get; init; }

    /// <summary>Is told, one sentence each, what was dropped and what failed.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Is told of every message that comes in, before it is worked on: the channel and the type.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>What the process that started this one asks for: Jupyter names itself in JPY_PARENT_PID, and VS Code, which ends its kernels only when it ends in good order, in VSCODE_PID.</summary>
    public static JupyterOptions FromEnvironment()
    {
        var jupyter = Number("JPY_PARENT_PID");
        return new() { ParentProcess = jupyter ?? Number("VSCODE_PID"), ParentIsHandle = jupyter is not null && OperatingSystem.IsWindows() };
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
