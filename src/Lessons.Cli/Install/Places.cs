using System.Runtime.InteropServices;

namespace Lessons.Cli.Install;

/// <summary>Where Jupyter keeps kernels and where the installed copy of the tool lives, on each system.</summary>
/// <param name="Variable">Reads an environment variable; null or empty when it is not set.</param>
/// <param name="Home">The person's home folder.</param>
/// <param name="System">Which system this is.</param>
internal sealed record Places(Func<string, string?> Variable, string Home, OSPlatform System)
{
    /// <summary>This machine and this person.</summary>
    public static Places Here { get; } = new(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux);

    /// <summary>The folder in which Jupyter and VS Code look for this person's kernels, or for those of everyone under a prefix.</summary>
    /// <param name="prefix">A prefix such as a virtual environment's folder, or null for this person.</param>
    public string Kernels(string? prefix) => Path.Combine(prefix is null ? JupyterData : Path.Combine(prefix, "share", "jupyter"), "kernels");

    /// <summary>The folder for the installed copy of the tool. It is not in the checkout, which may move or go.</summary>
    public string Tool(string? prefix) => prefix is not null
        ? Path.Combine(prefix, "share", "lessons", "tool")
        : Path.Combine(Data("lessons", "Lessons", "Lessons"), "tool");

    // https://docs.jupyter.org/en/latest/use/jupyter-directories.html, "Data files".
    private string JupyterData => Set("JUPYTER_DATA_DIR") ?? (System == OSPlatform.OSX
        ? Path.Combine(Home, "Library", "Jupyter")
        : Data("jupyter", "Jupyter", "jupyter"));

    private string Data(string linux, string mac, string windows) =>
        System == OSPlatform.Windows ? Path.Combine(Set("APPDATA") ?? Path.Combine(Home, "AppData", "Roaming"), windows)
        : System == OSPlatform.OSX ? Path.Combine(Home, "Library", "Application Support", mac)
        : Path.Combine(Set("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), linux);

    /// <summary>The folder of packages that are on this machine already.</summary>
    public string Packages => Set("NUGET_PACKAGES") ?? Path.Combine(Home, ".nuget", "packages");

    /// <summary>The file of this person's settings in VS Code. https://code.visualstudio.com/docs/configure/settings, "Settings file locations".</summary>
    public string CodeSettings => Path.Combine(
        System == OSPlatform.Windows ? Set("APPDATA") ?? Path.Combine(Home, "AppData", "Roaming")
        : System == OSPlatform.OSX ? Path.Combine(Home, "Library", "Application Support")
        : Set("XDG_CONFIG_HOME") ?? Path.Combine(Home, ".config"),
        "Code",
        "User",
        "settings.json");

    /// <summary>A program on the PATH, or null.</summary>
    /// <param name="name">Its name, without the endings that Windows knows.</param>
    public string? OnPath(string name) => (Set("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany<string, string>(folder => System == OSPlatform.Windows ? [Path.Combine(folder, name + ".cmd"), Path.Combine(folder, name + ".exe")] : [Path.Combine(folder, name)])
        .FirstOrDefault(File.Exists);

    private string? Set(string name) => Variable(name) is { Length: > 0 } value ? value : null;
}
