using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Lessons.Kernel.Language.Packages;

/// <summary>Finds packages and all that they need, by a restore of a small project: the SDK knows best which files a package means here.</summary>
/// <remarks>First with the package cache alone, which needs no network; then with the sources that this machine knows.</remarks>
/// <param name="options">Where and how long.</param>
/// <param name="words">What a person reads when it fails.</param>
internal sealed class PackageRestore(PackageOptions options, PackageWords words)
{
    /// <summary>The package cache of this machine.</summary>
    public static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Finds the libraries of packages.</summary>
    /// <param name="packages">All packages that the session asked for.</param>
    /// <param name="sources">Sources beyond those that this machine knows.</param>
    /// <param name="interrupt">Ends it early.</param>
    /// <exception cref="PackageProblemException">They are not to be had; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<PackageAssets> RunAsync(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, CancellationToken interrupt)
    {
        var project = Project(packages);
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(project + string.Join('\n', sources))))[..16];
        var folder = Path.Combine(options.Folder ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "lessons", "packages"), key);
        if (PackageAssets.Read(folder) is { } found)
        {
            return found;
        }

        var root = options.DotnetRoot ?? Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        if (!File.Exists(dotnet) || !Directory.Exists(Path.Combine(root, "sdk")))
        {
            throw words.NoSdk(packages[^1]);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            // Each restore in a folder of its own that takes its name when it is whole: two sessions may want the same at once.
            var part = Path.Combine(Path.GetDirectoryName(folder)!, $".{key}.{Guid.NewGuid():N}");
            Directory.CreateDirectory(Path.Combine(part, "nothing"));
            try
            {
                await File.WriteAllTextAsync(Path.Combine(part, "packages.csproj"), project, limit.Token);
                var local = sources.Where(Directory.Exists).Prepend(Path.Combine(part, "nothing"));
                var said = await RestoreAsync(dotnet, part, [$"-p:RestoreSources={string.Join("%3B", local)}"], limit.Token);
                if (said is not null)
                {
                    IReadOnlyList<string> known = options.Sources is { } given ? [$"-p:RestoreSources={string.Join("%3B", given)}"] : [$"-p:RestoreRootConfigDirectory={Environment.CurrentDirectory}"];
                    said = await RestoreAsync(dotnet, part, [.. known, $"-p:RestoreAdditionalProjectSources={string.Join("%3B", sources)}"], limit.Token);
                }

                if (said is not null || PackageAssets.Read(part) is not { } assets)
                {
                    throw words.NotFound(packages[^1], said ?? "");
                }

                if (!Directory.Exists(folder))
                {
                    Directory.Move(part, folder);
                }

                return assets;
            }
            finally
            {
                if (Directory.Exists(part))
                {
                    Directory.Delete(part, recursive: true);
                }
            }
        }
        catch (OperationCanceledException) when (!interrupt.IsCancellationRequested)
        {
            throw words.TooSlow(packages[^1], options.TimeLimit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw words.NotFound(packages[^1], e.Message);
        }
    }

    private static string Project(IReadOnlyList<PackageRequest> packages) => new XElement(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("NuGetAudit", false),
            new XElement("ImportDirectoryBuildProps", false),
            new XElement("ImportDirectoryBuildTargets", false),
            new XElement("ImportDirectoryPackagesProps", false)),
        new XElement("ItemGroup", packages.Select(p => new XElement("PackageReference", new XAttribute("Include", p.Id), new XAttribute("Version", p.Range))))).ToString();

    // What the tool said when it failed; null when it did not.
    private static async Task<string?> RestoreAsync(string dotnet, string folder, IReadOnlyList<string> more, CancellationToken stop)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (IEnumerable<string>)["restore", "packages.csproj", "--nologo", "--verbosity", "quiet", "--force", "-nodeReuse:false", "--disable-build-servers", .. more])
        {
            start.ArgumentList.Add(argument);
        }

        // What `dotnet run` told this process about its own build is not meant for another one.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0 ? null : string.Concat(await said);
    }
}
