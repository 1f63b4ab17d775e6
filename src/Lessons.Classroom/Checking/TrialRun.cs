using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Runs a lesson in a real session. Before each exercise runs, every foreseen answer is tried from the state that a learner would be in.</summary>
/// <param name="session">The session.</param>
/// <param name="words">The language of the sentences.</param>
/// <param name="mutates">Whether mutants of the solutions are tried too.</param>
internal sealed class TrialRun(TrialSession session, TeachingWords words, bool mutates)
{
    private readonly Dictionary<string, ExerciseTrial> exercises = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, IReadOnlyList<Output>> shown = [];
    private readonly Dictionary<int, string> wrong = [];

    /// <summary>Runs the cells in order, until one fails that is not meant to.</summary>
    /// <param name="notebook">The author's notebook.</param>
    /// <param name="lesson">The lesson that was read from it.</param>
    /// <param name="released">The lesson that is read from its release.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<LessonTrial> RunAsync(Notebook notebook, Lesson lesson, Lesson released, CancellationToken stop)
    {
        (int, CellError)? failed = null;
        var code = notebook.Cells.Select((c, i) => (Cell: c, Number: i + 1)).Where(c => c.Cell.Kind is CellKind.Code && !string.IsNullOrWhiteSpace(c.Cell.Source)).ToList();
        var ran = 0;
        foreach (var (cell, number) in code)
        {
            stop.ThrowIfCancellationRequested();
            if (lesson.Items.OfType<Exercise>().FirstOrDefault(e => e.Cell == number) is { Check: not null } exercise)
            {
                exercises[exercise.Id] = await TryAsync(exercise, released.Items.OfType<Exercise>().FirstOrDefault(e => e.Id == exercise.Id) ?? exercise, cell, stop);
            }

            var outputs = new Recorded();
            var end = session.Language is IRunsLanguages several && cell.Language is { } language
                ? await several.RunAsync(cell.Source, language, outputs, stop)
                : await session.Language.RunAsync(cell.Source, outputs, stop);
            ran++;
            shown[number] = outputs.All;
            if (end.Error is not { } error)
            {
                continue;
            }

            if (error.Name == "NearMiss")
            {
                wrong[number] = error.Message;
            }
            else if (!cell.Tags.Contains(NotebookRunner.ExpectedToFail, StringComparer.Ordinal))
            {
                failed = (number, error);
                break;
            }
        }

        stop.ThrowIfCancellationRequested();
        return new(failed, code.Count - ran, exercises, SourceIn(session.Variables)) { Shown = shown, WrongAfterSolution = wrong };
    }

    // The one that is called so, or the one there is.
    private static Source? SourceIn(IReadOnlyDictionary<string, Variable> variables) =>
        variables.GetValueOrDefault("source")?.Value as Source ?? variables.Values.Select(v => v.Value).OfType<Source>().FirstOrDefault();

    private async Task<ExerciseTrial> TryAsync(Exercise exercise, Exercise released, Cell cell, CancellationToken stop)
    {
        var judge = new Judge(session, words);

        // One semicolon more than what is handed out, so that it counts as something a learner wrote.
        var stub = await session.ApartAsync(() => judge.TryAsync(released with { Check = exercise.Check }, released.Stub + "\n;", stop));
        var met = new List<(WrongAnswer, NearMiss)>();
        foreach (var answer in exercise.WrongAnswers.Where(w => w.Says.Length > 0))
        {
            var judged = await session.ApartAsync(() => judge.TryAsync(exercise, answer.Code, stop));
            met.Add((answer, NearMiss.Of(judged.Grade, answer.Says.Trim(), words)));
        }

        if (exercise.Solution is null)
        {
            return new(null, null, stub.Grade, met, null);
        }

        var state = "";
        var solution = await session.ApartAsync(async () =>
        {
            var judged = await judge.TryAsync(exercise, exercise.Solution, stop);
            state = mutates && judged is { Grade.Outcome: Outcome.Passed, Attempt: { } attempt } ? await ValueText.OfAsync(session, attempt, stop) : "";
            return judged;
        });
        var mutants = mutates && solution is { Grade.Outcome: Outcome.Passed, Attempt: { } right }
            ? await new MutationRun(session, words).RunAsync(exercise, Regions.SolutionLines(CellSections.Of(cell.Source, sections: false)!.Body), right, state, stop)
            : null;
        return new(solution.Grade, solution.Attempt, stub.Grade, met, mutants);
    }

    /// <summary>What a cell showed.</summary>
    private sealed class Recorded : IOutputs
    {
        private readonly Lock gate = new();
        private readonly List<Output> all = [];

        public IReadOnlyList<Output> All
        {
            get
            {
                lock (gate)
                {
                    return [.. all];
                }
            }
        }

        public void Send(Output output)
        {
            lock (gate)
            {
                all.Add(output);
            }
        }
    }
}
