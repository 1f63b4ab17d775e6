using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The cells of one session that ran to their end, each compiled on top of the one before.</summary>
/// <remarks>A cell that fails is not added: what it declared is gone, what it assigned to earlier variables stays.</remarks>
internal sealed partial class ScriptChain
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    private readonly ScriptAssemblies assemblies;
    private readonly ScriptReferences references;
    private readonly CSharpCompilationOptions options;
    private readonly IReadOnlyList<string> usings;
    private readonly Sentences sentences;
    private readonly Dictionary<string, MarkedCell> cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> known;

    private CSharpCompilation? last;
    private bool wide;
    private volatile bool asked;
    private int lastSlot;
    private int compiled;
    private object?[] instances = new object?[16];

    public ScriptChain(CSharpOptions given, Sentences sentences, Watch watch)
    {
        this.sentences = sentences;
        assemblies = new ScriptAssemblies(given.References, watch);
        references = new ScriptReferences([.. given.References]);
        known = references.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);

        // Debug, not Release: a runtime error must point at the very line, and optimised code moves lines about.
        options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: true,
            concurrentBuild: false,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        usings = [.. StandardUsings.All.Concat(given.Usings).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reads a cell's text as C#.</summary>
    /// <param name="code">The cell's text.</param>
    public MarkedCell Parse(string code)
    {
        compiled++;
        return new MarkedCell(code, ParseOptions, $"cell {compiled}");
    }

    /// <summary>A cell that ran in this session, by the name its compiled lines carry.</summary>
    /// <param name="path">The name.</param>
    public MarkedCell? CellAt(string? path) => path is null ? null : cells.GetValueOrDefault(path);

    /// <summary>What a variable of the session holds now; null when there is none of that name.</summary>
    /// <param name="name">The name. Of several variables with it, the last declared counts.</param>
    public object? ValueOf(string name)
    {
        // A copy, since a cell may run meanwhile: slots are filled one by one, and only ever from null.
        var slots = instances;
        return slots.Reverse().Where(i => i is not null)
            .Select(i => (Instance: i, Field: i!.GetType().GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)))
            .FirstOrDefault(f => f.Field is not null) is { Field: { } field } found ? field.GetValue(found.Instance) : null;
    }

    /// <summary>What the compiler knows when a text stands on top of the cells that ran. Nothing is compiled or kept; may be called while a cell runs.</summary>
    /// <param name="tree">The text.</param>
    public CSharpCompilation Look(SyntaxTree tree)
    {
        // An editor may be asked for any name there is. The next cell goes over to all references, so that this is not done for each.
        asked = true;
        return On(Widened(last), "look", tree, references.All);
    }

    /// <summary>The newest cell that ran; null when none has.</summary>
    public CSharpCompilation? Last => last;

    /// <summary>Reads text as C#, but not as a cell of the session.</summary>
    /// <param name="code">The text.</param>
    public static SyntaxTree Read(string code) => CSharpSyntaxTree.ParseText(code, ParseOptions);

    /// <summary>Compiles a cell on top of those that ran.</summary>
    /// <param name="cell">What <see cref="Parse"/> made of it.</param>
    public Script Compile(MarkedCell cell)
    {
        if (asked)
        {
            Widen();
        }

        var script = CompileOnce(cell);
        if (wide || (script.Refused is null && script.Errors.Count == 0))
        {
            return script;
        }

        // A name may be missing that is there, in an assembly that few cells use; and whoever made a mistake is told of all names there are.
        Widen();
        cell.Unmark();
        return CompileOnce(cell);
    }

    private Script CompileOnce(MarkedCell cell)
    {
        // What the compiler knows of the cell as written is asked for at most once: by a mark that depends on it, or to tell errors in the learner's own text.
        var written = new Lazy<CSharpCompilation>(() => Compilation(cell.Original));
        SemanticModel Meaning() => written.Value.GetSemanticModel(cell.Original);
        if (cell.CanBeRead && Refusals.Find(cell.Original, Meaning, sentences) is { } refused)
        {
            return new Script(written.Value, null, []) { Refused = refused };
        }

        cell.Mark(Meaning);
        var script = CompileMarked(cell);
        if (script.Errors.Count == 0 && CatchesInVain(cell, Meaning) is { Count: > 0 } vain)
        {
            return script with { Compilation = written.Value, Errors = vain };
        }

        if (script.Errors.Count == 0 || cell.Compiled == cell.Original)
        {
            return script;
        }

        var errors = Errors(written.Value.GetDiagnostics());
        if (errors.Count > 0)
        {
            return script with { Compilation = written.Value, Errors = errors };
        }

        if (cell.IsMarkedByText)
        {
            // A lambda is an expression tree, which the text alone does not tell.
            cell.Mark(Meaning, certainly: true);
            script = CompileMarked(cell);
            if (script.Errors.Count == 0)
            {
                return script;
            }
        }

        // A mark spoiled a cell that is right. It runs as it is written, and cannot be stopped.
        cell.Unmark();
        return CompileMarked(cell);
    }

    /// <summary>Starts a compiled cell.</summary>
    /// <param name="script">What <see cref="Compile"/> made.</param>
    /// <returns>The value of the cell's last expression, or null.</returns>
    public Task<object?> StartAsync(Script script)
    {
        if (lastSlot + 2 > instances.Length)
        {
            Array.Resize(ref instances, instances.Length * 2);
        }

        return script.Entry!(instances);
    }

    /// <summary>Makes a cell that ran to its end part of the session.</summary>
    /// <param name="script">The cell.</param>
    public void Keep(Script script)
    {
        last = script.Compilation;
        lastSlot++;
    }

    /// <summary>Lets go of what a cell that did not run to its end has made.</summary>
    public void Forget() => instances[lastSlot + 1] = null;

    private CSharpCompilation Compilation(SyntaxTree tree) => On(last, $"cell-{compiled}-{Guid.NewGuid():N}", tree, wide ? references.All : references.Few);

    // Later cells inherit references and usings. Given twice, `display` would be ambiguous with itself.
    private CSharpCompilation On(CSharpCompilation? below, string name, SyntaxTree tree, IEnumerable<MetadataReference> first) => below is null
        ? CSharpCompilation.CreateScriptCompilation(name, tree, first, options.WithUsings(usings), null, typeof(object))
        : CSharpCompilation.CreateScriptCompilation(name, tree, null, options, below, typeof(object));

    // From now on with all references.
    private void Widen()
    {
        last = Widened(last);
        wide = true;
    }

    // More references below the newest cell would not do: with them the compiler makes new symbols for .NET's types, and a variable of an earlier
    // cell would be of another `List<int>`. So the cells that ran stand on all references, from the first one on; what they were compiled to stays.
    private CSharpCompilation? Widened(CSharpCompilation? narrow)
    {
        if (wide || narrow is null)
        {
            return narrow;
        }

        return On(Widened(narrow.ScriptCompilationInfo?.PreviousScriptCompilation), narrow.AssemblyName!, narrow.SyntaxTrees[0], references.All);
    }

    private Script CompileMarked(MarkedCell cell)
    {
        var tree = cell.Compiled;
        var compilation = Compilation(tree);
        if (HasOnlyUsings(tree))
        {
            // There is nothing to emit, and the compiler refuses to emit nothing; the usings count all the same.
            return new Script(compilation, _ => Task.FromResult<object?>(null), Errors(compilation.GetDiagnostics()));
        }

        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            return new Script(compilation, null, Errors(result.Diagnostics));
        }

        code.Position = 0;
        symbols.Position = 0;
        cells[tree.FilePath] = cell;
        return new Script(compilation, EntryOf(compilation, assemblies.Load(code, symbols)), []) { Warnings = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)] };
    }

    // That a catch block comes too late to catch anything, the compiler sees only in the cell as written: a mark makes each of them conditional.
    private static List<Diagnostic> CatchesInVain(MarkedCell cell, Func<SemanticModel> meaning) =>
        [.. cell.Original.GetRoot().DescendantNodes().OfType<TryStatementSyntax>().Where(t => t.Catches.Count > 1).SelectMany(t => Errors(meaning().GetDiagnostics(t.Span)))];

    private static bool HasOnlyUsings(SyntaxTree tree) => tree.GetCompilationUnitRoot() is { Members.Count: 0, AttributeLists.Count: 0 };

    private static IReadOnlyList<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

    // The compiler makes a class for the cell with a static <Factory>(object[] cells) that creates it and runs it; slot 0 is a host object's.
    private static Func<object?[], Task<object?>> EntryOf(CSharpCompilation compilation, Assembly assembly)
    {
        var type = assembly.GetType(compilation.ScriptClass!.MetadataName, throwOnError: true)!;
        var factory = type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return factory.CreateDelegate<Func<object?[], Task<object?>>>();
    }
}

/// <summary>One compiled cell.</summary>
/// <param name="Compilation">What the next cell is compiled on top of.</param>
/// <param name="Entry">Runs it; null when it does not compile.</param>
/// <param name="Errors">Why it does not compile; none when it does.</param>
internal sealed record Script(CSharpCompilation Compilation, Func<object?[], Task<object?>>? Entry, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>What the cell may not do; null when there is nothing of the kind.</summary>
    public CellError? Refused { get; init; }

    /// <summary>What the compiler finds odd in a cell that it can run.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}
