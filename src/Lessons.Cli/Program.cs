using System.Runtime.InteropServices;
using System.Text;

namespace Lessons.Cli;

/// <summary>The <c>lessons</c> tool.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;

        // .NET reads this once, before the process's first regular expression: a learner's own must not run for years, and nothing can stop a match from outside.
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(1));
        using var interrupt = new CancellationTokenSource();

        // The first Ctrl-C asks; a second one, for whoever cannot wait, ends the program at once.
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            if (context.Cancel)
            {
                // A verb took it for itself, as the kernel does: whoever registers later is asked first.
                return;
            }

            context.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        });
        var live = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null;
        return await LessonsApp.RunAsync(args, new Screen(Console.Out, Console.Error, Environment.CurrentDirectory, live), interrupt.Token);
    }
}
