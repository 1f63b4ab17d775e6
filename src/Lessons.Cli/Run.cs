using System.Diagnostics;
using System.Globalization;
using Lessons.Cli.Site;

namespace Lessons.Cli;

/// <summary>One run of the tool over some notebooks.</summary>
/// <param name="Site">The folder that was written to.</param>
/// <param name="Lessons">The notebooks that ran, each with its outputs.</param>
/// <param name="Asked">How many were to run.</param>
/// <param name="Cells">How many code cells ran.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Interrupted">Whether Ctrl-C ended it early.</param>
internal sealed record Run(string Site, IReadOnlyList<Lesson> Lessons, int Asked, int Cells, TimeSpan Elapsed, bool Interrupted)
{
    /// <summary>The exit code that says how it went.</summary>
    public int ExitCode => Interrupted ? Exit.Interrupted : Lessons.Any(l => l.Failed is not null) ? Exit.CellFailed : Exit.Done;

    /// <summary>Runs notebooks one after another. Each one's page and executed notebook are written as soon as it has run.</summary>
    /// <param name="screen">Where progress is shown.</param>
    /// <param name="tasks">The notebooks in order.</param>
    /// <param name="site">The folder to write to.</param>
    /// <param name="place">Gives the place of a notebook among the lessons of its pack.</param>
    /// <param name="interrupt">Ends the run; what has run until then is written.</param>
    /// <exception cref="UsageException"><c>LESSONS_LANG</c> names no language that is spoken; nothing has run.</exception>
    public static async Task<Run> AllAsync(Screen screen, IReadOnlyList<NotebookTask> tasks, string site, Func<NotebookTask, PlaceInPack> place, CancellationToken interrupt)
    {
        var learner = LearnerLanguage.Of(screen);
        if (learner.Problem is { } problem)
        {
            throw new UsageException(problem);
        }

        var started = Stopwatch.GetTimestamp();
        List<Lesson> lessons = [];
        var cells = 0;
        await RunDisplay.UseAsync(screen, [.. tasks.Select(t => t.Name)], async display =>
        {
            for (var i = 0; i < tasks.Count && !interrupt.IsCancellationRequested; i++)
            {
                var task = tasks[i];
                var run = await Session.RunAsync(task, learner.Culture, display.Start(i), interrupt);
                if (interrupt.IsCancellationRequested)
                {
                    // The cell that Ctrl-C ended did not fail, and half a notebook is not what was asked for.
                    return;
                }

                cells += run.CellsRun;
                var lesson = new Lesson(task.Name, run.Executed, run.Failed, task.Folder);
                WholeFile.Write(screen, Path.Combine(site, task.Name + ".ipynb"), run.Executed);
                WholeFile.Write(screen, Path.Combine(site, task.Name + ".html"), LessonPage.Write(lesson, place(task), () => PlotlyScript.Text));
                lessons.Add(lesson);
                display.End(i, run);
            }
        });
        return new Run(site, lessons, tasks.Count, cells, Stopwatch.GetElapsedTime(started), interrupt.IsCancellationRequested && lessons.Count < tasks.Count);
    }

    /// <summary>Says what ran, what failed, how long it took, and where to look.</summary>
    public async Task TellAsync(Screen screen, string look)
    {
        foreach (var lesson in Lessons)
        {
            if (lesson.Failed is { } failed)
            {
                await screen.Error.WriteLineAsync(Failure.Block(lesson.Name + ".ipynb", failed));
            }
        }

        if (Interrupted)
        {
            await screen.Error.WriteLineAsync(Lessons.Count == 0
                ? "Interrupted: no notebook had run to its end, so nothing was written. Start again with the same command."
                : string.Create(CultureInfo.InvariantCulture, $"Interrupted: {Lessons.Count} of {Count(Asked, "notebook")} had run and stay written in {screen.Shown(Site)}. Start again with the same command."));
            return;
        }

        var stopped = Lessons.Count(l => l.Failed is not null);
        var how = stopped == 0 ? "to the end" : string.Create(CultureInfo.InvariantCulture, $"and {stopped} of them stopped at a cell that failed");
        await screen.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(Lessons.Count, "notebook")} ran {how}: {Count(Cells, "cell")} in {Elapsed.TotalSeconds:0.0} s."));
        if (Lessons.Count > 0)
        {
            await screen.Out.WriteLineAsync($"Look at {screen.Shown(look)}");
        }
    }

    /// <summary>A number and its noun: <c>1 cell</c>, <c>2 cells</c>.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
