using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Lessons.Cli.Install;

/// <summary>The copy of the tool that a kernelspec starts: compiled ahead of time, in a folder of its own.</summary>
internal static class CompiledTool
{
    private const string Project = "src/Lessons.Cli/Lessons.Cli.csproj";

    /// <summary>The <c>dotnet</c> that runs this process, as an absolute path.</summary>
    public static string Dotnet
    {
        get
        {
            // The runtime lives in ROOT/shared/Microsoft.NETCore.App/VERSION/.
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        }
    }

    /// <summary>What starts the copy in a folder.</summary>
    public static IReadOnlyList<string> Command(string folder) => [Dotnet, Path.Combine(folder, "Lessons.Cli.dll")];

    /// <summary>Whether a folder holds a copy of the tool.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(folder, "Lessons.Cli.dll"));

    /// <summary>Compiles the checkout that this tool runs from into a folder, and puts it in place of an earlier copy only when all of it is there.</summary>
    /// <param name="folder">Where the copy goes.</param>
    /// <param name="interrupt">Ends the compiler; nothing is changed then.</param>
    /// <exception cref="UsageException">There is no checkout, or it does not compile.</exception>
    public static async Task MakeAsync(string folder, CancellationToken interrupt)
    {
        var checkout = Checkout() ?? throw InstallWords.NoCheckout(AppContext.BaseDirectory);
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        var part = Path.Combine(parent, $".tool.{Guid.NewGuid():N}.part");
        try
        {
            await PublishAsync(checkout, part, interrupt);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.Move(Path.Combine(part, "tool"), folder);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    // Everything the compiler leaves on its way goes into the new folder too, so that the checkout stays as it was.
    private static async Task PublishAsync(string checkout, string part, CancellationToken interrupt)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            WorkingDirectory = checkout,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            "publish", Project, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "--output", Path.Combine(part, "tool"), "--artifacts-path", Path.Combine(part, "made"), "--nologo", "--disable-build-servers",
            "-p:PublishReadyToRun=true", "-p:DebugType=none", $"-p:LessonsInstallTo={part}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What `dotnet run` told this process about its own build is not meant for another one.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(interrupt);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw InstallWords.DoesNotCompile(checkout, string.Concat(await said));
        }
    }

    private static string? Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Project)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
