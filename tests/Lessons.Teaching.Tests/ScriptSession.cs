using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Teaching.Tests;

/// <summary>The smallest session there is: cells compiled one on top of the other, as the kernel does it, without a kernel.</summary>
internal sealed class ScriptSession : ILearnerSession
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "Lessons", "Microsoft.Data.Analysis"],
        nullableContextOptions: NullableContextOptions.Disable);

    // What a cell prints is caught at the console, of which there is one.
    private static readonly SemaphoreSlim TheConsole = new(1, 1);

    private readonly AssemblyLoadContext assemblies = new("cells");
    private readonly Dictionary<string, Assembly> known = [];
    private readonly object?[] instances = new object?[200];
    private CSharpCompilation? last;
    private int cells;
    private int compiled;

    public ScriptSession() => assemblies.Resolving += (_, name) => known.GetValueOrDefault(name.Name!);

    /// <summary>How often a learner's cell was run.</summary>
    public int Runs { get; private set; }

    public IReadOnlyDictionary<string, Variable> Variables => SubmissionMembers.Variables(Cells);

    private IEnumerable<object> Cells => instances.Skip(1).Take(cells).OfType<object>();

    public async Task<Attempt> RunAsync(string code, CancellationToken stop)
    {
        Runs++;
        var (entry, compilation, problem) = Compile(code);
        if (entry is null)
        {
            return new(code) { Error = new(AttemptEnd.DoesNotCompile, problem!.GetMessage(System.Globalization.CultureInfo.InvariantCulture), problem.Location.GetLineSpan().StartLinePosition.Line + 1) };
        }

        await TheConsole.WaitAsync(stop);
        using var printed = new StringWriter();
        var before = Console.Out;
        object? result;
        Console.SetOut(printed);
        try
        {
            result = await entry(instances);
        }
#pragma warning disable CA1031 // Whatever a cell throws is what became of it.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return new(code) { Error = new(AttemptEnd.Threw, thrown.Message) };
        }
        finally
        {
            Console.SetOut(before);
            TheConsole.Release();
        }

        (last, cells) = (compilation, cells + 1);
        return new(code)
        {
            Variables = SubmissionMembers.Variables(Cells),
            Functions = SubmissionMembers.Functions(Cells),
            Printed = printed.ToString(),
            Shown = result is null ? [] : [result],
        };
    }

    public async Task<string?> RunApartAsync(string text, CancellationToken stop)
    {
        var (entry, _, problem) = Compile(text);
        if (entry is null)
        {
            return problem!.ToString();
        }

        try
        {
            await entry((object?[])instances.Clone());
            return null;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return $"{thrown.GetType().Name}: {thrown.Message}";
        }
    }

    public Task WorkAsync(Action work, CancellationToken stop) => OwnThread.WorkAsync(work, stop);

    private (Func<object?[], Task<object?>>? Entry, CSharpCompilation Compilation, Diagnostic? Problem) Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        var name = $"cell-{++compiled}-{Guid.NewGuid():N}";
        var compilation = last is null
            ? CSharpCompilation.CreateScriptCompilation(name, tree, References, Options, null, typeof(object))
            : CSharpCompilation.CreateScriptCompilation(name, tree, null, Options.WithUsings(), last, typeof(object));
        using var bytes = new MemoryStream();
        if (compilation.Emit(bytes) is { Success: false } failed)
        {
            return (null, compilation, failed.Diagnostics.First(d => d.Severity is DiagnosticSeverity.Error));
        }

        bytes.Position = 0;
        var assembly = assemblies.LoadFromStream(bytes);
        known[name] = assembly;
        var factory = assembly.GetType(compilation.ScriptClass!.MetadataName)!.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return (factory.CreateDelegate<Func<object?[], Task<object?>>>(), compilation, null);
    }
}
