using System.Diagnostics;
using Lessons.Classroom;

namespace Lessons.Cli.Checking;

/// <summary>Lessons that were looked at with every rule.</summary>
/// <param name="Lessons">Each lesson's notebook, as a person writes it, with what was found.</param>
/// <param name="Seeds">What was found in the seeds they read.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CheckedPack(IReadOnlyList<(NotebookTask Task, LessonReport Report)> Lessons, IReadOnlyList<Finding> Seeds, TimeSpan Elapsed)
{
    /// <summary>Everything that was found.</summary>
    public IEnumerable<Finding> Findings => Lessons.SelectMany(l => l.Report.Findings).Concat(Seeds);

    /// <summary>How many of these have to be mended.</summary>
    public int Errors => Findings.Count(f => f.IsError);

    /// <summary>Looks at some lessons, one after the other.</summary>
    /// <param name="screen">Knows the learner's language.</param>
    /// <param name="tasks">The notebooks.</param>
    /// <param name="mutates">Whether mutants of the solutions are tried.</param>
    /// <param name="interrupt">Ends it early.</param>
    /// <exception cref="UsageException"><c>LESSONS_LANG</c> names no language that is spoken.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static async Task<CheckedPack> OfAsync(Screen screen, IReadOnlyList<NotebookTask> tasks, bool mutates, CancellationToken interrupt)
    {
        var learner = LearnerLanguage.Of(screen);
        if (learner.Problem is { } problem)
        {
            throw new UsageException(problem);
        }

        var started = Stopwatch.GetTimestamp();
        var lessons = new List<(NotebookTask, LessonReport)>();
        foreach (var task in tasks)
        {
            lessons.Add((task, await Session.CheckAsync(task, learner.Culture, mutates, interrupt)));
        }

        var seeds = tasks.Select(t => t.Folder).Distinct(StringComparer.Ordinal).SelectMany(LessonChecker.CheckSeeds).Distinct().ToList();
        return new(lessons, seeds, Stopwatch.GetElapsedTime(started));
    }
}
