using System.CommandLine;
using System.Globalization;
using System.Text;
using Lessons.Kernel.Language;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons grade-worker NOTEBOOK</c>: is the process in which a learner's code runs while it is graded. People need not type it.</summary>
internal static class GradeWorkerVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var notebook = new Argument<string>("NOTEBOOK");
        var seconds = new Option<double>("--cell-seconds") { DefaultValueFactory = _ => 10 };
        var megabytes = new Option<int>("--megabytes") { DefaultValueFactory = _ => 1024 };
        var command = new Command("grade-worker", "Is the process in which a learner's code runs while it is graded.") { notebook, seconds, megabytes };
        command.Hidden = true;
        command.SetAction(async (parsed, _) =>
        {
            var task = Reading.Of(screen, parsed.GetRequiredValue(notebook)) switch { { Task: { } found } => found, var other => throw new UsageException(other.Problem!) };
            var limits = new CellLimits { Time = TimeSpan.FromSeconds(parsed.GetValue(seconds)), Memory = parsed.GetValue(megabytes) * 1024L * 1024 / 2, Output = 1_000_000 };
            using var from = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            await using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            Console.SetIn(TextReader.Null);
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            await Session.WorkAsync(task, CultureInfo.GetCultureInfo("en"), limits, worker => worker.AnswerAsync(from, to));
            return Exit.Done;
        });
        return command;
    }
}
