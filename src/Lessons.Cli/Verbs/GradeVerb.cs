using System.CommandLine;
using System.Diagnostics;
using Lessons.Classroom;
using Lessons.Cli.Courses;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons grade LESSON</c>: grades what was collected, each hand-in in a box of its own.</summary>
internal static class GradeVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var lesson = new Argument<string>("LESSON");
        var course = new Option<string?>("--course") { HelpName = "FOLDER" };
        var workers = new Option<int>("--workers") { HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION" };
        var again = new Option<bool>("--again");
        var twice = new Option<bool>("--twice");
        var trust = new Option<bool>("--trust-submissions");
        var limits = new AskedLimits();
        var command = new Command("grade", "Grades what was collected.") { lesson, course, workers, database, again, twice, trust, limits.Seconds, limits.CellSeconds, limits.Megabytes };
        command.SetAction(async (parsed, interrupt) =>
        {
            var name = parsed.GetRequiredValue(lesson);
            if (name.StartsWith('-'))
            {
                throw UsageWords.NoOption(name, "grade ");
            }

            if (parsed.GetValue(workers) is not (>= 1 and <= 256))
            {
                throw new UsageException($"--workers takes 1 to 256. As many as this machine has cores is what happens without it: lessons grade {name}");
            }

            var isTrusted = parsed.GetValue(trust);
            if (!isTrusted && Workplace.Problem() is { } problem)
            {
                throw new UsageException($"Nothing was graded. {problem}");
            }

            var found = AskedCourse.Find(screen, parsed.GetValue(course), $"grade {name}");
            found.Assignment(name);
            var book = Gradebook.Open(parsed.GetValue(database) ?? Path.Combine(found.Folder, "gradebook.db"), screen.Clock);
            var allowed = limits.Of(parsed);
            var run = new GradingRun(found, book, folder => One(found.LessonFolder(name), name, folder, allowed, isTrusted));
            var options = new GradingOptions { Workers = parsed.GetValue(workers), Again = parsed.GetValue(again), Twice = parsed.GetValue(twice) };
            GradingReport? report = null;
            await GradeDisplay.UseAsync(screen, async progress => report = await run.RunAsync(name, options, progress, interrupt));
            await screen.Out.WriteLineAsync(GradeWords.Report(report!, book));
            return report!.IsInterrupted ? Exit.Interrupted : report.Graded.Any(g => g.Result.End is not GradingEnd.Graded) ? Exit.CellFailed : Exit.Done;
        });
        return command;
    }

    private static ProcessStartInfo One(string lessonFolder, string name, string handIn, GradingLimits limits, bool isTrusted) => new(
        Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"),
        [Path.Combine(AppContext.BaseDirectory, "Lessons.Cli.dll"), "grade-one", lessonFolder, name, Path.Combine(handIn, HandIn.Notebook), .. AskedLimits.Again(limits), .. isTrusted ? (string[])["--trust-submissions"] : []]);
}
