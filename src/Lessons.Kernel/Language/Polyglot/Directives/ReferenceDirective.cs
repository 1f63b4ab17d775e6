using System.Diagnostics;
using System.Reflection;
using Lessons.Kernel.Language.Packages;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#r</c>: adds a package or a library to the session.</summary>
/// <param name="options">How packages are found.</param>
/// <param name="sources">The session's own package sources.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class ReferenceDirective(PackageOptions options, PackageSources sources, Sentences sentences) : IDirective, IAsyncDisposable
{
    private const string Package = "nuget:";

    private readonly PackageWords words = new(sentences);
    private readonly List<PackageRequest> asked = [];
    private readonly Dictionary<string, string> there = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> copies = [];

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#r", sentences.Of("Help.Reference"))
    {
        RunsFirst = true,
        Parameters = [new("what", sentences.Of("Help.Reference.What")) { Required = true }],
    };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var what = call["what"]!;
        try
        {
            if (what.StartsWith(Package, StringComparison.OrdinalIgnoreCase))
            {
                await AddPackageAsync(what[Package.Length..], cell);
            }
            else
            {
                AddLibrary(what, cell);
            }

            return CellEnd.Success;
        }
        catch (PackageProblemException e)
        {
            var end = cell.Fail(e.Name, e.Message, call, "what");
            return e.Original is null ? end : new CellEnd(end.Error! with { Original = new OriginalWords(sentences.Of("Package.Own"), e.Original) });
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // A library that this process still uses cannot be deleted everywhere; the system empties its temporary folder some day.
        foreach (var folder in copies.Where(Directory.Exists).Where(_ => !OperatingSystem.IsWindows()))
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private async Task AddPackageAsync(string text, ICellContext cell)
    {
        if (PackageRequest.Read(text) is not { } written)
        {
            throw new PackageProblemException("PackageNotUnderstood", sentences.Of("Package.NotUnderstood", text.Trim()));
        }

        if (there.TryGetValue(written.Id, out var version))
        {
            if (written.Version is not null && written.Version != version && char.IsAsciiDigit(written.Version[0]) && !written.Version.Contains('*', StringComparison.Ordinal))
            {
                throw words.Conflict(written, version);
            }

            return;
        }

        if (PathOfKernels(written.Id) is { } own)
        {
            // Two versions of one library in one process do not go together, so the kernel's own is the only one there can be.
            var has = FileVersionInfo.GetVersionInfo(own).ProductVersion?.Split('+')[0] ?? "";
            there[written.Id] = written.Version ?? has;
            var sentence = written.Version is { } wanted && wanted != has
                ? sentences.Of("Package.Kernels.Other", written.Id, has, wanted)
                : sentences.Of("Package.Kernels", written.Id, has);
            cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(sentence)));
            return;
        }

        var request = written.FromCache(PackageRestore.Cache);
        var assets = await new PackageRestore(options, words).RunAsync([.. asked, request], sources.All, cell.Interrupt);
        cell.Add(assets.Libraries);
        asked.Add(request);
        var found = assets.Versions.GetValueOrDefault(request.Id, request.Version ?? "");
        there[request.Id] = found;
        cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(sentences.Of("Package.Added", request.Id, found))));
    }

    private void AddLibrary(string path, ICellContext cell)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            if (PathOfKernels(path) is null)
            {
                throw new PackageProblemException("LibraryNotFound", FileWords.CannotRead(path, new FileNotFoundException(), sentences));
            }

            return;
        }

        try
        {
            _ = AssemblyName.GetAssemblyName(full);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PackageProblemException("NotALibrary", sentences.Of("Package.LibraryNotOne", path));
        }

        // A copy: the file that is in use must not change under the session when its project is built again.
        var folder = Directory.CreateTempSubdirectory("lessons-library-").FullName;
        copies.Add(folder);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, "*.dll"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var copy = Path.Combine(folder, Path.GetFileName(full));
        var kept = cell.Add(new Libraries([copy], [copy, .. Directory.EnumerateFiles(folder).Where(f => f != copy)], []));
        if (kept.Count > 0)
        {
            cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(sentences.Of("Package.LibraryKept", Path.GetFileName(path)))));
        }
    }

    // The running program's own libraries, those of .NET among them.
    private static string? PathOfKernels(string library)
    {
        var name = library.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? library : library + ".dll";
        return Array.Find((AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator), p => Path.GetFileName(p).Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
