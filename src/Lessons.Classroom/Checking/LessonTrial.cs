using Lessons.Kernel.Language;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>What came of running a lesson once from top to bottom, with a trial of every answer the author foresees.</summary>
/// <param name="Failed">The cell, from 1, that ended the run, with its error; null when every cell ran.</param>
/// <param name="NotRun">How many code cells stand below it.</param>
/// <param name="Exercises">What came of each exercise that was reached, by its id.</param>
/// <param name="Source">The text that the lesson reads; null when it reads none.</param>
internal sealed record LessonTrial((int Cell, CellError Error)? Failed, int NotRun, IReadOnlyDictionary<string, ExerciseTrial> Exercises, Source? Source)
{
    /// <summary>What each cell showed, by its number from 1.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Output>> Shown { get; init; } = new Dictionary<int, IReadOnlyList<Output>>();

    /// <summary>Near misses, by their cell, that are met with other words when the cell runs after the solution.</summary>
    public IReadOnlyDictionary<int, string> WrongAfterSolution { get; init; } = new Dictionary<int, string>();
}

/// <summary>What came of one exercise.</summary>
/// <param name="Solution">The grade of the author's solution; null when there is none.</param>
/// <param name="Attempt">What the solution came to.</param>
/// <param name="Stub">The grade of the cell as it is handed out, when it is taken for an answer.</param>
/// <param name="Wrong">Each near miss with what it is met with.</param>
/// <param name="Mutants">The mutants of the solution; null when they were not asked for, or there is no solution that passes.</param>
internal sealed record ExerciseTrial(Grade? Solution, Attempt? Attempt, Grade Stub, IReadOnlyList<(WrongAnswer Answer, NearMiss Met)> Wrong, MutationReport? Mutants);
