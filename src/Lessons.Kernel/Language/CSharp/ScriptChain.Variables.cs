using System.Reflection;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <content>The session's variables, and libraries that come later.</content>
internal sealed partial class ScriptChain
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The session's variables, those declared last first, each name once.</summary>
    public IReadOnlyList<Variable> Variables()
    {
        // A copy, since a cell may run meanwhile: slots are filled one by one, and only ever from null.
        var slots = instances;
        return [.. slots.Reverse().OfType<object>()
            .SelectMany(i => i.GetType().GetFields(Fields | BindingFlags.DeclaredOnly).Reverse().Where(f => !f.Name.Contains('<', StringComparison.Ordinal)).Select(f => new Variable(f.Name, f.FieldType, f.GetValue(i))))
            .DistinctBy(v => v.Name, StringComparer.Ordinal)];
    }

    /// <summary>Sets a variable that the newest cell declares.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it holds from now on.</param>
    public void Assign(string name, object? value)
    {
        var newest = instances.Reverse().OfType<object>().First();
        newest.GetType().GetField(name, Fields)!.SetValue(newest, value);
    }

    /// <summary>Lets later cells use more libraries.</summary>
    /// <param name="more">The libraries.</param>
    /// <returns>The names of those that are there already, and stay as they are.</returns>
    public IReadOnlyList<string> Add(Libraries more)
    {
        Widen();
        var there = more.References.Where(r => known.Contains(Path.GetFileNameWithoutExtension(r))).Select(r => Path.GetFileNameWithoutExtension(r)).ToList();
        assemblies.Add(more.Assemblies.Where(a => !known.Contains(Path.GetFileNameWithoutExtension(a))), more.NativeLibraries);
        var fresh = more.References.Where(r => known.Add(Path.GetFileNameWithoutExtension(r))).Select(MappedMetadata.Reference).OfType<MetadataReference>().ToList();
        if (fresh.Count > 0)
        {
            // A cell without text: what is compiled after it inherits what it refers to.
            var nothing = Read("");
            last = last is null
                ? CSharpCompilation.CreateScriptCompilation($"libraries-{Guid.NewGuid():N}", nothing, references.All.Concat(fresh), options.WithUsings(usings), null, typeof(object))
                : CSharpCompilation.CreateScriptCompilation($"libraries-{Guid.NewGuid():N}", nothing, fresh, options, last, typeof(object));
        }

        return there;
    }
}
