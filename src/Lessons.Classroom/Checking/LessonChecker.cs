using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Tells an author what has to be mended in a lesson before it is handed out.</summary>
public static class LessonChecker
{
    /// <summary>The rules, by name, each with what holds when it finds nothing.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Rules { get; } = [.. LessonRules.All.Select(r => KeyValuePair.Create(r.Id, r.Holds))];

    /// <summary>Reads a lesson, makes its release, runs it in a session, and looks at all that with every rule.</summary>
    /// <param name="path">The notebook's file, which is not read; names and links begin there.</param>
    /// <param name="notebook">What it holds.</param>
    /// <param name="session">A session in which nothing has run, in the notebook's folder.</param>
    /// <param name="words">The language of teaching's sentences.</param>
    /// <param name="mutates">Whether mutants of the solutions are tried too.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static async Task<LessonReport> CheckAsync(string path, Notebook notebook, TrialSession session, TeachingWords words, bool mutates, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(words);
        var lesson = CheckedLesson.Of(path, notebook, words, new(null, 0, new Dictionary<string, ExerciseTrial>(), null));
        lesson = lesson with { Trial = await new TrialRun(session, words, mutates).RunAsync(notebook, lesson.Reading.Lesson, lesson.Released.Lesson, stop) };
        return new(
            lesson.Name,
            lesson.Reading.Lesson,
            [.. LessonRules.All.SelectMany(r => r.Look(lesson))],
            ReadingLevelRule.Grade(lesson),
            [.. lesson.Exercises.Select(e => lesson.Trial.Exercises.GetValueOrDefault(e.Id)?.Mutants).OfType<MutationReport>()]);
    }

    /// <summary>What is not as it should be with the seeds near a folder; none when there are no seeds.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<Finding> CheckSeeds(string folder) => SeedsRule.Near(folder) is { } seeds ? [.. SeedsRule.Look(seeds)] : [];
}

/// <summary>What an author is told of one lesson.</summary>
/// <param name="Name">The notebook's file, without its ending.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Findings">What was found, in the order of the rules.</param>
/// <param name="ReadingGrade">The years of school that the prose takes; null when there is too little of it.</param>
/// <param name="Mutants">What came of each exercise's mutants; none when they were not asked for.</param>
public sealed record LessonReport(string Name, Lesson Lesson, IReadOnlyList<Finding> Findings, double? ReadingGrade, IReadOnlyList<MutationReport> Mutants);
