using System.CommandLine;
using Lessons.Cli.Checking;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons check [FOLDER|NOTEBOOK]...</c>: tells an author what has to be mended before a lesson is handed out.</summary>
internal static class CheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var names = new Argument<string[]>("FOLDER|NOTEBOOK") { Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json");
        var mutants = new Option<bool>("--mutants");
        var command = new Command("check", "Tells an author what has to be mended in lessons.") { names, json, mutants };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed.GetValue(names) ?? [], parsed.GetValue(json), parsed.GetValue(mutants), interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string[] names, bool json, bool mutants, CancellationToken interrupt)
    {
        if (names.FirstOrDefault(n => n.StartsWith('-')) is { } option)
        {
            throw UsageWords.NoOption(option, "check ");
        }

        try
        {
            var pack = await CheckedPack.OfAsync(screen, AskedLessons.Read(screen, names), mutants, interrupt);
            await screen.Out.WriteLineAsync(json ? ExercismResults.Of(pack) : CheckReport.Of(pack));
            return pack.Errors == 0 ? Exit.Done : Exit.ToMend;
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            await screen.Error.WriteLineAsync(CheckWords.Interrupted("check"));
            return Exit.Interrupted;
        }
        catch (Exception e) when (json && e is UsageException or NotebookException)
        {
            // Whoever reads JSON reads this too; people read the same sentence beside it.
            await screen.Out.WriteLineAsync(ExercismResults.Error(e.Message));
            throw;
        }
    }
}
