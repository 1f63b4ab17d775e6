using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Where the compiled cells of one session live. Another session's cells are not seen from here.</summary>
/// <remarks>It cannot be unloaded, because libraries that build code at run time refuse types that can.</remarks>
internal sealed class ScriptAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, Assembly> known = new(StringComparer.OrdinalIgnoreCase);

    public ScriptAssemblies(IEnumerable<Assembly> references, Watch watch)
        : base("cells")
    {
        Watch = watch;
        foreach (var reference in references)
        {
            Remember(reference);
        }
    }

    /// <summary>What looks after the session's cells.</summary>
    public Watch Watch { get; }

    /// <summary>Loads a compiled cell with what the debugger, and an error message, must know of its lines.</summary>
    /// <param name="code">The assembly.</param>
    /// <param name="symbols">Its portable PDB.</param>
    public Assembly Load(Stream code, Stream symbols)
    {
        var assembly = LoadFromStream(code, symbols);
        Remember(assembly);
        return assembly;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => known.GetValueOrDefault(assemblyName.Name ?? "");

    private void Remember(Assembly assembly) => known[assembly.GetName().Name ?? ""] = assembly;
}
