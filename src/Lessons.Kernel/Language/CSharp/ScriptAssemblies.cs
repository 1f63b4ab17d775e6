using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Where the compiled cells of one session live. Another session's cells are not seen from here.</summary>
/// <remarks>It cannot be unloaded, because libraries that build code at run time refuse types that can.</remarks>
internal sealed class ScriptAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, Assembly> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> natives = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Says where more libraries are; each is loaded when code first needs it. The first of a name counts.</summary>
    /// <param name="assemblies">Their files.</param>
    /// <param name="nativeLibraries">Files of native libraries that they call.</param>
    public void Add(IEnumerable<string> assemblies, IEnumerable<string> nativeLibraries)
    {
        foreach (var file in assemblies)
        {
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }

        foreach (var file in nativeLibraries)
        {
            natives.TryAdd(Path.GetFileName(file), file);
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        return known.GetValueOrDefault(name) ?? (files.TryGetValue(name, out var file) ? LoadFromAssemblyPath(file) : null);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // A library is asked for as `name`, and its file is libname.so, libname.dylib or name.dll.
        string[] spellings = [unmanagedDllName, $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dylib", $"{unmanagedDllName}.dll"];
        return Array.Find(spellings, natives.ContainsKey) is { } spelling ? LoadUnmanagedDllFromPath(natives[spelling]) : 0;
    }

    private void Remember(Assembly assembly) => known[assembly.GetName().Name ?? ""] = assembly;
}
