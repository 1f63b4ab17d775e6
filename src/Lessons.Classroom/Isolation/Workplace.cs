using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lessons.Classroom;

/// <summary>Where a worker runs: in a box, or beside everything else when the teacher trusts what it runs.</summary>
public static class Workplace
{
    private static readonly string[] Shared = ["/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/etc/ld.so.cache", "/etc/ssl/certs"];
    private static readonly string[] Libraries = ["/lib", "/lib64"];
    private static readonly string[] Programs = ["/usr/bin", "/bin", "/usr/local/bin"];

    /// <summary>Why nothing can be isolated here, and what to do; null when it can.</summary>
    public static string? Problem()
    {
        const string Trust = "If you trust everyone whose work this is, say so and it is graded without protection: --trust-submissions";
        if (!OperatingSystem.IsLinux())
        {
            return $"Hand-ins can do anything on this machine that you can, and here nothing holds them back: that needs Linux with bubblewrap. Grade on Linux (on Windows, in WSL). {Trust}";
        }

        if (Find("bwrap") is not { } bwrap)
        {
            return $"Hand-ins can do anything on this machine that you can, and bubblewrap, which holds them back, is not installed. On Debian and Ubuntu: apt-get install bubblewrap. On Fedora: dnf install bubblewrap. {Trust}";
        }

        using var trial = Process.Start(new ProcessStartInfo(bwrap, ["--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "/usr/bin/env", "true"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = trial.StandardError.ReadToEnd().Trim();
        trial.WaitForExit();
        return trial.ExitCode == 0 ? null : $"bubblewrap, which holds back what hand-ins do, is installed and does not work here: {said} In a container, allow user namespaces (with Docker: --security-opt seccomp=unconfined); on Ubuntu 24.04, see apparmor_restrict_unprivileged_userns. {Trust}";
    }

    /// <summary>How a worker is started.</summary>
    /// <param name="folder">The folder that it works in: the notebook as it was handed out, and its seeds. It cannot be written to.</param>
    /// <param name="verb">What the tool is asked to do there.</param>
    /// <param name="limits">How much it may take.</param>
    /// <param name="isBoxed">Whether it is isolated.</param>
    public static ProcessStartInfo Start(string folder, IReadOnlyList<string> verb, GradingLimits limits, bool isBoxed)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(verb);
        ArgumentNullException.ThrowIfNull(limits);
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var tool = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var dll = "Lessons.Cli.dll";
        var muxer = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var start = !isBoxed
            ? new ProcessStartInfo(Path.Combine(root, muxer), [Path.Combine(tool, dll), .. verb])
            : new ProcessStartInfo(Find("bwrap") ?? throw new CourseException(Problem() ?? "bubblewrap is gone."), [.. Box(root, tool, folder, limits), "/dotnet/dotnet", "/tool/" + dll, .. verb]);
        start.WorkingDirectory = isBoxed ? "/" : folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        foreach (var (name, value) in Variables(limits))
        {
            start.Environment[name] = value;
        }

        return isBoxed && Find("prlimit") is { } prlimit ? Limited(start, prlimit, limits) : start;
    }

    private static IEnumerable<(string Name, string Value)> Variables(GradingLimits limits) =>
    [
        ("DOTNET_GCHeapHardLimit", (limits.Megabytes * 3L / 4 * 1024 * 1024).ToString("X", CultureInfo.InvariantCulture)),
        ("DOTNET_gcServer", "0"),
        // Otherwise .NET maps a file of 2 GB, more than a worker may write.
        ("DOTNET_EnableWriteXorExecute", "0"),
        // Nobody looks in from outside, and no dump of hidden things is left.
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_TieredPGO", "0"),
        ("LESSONS_LANG", "en"),
    ];

    // Nothing of the machine is seen but libraries, .NET, the tool and the lesson; no home, no shell, no network, no other processes.
    private static List<string> Box(string root, string tool, string folder, GradingLimits limits)
    {
        List<string> box = ["--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--clearenv", "--hostname", "lessons", "--uid", "65534", "--gid", "65534"];
        foreach (var shared in Shared)
        {
            box.AddRange(["--ro-bind-try", shared, shared]);
        }

        foreach (var libraries in Libraries.Where(Path.Exists))
        {
            var link = new DirectoryInfo(libraries).LinkTarget;
            box.AddRange(link is null ? ["--ro-bind", libraries, libraries] : ["--symlink", link, libraries]);
        }

        box.AddRange(["--ro-bind", root, "/dotnet", "--ro-bind", tool, "/tool", "--ro-bind", folder, "/lesson"]);
        box.AddRange(["--proc", "/proc", "--dev", "/dev", "--size", (limits.Disk * 1024L * 1024).ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp", "--chdir", "/lesson", "--remount-ro", "/"]);
        foreach (var (name, value) in Variables(limits).Append(("HOME", "/tmp")).Append(("DOTNET_ROOT", "/dotnet")).Append(("LANG", "C.UTF-8")))
        {
            box.AddRange(["--setenv", name, value]);
        }

        return box;
    }

    private static ProcessStartInfo Limited(ProcessStartInfo start, string prlimit, GradingLimits limits)
    {
        var bytes = (limits.Disk * 1024L * 1024).ToString(CultureInfo.InvariantCulture);
        var seconds = (limits.Whole.TotalSeconds * 4).ToString("0", CultureInfo.InvariantCulture);
        string[] arguments = ["--core=0", $"--fsize={bytes}", $"--cpu={seconds}", "--nofile=1024", start.FileName, .. start.ArgumentList];
        start.FileName = prlimit;
        start.ArgumentList.Clear();
        Array.ForEach(arguments, start.ArgumentList.Add);
        return start;
    }

    private static string? Find(string program) => Programs.Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
