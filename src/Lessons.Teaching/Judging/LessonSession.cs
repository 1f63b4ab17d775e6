namespace Lessons.Teaching;

/// <summary>One learner in one lesson in one session: what each directive does. Whoever reads the directives calls it and shows what it returns.</summary>
/// <remarks>Nothing is static; several lessons and several sessions live side by side. Cells come one at a time.</remarks>
/// <param name="lesson">The lesson.</param>
/// <param name="session">Where the learner's code runs.</param>
/// <param name="source">The seed text that the lesson reads; null when it reads none.</param>
/// <param name="progress">Where progress is kept; null when it is switched off.</param>
/// <param name="words">The language; null for the learner's.</param>
public sealed class LessonSession(Lesson lesson, ILearnerSession session, Source? source = null, ProgressFile? progress = null, TeachingWords? words = null)
{
    private readonly TeachingWords words = words ?? TeachingWords.OfLearner();
    // Hints climb also where progress is switched off.
    private readonly Dictionary<string, int> given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Attempt> attempts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lesson; an author may have changed a cell and read it anew.</summary>
    public Lesson Lesson { get; private set; } = lesson;

    private ProgressBook Book => new(Lesson, progress, words);

    /// <summary>Goes on with the lesson as it is now.</summary>
    /// <param name="changed">The lesson.</param>
    public void Update(Lesson changed) => Lesson = changed;

    /// <summary><c>#!lesson</c>: what the lesson is about, and how far the learner is.</summary>
    public LessonCard Open() => new(Lesson, Book.Now);

    /// <summary><c>#!progress</c>: how far the learner is.</summary>
    public LessonProgress Progress() => Book.Now;

    /// <summary><c>#!exercise</c>: runs the code, judges it, and writes that down.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="code">The cell's text without the directive.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="LessonException">There is no such exercise.</exception>
    public async Task<Grade> ExerciseAsync(string id, string code, CancellationToken stop = default)
    {
        var exercise = Lesson.Find<Exercise>(id, words);
        var before = Book.Now.For(exercise);
        var judged = await new Judge(session, words).TryAsync(exercise, code, stop);
        if (judged.Attempt is { } attempt)
        {
            attempts[exercise.Id] = attempt;
        }

        return Told(HintLadder.Offer(exercise, judged.Grade, before.Kinds, before.Hints), Book.Ran(exercise, judged.Grade, code));
    }

    /// <summary><c>#!check</c>: judges the last run once more; says so when it is stale.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="now">What can be seen of the notebook and the session now.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="LessonException">There is no such exercise.</exception>
    public Task<Grade> CheckAsync(string id, Present now, CancellationToken stop = default)
    {
        var exercise = Lesson.Find<Exercise>(id, words);
        return new Judge(session, words).AgainAsync(exercise, attempts.GetValueOrDefault(exercise.Id), now, stop);
    }

    /// <summary><c>#!wrong</c>: judges a near miss, and says whether it is met with its words. Nothing is written down.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="code">The cell's text without the directive.</param>
    /// <param name="says">The words that must stand in what the learner is told; capitals make no difference.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="LessonException">There is no such exercise, or no words are given.</exception>
    public async Task<NearMiss> WrongAsync(string id, string code, string says, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(says);
        var exercise = Lesson.Find<Exercise>(id, words);
        return says.Trim().Length == 0 ? throw new LessonException(words.Say("Lesson.WrongWithoutWords", exercise.Id))
            : NearMiss.Of((await new Judge(session, words).TryAsync(exercise, code, stop)).Grade, says.Trim(), words);
    }

    /// <summary><c>#!quiz</c>: judges the marks, and writes that down.</summary>
    /// <param name="id">The quiz.</param>
    /// <param name="cell">The cell's text without the directive.</param>
    /// <exception cref="LessonException">There is no such quiz.</exception>
    public Grade Quiz(string id, string cell)
    {
        var quiz = Lesson.Find<Quiz>(id, words);
        var grade = QuizDesk.Judge(quiz, cell, words);
        return Told(grade, Book.Answered(quiz, grade, cell));
    }

    /// <summary><c>#!answer</c>: looks at length and quotations, and keeps the answer for the teacher.</summary>
    /// <param name="id">The written answer.</param>
    /// <param name="cell">The cell's text without the directive.</param>
    /// <exception cref="LessonException">There is no such written answer.</exception>
    public AnswerReport Answer(string id, string cell)
    {
        var question = Lesson.Find<WrittenAnswer>(id, words);
        var report = AnswerReport.Of(question, AnswerCell.Written(cell), source, words);
        var kept = source is null ? report.Text : report.ToAnnotation(source, progress?.Now ?? TimeProvider.System.GetUtcNow());
        return report with { Grade = Told(report.Grade, Book.Answered(question, report.Grade, kept)) };
    }

    /// <summary><c>#!hint</c>: the next hint, and writes that down.</summary>
    /// <param name="id">The exercise.</param>
    /// <exception cref="LessonException">There is no such exercise.</exception>
    public Notice Hint(string id)
    {
        var exercise = Lesson.Find<Exercise>(id, words);
        var (hint, notice) = HintLadder.Next(exercise, given.GetValueOrDefault(exercise.Id, Book.Now.For(exercise).Hints), words);
        if (hint is null)
        {
            return notice;
        }

        given[exercise.Id] = hint.Number;
        return Book.Helped(exercise, hint) is { } problem ? new(words, [.. notice.Sentences, problem]) : notice;
    }

    /// <summary><c>#!solution</c>: a solution, when the author lets it be seen.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="word">The teacher's word; null when none is given.</param>
    /// <exception cref="LessonException">There is no such exercise.</exception>
    public Notice Solution(string id, string? word = null)
    {
        var exercise = Lesson.Find<Exercise>(id, words);
        var now = Book.Now.For(exercise);
        return SolutionDesk.Ask(exercise, now.IsDone, now.FailedTries, exercise.Locked, word, words).Notice;
    }

    /// <summary><c>#!reset</c>: the cell as it was handed out, for the front end to put in place.</summary>
    /// <param name="id">Anything that can be answered.</param>
    /// <exception cref="LessonException">There is nothing of that name.</exception>
    public Notice Reset(string id)
    {
        var item = Lesson.Find<LessonItem>(id, words);
        return new(words, words.Say("Lesson.Reset", item.Id)) { Code = ReleasedCell.Text(item) };
    }

    /// <summary>What an item is, what it is worth and what it asks, in one line for whoever points at its name; null when there is none.</summary>
    /// <param name="id">Anything that can be answered.</param>
    public string? About(string id) => Lesson.Items.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is { } item
        ? words.Say("Lesson.Item", item.Id, words.Say("Lesson.Kind." + item.GetType().Name), item.Points, Asked(item)).TrimEnd()
        : null;

    // The comment at an exercise's head says what is asked.
    private static string Asked(LessonItem item) => string.Join(' ', item switch
    {
        Exercise e => e.Stub.Split('\n').Select(l => l.Trim()).TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).Select(l => l.TrimStart('/').Trim()),
        Quiz q => q.Question.Split('\n'),
        WrittenAnswer w => w.Question.Split('\n'),
        _ => [],
    });

    private static Grade Told(Grade grade, string? problem) => problem is null ? grade : grade with { Sentences = [.. grade.Sentences, problem] };
}
