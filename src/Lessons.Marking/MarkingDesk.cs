using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>All that is marked: the questions of a lesson, the hand-ins that count, and how far each is.</summary>
internal sealed class MarkingDesk
{
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Lazy<HandInText>> read = new(StringComparer.Ordinal);
    private readonly Course course;
    private readonly Notebook release;

    /// <summary>Reads a lesson of a course.</summary>
    /// <param name="options">Which.</param>
    /// <param name="clock">Tells the time.</param>
    /// <exception cref="CourseException">It was not assigned, or cannot be read.</exception>
    /// <exception cref="NotebookException">Its notebook is damaged.</exception>
    public MarkingDesk(MarkingOptions options, TimeProvider clock)
    {
        (Options, course) = (options, new(options.Course));
        Assignment = course.Assignment(options.Lesson);
        var folder = course.LessonFolder(options.Lesson);
        var instructor = NotebookFile.Read(Path.Combine(folder, Assignment.Instructor));
        release = NotebookFile.Read(Path.Combine(folder, Assignment.Release));
        Lesson = LessonReader.Read(instructor.LessonCells(), options.Lesson, TeachingWords.English).Lesson;
        (Source, SourceProblem) = LessonText.Of(folder, Lesson, instructor);
        Book = Gradebook.Open(options.Gradebook, clock);
    }

    public MarkingOptions Options { get; }

    public Assignment Assignment { get; }

    public Lesson Lesson { get; }

    /// <summary>The text that quotations are looked up in; null when there is none.</summary>
    public Source? Source { get; }

    /// <summary>Why there is none.</summary>
    public string? SourceProblem { get; }

    public Gradebook Book { get; }

    /// <summary>What is there now: hand-ins may be collected and graded while the page is open.</summary>
    public MarkedClass Now()
    {
        var handIns = course.HandIns(Assignment.Lesson).Select(h => (Entry: new AttemptEntry(h.HandIn.Lesson, h.HandIn.Student, Path.GetFileName(h.Folder), h.HandIn.Sha256, h.HandIn.HandedIn), h.Folder, h.HandIn.Problem)).ToList();
        var known = Book.Rows(Assignment.Lesson);
        var rows = known.Concat(handIns.Where(h => !known.Any(r => r.Attempt.Student == h.Entry.Student && r.Attempt.Name == h.Entry.Name)).Select(h => new GradebookRow(h.Entry, null, []))).ToList();
        var names = new LearnerNames(Assignment.Lesson, course.Roster(), rows.Select(r => r.Attempt.Student));
        var counted = Options.EveryHandIn ? rows : CountedAttempts.Of(rows);
        return new(this, names, [.. counted.Select(row => Sheet(row, rows, handIns.FirstOrDefault(h => h.Entry.Student == row.Attempt.Student && h.Entry.Name == row.Attempt.Name).Folder))]);
    }

    // A page names a hand-in by this, which says nothing of whose it is and holds as long as this process.
    private string Key(AttemptEntry attempt) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{attempt.Student}\u001F{attempt.Name}")))[..20];

    private Sheet Sheet(GradebookRow row, List<GradebookRow> all, string? folder)
    {
        var own = all.Where(r => r.Attempt.Student == row.Attempt.Student).OrderBy(r => r.Attempt.HandedIn).ThenBy(r => r.Attempt.Name, StringComparer.Ordinal).ToList();
        return new(Key(row.Attempt), row, own.FindIndex(r => r.Attempt == row.Attempt) + 1, own.Count, () => Text(row.Attempt, folder));
    }

    private HandInText Text(AttemptEntry attempt, string? folder) => folder is null
        ? new(null, "The hand-in is in the gradebook, and its file is not in the course's folder any more. Collect it again.")
        : read.GetOrAdd($"{folder}\u001F{attempt.Sha256}", _ => new(() => HandInText.Read(folder, attempt.Sha256, Lesson, Assignment.Variants ? Variants.Of(release, Assignment.Lesson, attempt.Student) : release))).Value;
}

/// <summary>One hand-in on the desk.</summary>
/// <param name="Key">What a page calls it.</param>
/// <param name="Row">What stands in the gradebook of it.</param>
/// <param name="Number">Which of the learner's hand-ins it is, from 1.</param>
/// <param name="Count">How many hand-ins the learner has.</param>
/// <param name="Read">Reads its answers.</param>
internal sealed record Sheet(string Key, GradebookRow Row, int Number, int Count, Func<HandInText> Read)
{
    /// <summary>What it answers to an item; empty when nothing stands there, null when it cannot be read.</summary>
    public string? Answer(LessonItem item) => Read().Answers is { } answers ? answers.Texts.GetValueOrDefault(item.Id, "") : null;

    /// <summary>What a check gave for an item; null when none did.</summary>
    public AutomaticMark? Automatic(LessonItem item) => Row.Grading is { End: GradingEnd.Graded } graded ? graded.Marks.FirstOrDefault(m => m.Item == item.Id) : null;

    /// <summary>What a teacher gave for an item; null when nobody did.</summary>
    public ManualMark? ByHand(LessonItem item) => Row.Manual.FirstOrDefault(m => m.Item == item.Id);

    /// <summary>How far an item is.</summary>
    public Standing Of(LessonItem item) =>
        ByHand(item) is not null ? Standing.Marked
        : Row.Grading is { End: not GradingEnd.Graded } ? Standing.Waiting
        : Automatic(item) is { } automatic ? automatic.NeedsTeacher || (Row.Grading!.IsUnstable && item is Exercise) ? Standing.Waiting : item is WrittenAnswer ? Standing.NotAnswered : Standing.ByCheck
        : item is WrittenAnswer written ? Answer(item) is { } text && AnswerReport.Of(written, text, null, TeachingWords.English).Words == 0 ? Standing.NotAnswered : Standing.Waiting
        : Standing.NotGraded;
}

/// <summary>How far an item of a hand-in is.</summary>
internal enum Standing
{
    /// <summary>It waits for a teacher.</summary>
    Waiting,

    /// <summary>A teacher has given points.</summary>
    Marked,

    /// <summary>Nothing was answered, which gives no points unless a teacher gives some.</summary>
    NotAnswered,

    /// <summary>A check has given points.</summary>
    ByCheck,

    /// <summary>It is not graded yet.</summary>
    NotGraded,
}

/// <summary>Everybody whose work is marked, as it stands now.</summary>
/// <param name="Desk">The lesson.</param>
/// <param name="Names">What learners are called.</param>
/// <param name="Sheets">The hand-ins.</param>
internal sealed record MarkedClass(MarkingDesk Desk, LearnerNames Names, IReadOnlyList<Sheet> Sheets)
{
    /// <summary>The hand-ins in the order of the page.</summary>
    public IReadOnlyList<Sheet> InOrder(bool anonymous) =>
        [.. Sheets.OrderBy(s => Names.Order(s.Row.Attempt.Student, anonymous), StringComparer.CurrentCultureIgnoreCase).ThenBy(s => s.Number)];

    /// <summary>What a hand-in is called.</summary>
    public string Label(Sheet sheet, bool anonymous) =>
        Names.Label(sheet.Row.Attempt.Student, anonymous) + (Desk.Options.EveryHandIn && sheet.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", hand-in {sheet.Number} of {sheet.Count}") : "");

    /// <summary>How many of those that are a teacher's to mark are marked.</summary>
    public (int Done, int All) Progress(LessonItem item)
    {
        var standings = Sheets.Select(s => s.Of(item)).ToList();
        var done = standings.Count(s => s is Standing.Marked);
        return (done, done + standings.Count(s => s is Standing.Waiting));
    }

    /// <summary>The same in words.</summary>
    public string ProgressWords(LessonItem item) => Progress(item) is (var done, var all) && all > 0 ? string.Create(CultureInfo.InvariantCulture, $"{done} of {all} marked") : "nothing to mark";
}
