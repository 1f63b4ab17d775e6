using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Grades one hand-in: the author's cells and the checks run in this process, the learner's in a worker.</summary>
/// <remarks>
/// What decides is here, where no learner's code runs. The worker has the notebook as it was handed out and hands out values and what functions
/// give for inputs that are chosen here. It can lie about these, which is no more than writing the value down as an answer.
/// </remarks>
/// <param name="language">A session in which nothing has run, in the lesson's folder.</param>
/// <param name="judging">The C# in it.</param>
/// <param name="limits">How much the hand-in may take.</param>
public sealed class SubmissionGrader(ILanguage language, DotNetLanguage judging, GradingLimits limits)
{
    private static readonly string[] Skipped = ["#!check", "#!wrong", "#!hint", "#!solution", "#!reset", "#!progress", "#!submit"];
    private const string NotThere = "It is not in the notebook that was handed in.";
    private int reached;

    /// <summary>Grades it.</summary>
    /// <param name="name">The lesson's name.</param>
    /// <param name="instructor">The author's notebook.</param>
    /// <param name="release">The notebook as it was handed out.</param>
    /// <param name="submission">The notebook as it came back.</param>
    /// <param name="worker">How a worker is started.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<SubmissionResult> GradeAsync(string name, Notebook instructor, Notebook release, Notebook submission, System.Diagnostics.ProcessStartInfo worker, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(instructor);
        ArgumentNullException.ThrowIfNull(worker);
        var repaired = new SubmissionRepair().Of(release, submission);
        var lesson = LessonReader.Read(instructor.LessonCells(), name, TeachingWords.English).Lesson;
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(stop);
        whole.CancelAfter(limits.Whole);
        await using var session = new RemoteSession(judging, () => RemoteWorker.Begin(worker, limits), limits);
        try
        {
            var result = await JudgeAsync(lesson, instructor, repaired.Notebook, session, whole.Token);
            return result with { Repairs = repaired.Told };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return SubmissionResult.CouldNot(string.Create(CultureInfo.InvariantCulture, $"It took longer than {limits.Whole.TotalSeconds:0} seconds altogether. Look at what takes so long, or give it more time: --seconds {limits.Whole.TotalSeconds * 2:0}")) with { Repairs = repaired.Told };
        }
        catch (LessonBrokenException e)
        {
            return SubmissionResult.CouldNot(e.Message) with { Repairs = repaired.Told };
        }
    }

    private async Task<SubmissionResult> JudgeAsync(Lesson lesson, Notebook instructor, Notebook notebook, RemoteSession session, CancellationToken stop)
    {
        var words = TeachingWords.English;
        var items = new Dictionary<string, ItemResult>(StringComparer.OrdinalIgnoreCase);
        var written = new List<(WrittenAnswer Question, string Text)>();
        foreach (var cell in notebook.Cells.Where(c => c.Kind is CellKind.Code && !string.IsNullOrWhiteSpace(c.Source)))
        {
            var parts = CellSections.Of(cell.Source, sections: false);
            var first = parts?.First.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
            switch (first)
            {
                case ["#!exercise", var id, ..] when Find<Exercise>(id) is { } exercise:
                    await AdvanceAsync(lesson, instructor, exercise.Cell, session, stop);
                    var (grade, attempt) = await new Judge(session, words).TryAsync(exercise, parts!.Body, stop);
                    session.TakeBack();
                    items[exercise.Id] = Result(grade, session.LastEnd, attempt?.Error?.Message);
                    break;
                case ["#!quiz", var id, ..] when Find<Quiz>(id) is { } quiz:
                    items[quiz.Id] = Result(QuizDesk.Judge(quiz, parts!.Body, words), null);
                    break;
                case ["#!answer", var id, ..] when Find<WrittenAnswer>(id) is { } question:
                    written.Add((question, parts!.Body));
                    break;
                case [var directive, ..] when Skipped.Contains(directive, StringComparer.Ordinal):
                    break;
                default:
                    await session.CellAsync(cell.Source, cell.Language, stop);
                    break;
            }

            if (session.Hostile is { } hostile)
            {
                return SubmissionResult.Refused($"{hostile} Nothing of it was graded. Look at the notebook, and talk to whoever handed it in.");
            }
        }

        if (written.Count > 0)
        {
            await AdvanceAsync(lesson, instructor, int.MaxValue, session, stop);
            var variables = SubmissionMembers.Variables(judging.Cells);
            var source = variables.GetValueOrDefault("source")?.Value as Source ?? variables.Values.Select(v => v.Value).OfType<Source>().FirstOrDefault();
            foreach (var (question, text) in written)
            {
                items[question.Id] = Result(AnswerReport.Of(question, AnswerCell.Written(text), source, words).Grade, null);
            }
        }

        return new(GradingEnd.Graded, null, [.. lesson.Items.Select(i => items.GetValueOrDefault(i.Id) ?? new ItemResult(i.Id, nameof(Outcome.NotAnswered), 0, i.Points, [NotThere]) { Feedback = [NotThere] })]);

        T? Find<T>(string id)
            where T : LessonItem => lesson.Items.OfType<T>().FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
    }

    // The author's cells run here up to the exercise's own, so that its check finds what it names.
    private async Task AdvanceAsync(Lesson lesson, Notebook instructor, int to, RemoteSession session, CancellationToken stop)
    {
        for (; reached < Math.Min(to, instructor.Cells.Count); reached++)
        {
            var cell = instructor.Cells[reached];
            var first = CellSections.Of(cell.Source, sections: false)?.First.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
            if (cell.Kind is not CellKind.Code || string.IsNullOrWhiteSpace(cell.Source) || first is "#!quiz" or "#!answer" || Skipped.Contains(first, StringComparer.Ordinal))
            {
                continue;
            }

            var exercise = lesson.Items.OfType<Exercise>().FirstOrDefault(e => e.Cell == reached + 1);
            if (exercise is { Solution: null })
            {
                continue;
            }

            var nobody = new SeenOutputs(null);
            var before = judging.Cells.Count;
            var end = exercise is null && cell.Language is { } named && language is IRunsLanguages several
                ? await several.RunAsync(cell.Source, named, nobody, stop)
                : await language.RunAsync(exercise?.Solution ?? cell.Source, nobody, stop);
            stop.ThrowIfCancellationRequested();
            if (end.Error is { } error && !cell.Tags.Contains(NotebookRunner.ExpectedToFail, StringComparer.Ordinal))
            {
                throw new LessonBrokenException(string.Create(CultureInfo.InvariantCulture, $"The lesson itself does not run: cell {reached + 1} of the author's notebook ends with {error.Name} {error.Message} Mend the lesson, see what it says (lessons check), assign it again, and grade again."));
            }

            if (exercise is not null)
            {
                session.Stands(judging.Cells.Skip(before));
            }
        }
    }

    private static ItemResult Result(Grade grade, string? end, string? error = null) => new(grade.Id, grade.Outcome.ToString(), grade.Points, grade.Of,
    [
        .. grade.Sentences,
        .. grade.Parts.Select(p => p.Sentence),
        .. end is null ? [] : new[] { end },
        .. grade.ForAuthor is null ? [] : new[] { grade.ForAuthor },
    ])
    {
        NeedsTeacher = grade.IsForTeacher || grade.Outcome is Outcome.CheckBroken,
        // The learner's own error, which a notebook shows under the cell.
        Feedback = [.. grade.Feedback, .. end is null ? [] : new[] { end }, .. end is null && !string.IsNullOrWhiteSpace(error) ? new[] { error } : []],
    };
}

/// <summary>The author's own cells do not run.</summary>
#pragma warning disable CA1032, CA1064 // Without a reason it says nothing; nobody outside sees it.
internal sealed class LessonBrokenException(string sentence) : Exception(sentence);
#pragma warning restore CA1032, CA1064
