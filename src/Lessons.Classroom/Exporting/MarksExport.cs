namespace Lessons.Classroom;

/// <summary>Marks in the forms that other programs take. What lateness costs is taken off, as <see cref="GradebookRow.PointsAfter"/> does.</summary>
public static class MarksExport
{
    /// <summary>Whether a form holds several lessons at once.</summary>
    /// <param name="format">The form.</param>
    public static bool TakesSeveral(MarksFormat format) => format is MarksFormat.NbGrader or MarksFormat.Questions or MarksFormat.Canvas;

    /// <summary>Makes the file.</summary>
    /// <param name="format">The form.</param>
    /// <param name="lessons">The lessons; one alone where the form takes no more.</param>
    /// <param name="changes">When marks were changed, for each lesson: see <see cref="Gradebook.Changes"/>.</param>
    /// <param name="options">What the teacher decides; null for nothing.</param>
    /// <exception cref="CourseException">A late policy cannot be read, or there is nobody to write about.</exception>
    public static ExportedMarks Of(MarksFormat format, IReadOnlyList<ClassMarks> lessons, IReadOnlyList<ChangeEntry> changes, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(changes);
        options ??= new();
        if (lessons.Count == 0 || (lessons.Count > 1 && !TakesSeveral(format)))
        {
            throw new ArgumentException($"{format} takes {(TakesSeveral(format) ? "one lesson or several" : "one lesson")}, and got {lessons.Count}.", nameof(lessons));
        }

        if (lessons.All(l => l.Students.Count == 0))
        {
            throw new CourseException($"There is nobody to write about: the course has no roster and no hand-ins. Collect first: lessons collect {lessons[0].Assignment.Lesson} FOLDER");
        }

        var all = lessons.Select(l => (IReadOnlyList<OutMark>)[.. l.Students.Select(s => OutMark.From(l.Assignment, s, options))]).ToList();
        var (content, rows) = format switch
        {
            MarksFormat.NbGrader => NbGraderTable.Of(all),
            MarksFormat.Questions => QuestionsTable.Of(all),
            MarksFormat.Canvas => CanvasTable.Of(all, options),
            MarksFormat.Moodle => MoodleTable.Of(all[0]),
            _ => AgsScores.Of(all[0], changes),
        };
        return new(content, rows, [.. all.SelectMany(l => Notes(format, l, options))]);
    }

    private static IEnumerable<string> Notes(MarksFormat format, IReadOnlyList<OutMark> marks, ExportOptions options)
    {
        var lesson = marks.Count > 0 ? marks[0].Assignment.Lesson : "";
        if (Who(marks, m => m.Row is null) is { } missing)
        {
            yield return $"{lesson}: {missing} handed in nothing: {format switch { MarksFormat.NbGrader => "0 points, as nbgrader writes it", MarksFormat.Ags => "no score is sent", MarksFormat.Questions => "no rows", _ => "the cell is empty, which leaves the platform's mark as it is" }}.";
        }

        if (Who(marks, m => m.Row is not null && !m.IsMarked) is { } open)
        {
            yield return $"{lesson}: {open} handed in and has no marks yet: {format switch { MarksFormat.NbGrader => "0 points, as nbgrader writes it", MarksFormat.Ags => "the score says that it is pending", _ => "the cells are empty" }}. Look at why with: lessons grade {lesson}";
        }

        if (Who(marks, m => m is { IsMarked: true, IsFinished: false }) is { } waiting)
        {
            yield return options.OnlyFinished ? $"{lesson}: {waiting} still waits for a mark of yours, and is left out."
                : $"{lesson}: {waiting} still waits for a mark of yours; the points so far went out{(format is MarksFormat.Ags ? ", as PendingManual" : ". --only-finished leaves them out")}.";
        }

        if (format is MarksFormat.Moodle && Who(marks, m => m.Participant.Length == 0 && m.Row is not null) is { } unknown)
        {
            yield return $"{lesson}: {unknown} did not come from Moodle's download, so there is no Identifier: Moodle's grade import knows them by ID number or e-mail address, and its offline worksheet does not.";
        }
    }

    private static string? Who(IReadOnlyList<OutMark> marks, Func<OutMark, bool> which) => marks.Where(which).Select(m => m.Student.Id).ToList() switch
    {
        [] => null,
        [var one] => one,
        { Count: <= 5 } few => $"each of {string.Join(", ", few)}",
        var many => $"each of {many.Count} students ({string.Join(", ", many.Take(3))}, …)",
    };
}

/// <summary>One student's mark for one lesson, as it leaves the course.</summary>
internal sealed record OutMark(Assignment Assignment, StudentMarks Marks)
{
    public Student Student => Marks.Student;

    /// <summary>The hand-in that counts; null when nothing was handed in.</summary>
    public GradebookRow? Row => Marks.Counted;

    /// <summary>Whether it has marks, of a check or a teacher.</summary>
    public bool IsMarked => Row is not null && (Marks.IsGraded || Row.Manual.Count > 0);

    public bool IsFinished => Marks.IsFinished;

    /// <summary>Whether the marks stay here because something is still to do.</summary>
    public bool IsHeldBack { get; private init; }

    /// <summary>The points before lateness; null when there are none to write.</summary>
    public double? Raw => IsMarked && !IsHeldBack ? Row!.Points : null;

    /// <summary>The points that count; null when there are none to write.</summary>
    public double? Points => IsMarked && !IsHeldBack ? Row!.PointsAfter(Assignment) : null;

    /// <summary>The points there are.</summary>
    public double Of => Assignment.Points > 0 ? Assignment.Points : Row?.Of ?? 0;

    /// <summary>Moodle's number for the participant; empty when the hand-in did not come from there.</summary>
    public string Participant => Marks.HandIn is { } handIn ? MoodleFeedback.ParticipantOf(handIn) ?? "" : "";

    /// <summary>What the learner reads beside the points: lateness, and the teacher's comments.</summary>
    public string Comment => Row is null || IsHeldBack ? "" : string.Join(' ', ((IEnumerable<string>)
    [
        Row.Points > Points ? Lateness.Of(Assignment, Row.Attempt, Marks.HandIn).Told(Row.Points) : "",
        IsMarked && !IsFinished ? "Some of it is not marked yet." : "",
        .. Row.Manual.Where(m => m.Comment.Length > 0).OrderBy(m => m.Id).Select(m => $"{m.Item}: {m.Comment.ReplaceLineEndings(" ")}"),
    ]).Where(s => s.Length > 0));

    public static OutMark From(Assignment assignment, StudentMarks marks, ExportOptions options) => new(assignment, marks) { IsHeldBack = options.OnlyFinished && !marks.IsFinished };
}
