using Lessons.Kernel.Language.Showing;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>C# as notebooks know it: top-level statements and <c>await</c>, variables that stay, <c>display(x)</c>, and errors that point at the line.</summary>
public sealed partial class DotNetLanguage : ILanguage
{
    private readonly CompositeKernel engine;
#pragma warning disable CA2213 // The engine disposes the kernels that it was given.
    private readonly CSharpKernel csharp;
#pragma warning restore CA2213
    private readonly ValueView view;
    private readonly IDisposable displays;
    private readonly CellLimits limits;
    private readonly StopWords stops;
    private readonly Watch watch;
    private readonly AsyncLocal<CellLimits?> flowing = new();
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Starts a session in which nothing is defined yet.</summary>
    /// <param name="options">What the session starts with; null for .NET alone.</param>
    public DotNetLanguage(CSharpOptions? options = null)
    {
        options ??= new CSharpOptions();
        CellConsole.EnsureInstalled();
        Strays.EnsureInstalled();
        RegexLimit.EnsureInstalled();
        limits = options.Limits;
        Packages = options.Packages;
        Sentences = new Sentences(options.Culture);
        stops = new StopWords(Sentences, limits);
        watch = new Watch(limits);
        view = new ValueView(options.Rules, Sentences);
        engine = new CompositeKernel("lessons") { DefaultKernelName = "csharp" };
        csharp = new CSharpKernel(options, Sentences, view, watch);
        engine.Add(csharp);
        displays = EngineDisplays.Of(engine, view);
    }

    /// <summary>What C# is called, for whoever must say so before a session is there.</summary>
    public static LanguageInfo Described { get; } = new("C#", "14.0", ".cs", "text/x-csharp") { PygmentsLexer = "csharp" };

    /// <inheritdoc/>
    public LanguageInfo Info => Described;

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(outputs);
        someoneWaits = true;
        return RunAsync(new RunCell(code), outputs, interrupt);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        watch.Dispose();
        displays.Dispose();
        engine.Dispose();
        oneAtATime.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>How much a cell may take that is run from here on. Flows down into what is called, and no further.</summary>
    internal CellLimits Limits
    {
        get => flowing.Value ?? limits;
        set => flowing.Value = value;
    }

    private async Task<CellEnd> RunAsync(RunCell command, IOutputs outputs, CancellationToken interrupt)
    {
        await oneAtATime.WaitAsync(CancellationToken.None);
        var before = ProcessState.Now();
        try
        {
            CellConsole.EnsureInstalled();
            var given = Limits;
            var cell = new CellScope(outputs, given, given == limits ? stops : new StopWords(Sentences, given), interrupt) { View = view };
            cell.Enter();
            if (HelpCell.Asked(command.Code) is { } name)
            {
                return HelpCell.Answer(name, csharp.Services, cell, Sentences);
            }

            var told = await engine.SendAsync(command, CancellationToken.None);
            var end = command.End ?? throw new InvalidOperationException(
                "The engine did not run the cell.", told.Events.OfType<CommandFailed>().FirstOrDefault()?.Exception);
            cell.End();
            if (end.Error is { } error)
            {
                outputs.Send(new ErrorOutput(error));
            }

            return end;
        }
        finally
        {
            before.Restore();
            oneAtATime.Release();
        }
    }
}
