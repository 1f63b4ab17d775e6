using Lessons.Kernel.Language.CSharp;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Cells in several languages: C#, and below a line such as <c>#!sql</c> another; lines that begin with <c>#!</c> are addressed to the notebook.</summary>
/// <remarks>A cell without such a line goes to C# as it is.</remarks>
public sealed partial class NotebookLanguage : ILanguage, IRunsLanguages
{
    /// <summary>The name of the language of a cell that names none.</summary>
    public const string CSharp = "csharp";

    internal const string CSharpDirective = "#!csharp";

    private readonly DotNetLanguage csharp;
    private readonly IReadOnlyList<IDirective> directives;
    private readonly CellReader reader;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Makes a session of C#, what every notebook can do, and more.</summary>
    /// <param name="csharp">Runs C#. Ends with this session.</param>
    /// <param name="more">Directives and languages beyond those that every notebook has; they end with this session.</param>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public NotebookLanguage(DotNetLanguage csharp, params IEnumerable<IDirective> more)
    {
        ArgumentNullException.ThrowIfNull(csharp);
        ArgumentNullException.ThrowIfNull(more);
        this.csharp = csharp;
        directives = [new CSharpDirective(csharp), .. StandardDirectives.All(csharp), .. more];
        reader = new CellReader(directives);
        if (directives.SelectMany(d => d.Info.Aliases.Prepend(d.Info.Name)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two directives are called {twice.Key}.", nameof(more));
        }
    }

    /// <inheritdoc/>
    public LanguageInfo Info => csharp.Info;

    /// <summary>All directives there are, languages included.</summary>
    public IReadOnlyList<IDirective> Directives => directives;

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt) => RunAsync(code, CSharp, outputs, interrupt);

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(string code, string language, IOutputs outputs, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(outputs);
        if (language == CSharp && !CellReader.MayHoldDirectives(code))
        {
            return await csharp.RunAsync(code, outputs, interrupt);
        }

        await oneAtATime.WaitAsync(CancellationToken.None);
        try
        {
            var end = await new CellContext(csharp, reader, directives, code, new PassedOn(outputs), interrupt).RunAllAsync(language);
            if (end.Error is { } error)
            {
                outputs.Send(new ErrorOutput(error));
            }

            return end;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var directive in directives.OfType<IAsyncDisposable>())
        {
            await directive.DisposeAsync();
        }

        await csharp.DisposeAsync();
        oneAtATime.Dispose();
    }
}
