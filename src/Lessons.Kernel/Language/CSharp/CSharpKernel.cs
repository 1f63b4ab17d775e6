using System.Globalization;
using Lessons.Kernel.Language.Showing;
using Microsoft.DotNet.Interactive.Formatting;
using InteractiveKernel = Microsoft.DotNet.Interactive.Kernel;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The engine's sub-kernel for C#: compiles a cell, runs it, shows its value, and says what went wrong.</summary>
internal sealed class CSharpKernel : InteractiveKernel
{
    private readonly ValueView view;
    private readonly Watch watch;
    private readonly Lazy<ScriptChain> chain;
    private readonly ErrorTeller errors;
    private readonly Lazy<LanguageServices> services;

    public CSharpKernel(CSharpOptions options, Sentences sentences, ValueView view, Watch watch)
        : base("csharp")
    {
        this.view = view;
        this.watch = watch;
        chain = new Lazy<ScriptChain>(() => new ScriptChain(options, sentences, watch));
        services = new Lazy<LanguageServices>(() => new LanguageServices(chain.Value, sentences));
        errors = new ErrorTeller(sentences, name => chain.Value.ValueOf(name));
        KernelInfo.LanguageName = "C#";
        KernelInfo.LanguageVersion = "14.0";
        RegisterCommandHandler<RunCell>(async (command, _) => command.End = await RunAsync(command, CellScope.Current!));
    }

    /// <summary>What an editor asks while a cell is written.</summary>
    public LanguageServices Services => services.Value;

    /// <summary>The session's cells.</summary>
    public ScriptChain Chain => chain.Value;

    private async Task<CellEnd> RunAsync(RunCell command, CellScope cell)
    {
        // Numbers read the same on every machine. The culture belongs to the cell's flow of execution, not to the process.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var written = chain.Value.Parse(command.Code);
        var script = chain.Value.Compile(written);
        if (script.Refused is { } ending)
        {
            return new CellEnd(ending);
        }

        if (script.Errors.Count > 0)
        {
            return new CellEnd(errors.Compile(written, script));
        }

        if (errors.Warnings(written, script) is { } warnings)
        {
            cell.Send(warnings);
        }

        try
        {
            if (await new CellRun(cell, watch).RunAsync(() => ValueOfAsync(script)) is { } value)
            {
                cell.Send(new ResultOutput(value));
            }

            if (command.LeavesNothing)
            {
                chain.Value.Forget();
            }
            else
            {
                chain.Value.Keep(script);
            }

            return CellEnd.Success;
        }
        catch (CellEndedEarlyException e)
        {
            chain.Value.Forget();
            cell.End();
            cell.Close();
            return new CellEnd(cell.Stops.Describe(e));
        }
#pragma warning disable CA1031 // Whatever a learner's cell throws is the cell's error, and a value.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var error = errors.Run(e, written, chain.Value.CellAt);
            chain.Value.Forget();
            return new CellEnd(error);
        }
    }

    // Showing belongs to the run: a value may compute for as long as it likes, and must be as easy to interrupt.
    // What stands for a display is there already, and is not shown again.
    private async Task<MimeBundle?> ValueOfAsync(Script script)
    {
        if (await chain.Value.StartAsync(script) is not { } value || value is DisplayHandle or DisplayedValue)
        {
            return null;
        }

        CellScope.Current?.See(value);
        return view.ShowOrThrow(value);
    }
}
