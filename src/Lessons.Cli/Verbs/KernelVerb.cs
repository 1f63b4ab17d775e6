using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Lessons.Kernel.Channels;
using Lessons.Kernel.Wire;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons kernel CONNECTION-FILE</c>: is the kernel that Jupyter and VS Code start. People need not type it.</summary>
internal static class KernelVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var file = new Argument<string>("CONNECTION-FILE");
        var command = new Command("kernel", "Is the kernel that Jupyter and VS Code start.") { file };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed.GetRequiredValue(file), interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string file, CancellationToken interrupt)
    {
        var learner = LearnerLanguage.Of(screen);
        if (learner.Problem is { } problem)
        {
            await screen.Error.WriteLineAsync(problem);
        }

        // A cell says 0.5 on every machine, whatever language the machine speaks.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var options = JupyterOptions.FromEnvironment() with { Banner = "Lessons: C# notebooks to learn from a text with code beside it.", Culture = learner.Culture, Notice = learner.Problem, Log = screen.Error.WriteLine };
            await using var host = JupyterHost.Start(ConnectionFile.Read(file), Session.Info, () => Session.Language(learner.Culture), options);

            // A front end that does not know interrupt messages sends SIGINT: that ends the cell, not the kernel. SIGTERM ends the kernel.
            using var cell = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                context.Cancel = true;
                host.Interrupt();
            });
            await using var end = interrupt.Register(() => _ = host.DisposeAsync().AsTask());
            await host.Completion;
            return Exit.Done;
        }
        catch (ConnectionFileException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
