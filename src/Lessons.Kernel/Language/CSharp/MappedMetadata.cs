using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The compiler's view of an assembly's metadata, mapped from its file instead of read into memory.</summary>
/// <remarks>
/// The compiler looks at a small part of what some 200 assemblies declare. Read in full, as <c>MetadataReference.CreateFromFile</c>
/// does, they took 150 MB; mapped, the system loads the pages that are looked at, and shares them with the loaded assembly.
/// </remarks>
internal static class MappedMetadata
{
    // A mapping is read-only and lives as long as the process, as the loaded assemblies themselves do. It holds no session's state.
    private static readonly ConcurrentDictionary<string, (nint Start, int Length)> Mapped = new(StringComparer.Ordinal);

    /// <summary>A reference of its own for each call, over metadata that is mapped once.</summary>
    /// <param name="path">An assembly's file.</param>
    /// <returns>The reference, or null when the file holds no .NET metadata.</returns>
    public static MetadataReference? Reference(string path)
    {
        var (start, length) = Mapped.GetOrAdd(path, Map);
#pragma warning disable CA2000 // The reference owns the metadata, and the mapping is never let go: see above.
        return length == 0 ? null : AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata(start, length)).GetReference(filePath: path, display: path);
#pragma warning restore CA2000
    }

    private static unsafe (nint Start, int Length) Map(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
#pragma warning disable CA2000 // Never let go: see above.
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
#pragma warning restore CA2000
        byte* start = null;
        view.AcquirePointer(ref start);
        using var image = new PEReader(start, checked((int)new FileInfo(path).Length));
        return image.HasMetadata ? ((nint)(start + image.PEHeaders.MetadataStartOffset), image.PEHeaders.MetadataSize) : default;
    }
}
