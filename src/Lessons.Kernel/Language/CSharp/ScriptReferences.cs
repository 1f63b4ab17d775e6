using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the compiler may look into: all that the running program is made of, and the libraries it was given besides.</summary>
/// <remarks>
/// A reference remembers the symbols that were made of it. Two sessions that started at once and shared references got two
/// symbols for one type, and "cannot convert DataFrame to DataFrame". So each session makes its own.
/// </remarks>
internal sealed class ScriptReferences
{
    private readonly Lazy<IReadOnlyList<MetadataReference>> all;

    /// <summary>Finds what there is, and opens what most cells need.</summary>
    /// <param name="more">Libraries beyond the running program's own.</param>
    public ScriptReferences(IReadOnlyCollection<Assembly> more)
    {
        var program = ProgramPaths().ToList();
        var there = program.Select(p => Path.GetFileName(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = more.Select(a => a.Location).Where(p => p.Length > 0 && !there.Contains(Path.GetFileName(p))).Distinct(StringComparer.Ordinal);
        string[] paths = [.. program, .. missing];
        Names = paths.Select(p => Path.GetFileNameWithoutExtension(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var often = more.Select(a => a.GetName().Name!).Concat(OftenUsed).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var few = paths.Where(p => often.Contains(Path.GetFileNameWithoutExtension(p)))
            .Select(p => (Path: p, Reference: MappedMetadata.Reference(p))).Where(r => r.Reference is not null).ToDictionary(r => r.Path, r => r.Reference!);
        Few = [.. few.Values];
        all = new(() => [.. paths.Select(p => few.GetValueOrDefault(p) ?? MappedMetadata.Reference(p)).OfType<MetadataReference>()]);
    }

    /// <summary>The names of all of them, without ".dll".</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>What most cells can do with.</summary>
    /// <remarks>
    /// The compiler goes through the opened namespaces of all assemblies for each extension method, in each cell anew: with all 216 that takes
    /// three times as long as with the fifth of them that is here.
    /// </remarks>
    public IReadOnlyList<MetadataReference> Few { get; }

    /// <summary>All of them; the few are among them. Opened when first asked for.</summary>
    public IReadOnlyList<MetadataReference> All => all.Value;

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
    // It lists the first one twice.
    private static IEnumerable<string> ProgramPaths() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal);
}
