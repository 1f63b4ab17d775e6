using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Lessons.Classroom;
using Lessons.Cli.Verbs;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli;

/// <summary>The verbs of <c>lessons</c>: reads the command line and runs one of them.</summary>
internal static class LessonsApp
{
    /// <summary>Runs the tool once.</summary>
    /// <param name="args">The command line, without the tool's name.</param>
    /// <param name="screen">Where it reads from and speaks to.</param>
    /// <param name="interrupt">Asks it to end early and cleanly.</param>
    /// <returns>The exit code; see <see cref="Exit"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen, CancellationToken interrupt = default)
    {
        try
        {
            var parsed = Commands(screen).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                throw UsageWords.NotUnderstood(parsed);
            }

            var configuration = new InvocationConfiguration
            {
                Output = screen.Out,
                Error = screen.Error,
                EnableDefaultExceptionHandler = false,
                // Program has its own: the library would end the process after two seconds, in the middle of a file.
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, interrupt);
        }
        catch (Exception e) when (e is UsageException or NotebookException or CourseException)
        {
            await screen.Error.WriteLineAsync(screen.Sentence(e.Message));
            return Exit.UsedWrongly;
        }
    }

    private static RootCommand Commands(Screen screen)
    {
        var root = new RootCommand { RunVerb.Make(screen), NewVerb.Make(screen), CheckVerb.Make(screen), ReleaseVerb.Make(screen), AssignVerb.Make(screen), SubmitVerb.Make(screen), CollectVerb.Make(screen), GradeVerb.Make(screen), MarkVerb.Make(screen), FeedbackVerb.Make(screen), ExportVerb.Make(screen), GradeOneVerb.Make(screen), GradeWorkerVerb.Make(screen), InstallVerb.Make(screen), UninstallVerb.Make(screen), DoctorVerb.Make(screen), KernelVerb.Make(screen) };
        root.SetAction((_, interrupt) => BuildVerb.RunAsync(screen, interrupt));
        foreach (var command in (IEnumerable<Command>)[root, .. root.Subcommands])
        {
            var help = command.Options.OfType<HelpOption>().SingleOrDefault();
            if (help is null)
            {
                help = new HelpOption();
                command.Options.Add(help);
            }

            help.Action = new Say(screen.Out, HelpText.Of(command == root ? "" : command.Name));
        }

        root.Options.OfType<VersionOption>().Single().Action = new Say(screen.Out, $"lessons {typeof(LessonsApp).Assembly.GetName().Version!.ToString(3)}");
        foreach (var directive in root.Directives.ToList())
        {
            root.Directives.Remove(directive);
        }

        return root;
    }

    /// <summary>Prints a text and ends.</summary>
    private sealed class Say(TextWriter to, string text) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            to.WriteLine(text);
            return Exit.Done;
        }
    }
}
