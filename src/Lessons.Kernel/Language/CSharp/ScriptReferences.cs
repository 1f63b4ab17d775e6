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

    /// <summary>
    /// Whether most cells can do without what an assembly declares. The compiler goes through the opened namespaces of all assemblies for each
    /// extension method, in each cell anew: with all 216 that takes three times as long as with the fifth of them named here.
    /// </summary>
    /// <param name="reference">One of the references.</param>
    /// <param name="more">Libraries beyond the running program's own.</param>
    public static bool IsSeldomUsed(MetadataReference reference, IEnumerable<Assembly> more)
    {
        var name = Path.GetFileNameWithoutExtension(reference.Display!);
        return !OftenUsed.Contains(name) && more.All(a => a.GetName().Name != name);
    }

    // What declares the types and the extension methods of the namespaces that are open in every cell, and what these types are made of.
    private static readonly HashSet<string> OftenUsed = new(StringComparer.OrdinalIgnoreCase)
    {
        "mscorlib", "netstandard", "System", "System.Core", "System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Runtime.Extensions",
        "System.Runtime.InteropServices", "System.Runtime.Numerics", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Collections.NonGeneric", "System.ComponentModel.Primitives", "System.Console", "System.Diagnostics.Process", "System.Globalization",
        "System.IO", "System.IO.FileSystem", "System.Linq", "System.Linq.AsyncEnumerable", "System.Linq.Expressions", "System.Linq.Parallel",
        "System.Linq.Queryable", "System.Memory", "System.Net.Http", "System.Net.Primitives", "System.Numerics.Vectors", "System.ObjectModel",
        "System.Reactive", "System.Text.Encoding.Extensions", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Tasks", "System.Threading.Thread", "Microsoft.CSharp", "Microsoft.AspNetCore.Html.Abstractions",
        "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", typeof(ScriptReferences).Assembly.GetName().Name!,
    };

    // The host lists every assembly that the program can load here, the framework's and the program's own with all they depend on.
    private static IEnumerable<string> ProgramPaths() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
}
