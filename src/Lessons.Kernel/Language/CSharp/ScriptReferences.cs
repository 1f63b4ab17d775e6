using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the compiler may look into: all that the running program is made of, and the libraries it was given besides.</summary>
internal static class ScriptReferences
{
    /// <summary>Makes the compiler's references, new ones for each session.</summary>
    /// <remarks>
    /// A reference remembers the symbols that were made of it. Two sessions that started at once and shared references got two
    /// symbols for one type, and "cannot convert DataFrame to DataFrame".
    /// </remarks>
    /// <param name="more">Libraries beyond the running program's own.</param>
    public static IReadOnlyList<MetadataReference> For(IEnumerable<Assembly> more)
    {
        var program = ProgramPaths().ToList();
        var there = program.Select(p => Path.GetFileName(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = more.Select(a => a.Location).Where(p => p.Length > 0 && !there.Contains(Path.GetFileName(p))).Distinct(StringComparer.Ordinal);
        return [.. program.Concat(missing).Select(MappedMetadata.Reference).OfType<MetadataReference>()];
    }

    // The host lists every assembly that the program can load here, the framework's and the program's own with all they depend on.
    private static IEnumerable<string> ProgramPaths() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
}
