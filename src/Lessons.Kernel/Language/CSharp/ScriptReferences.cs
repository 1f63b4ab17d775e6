using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the compiler may look into: all that the running program is made of, and the libraries it was given besides.</summary>
internal static class ScriptReferences
{
    // Read once and shared: what the compiler learns of the framework in one session serves the next.
    private static readonly Lazy<IReadOnlyList<PortableExecutableReference>> Program = new(() => [.. ProgramPaths().Select(p => MetadataReference.CreateFromFile(p))]);

    /// <summary>Makes the compiler's references.</summary>
    /// <param name="more">Libraries beyond the running program's own.</param>
    public static IReadOnlyList<MetadataReference> For(IEnumerable<Assembly> more)
    {
        var there = Program.Value.Select(r => Path.GetFileName(r.FilePath)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = more.Select(a => a.Location).Where(p => p.Length > 0 && !there.Contains(Path.GetFileName(p))).Distinct(StringComparer.Ordinal);
        return [.. Program.Value, .. missing.Select(p => MetadataReference.CreateFromFile(p))];
    }

    // The host lists every assembly that the program can load here, the framework's and the program's own with all they depend on.
    private static IEnumerable<string> ProgramPaths() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
}
