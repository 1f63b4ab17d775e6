using System.Globalization;
using System.Text;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Marking.Tests;

/// <summary>A course in which the pack's lesson 07-write was assigned and handed in, and graded as far as no code has to run for it.</summary>
internal sealed class MadeClass : IDisposable
{
    public const string Lesson = "07-write";
    public const string Question = "was-it";

    /// <summary>What becomes half a sign in the file that is handed in.</summary>
    public const string Half = "HALF-A-SIGN";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("lessons-mark-");
    private readonly Dictionary<string, Dictionary<string, string>> answers = [];

    /// <summary>An answer as a good one is, with an exact quotation, one that is nearly right, one with a wrong ¶, one that stands nowhere, and a copied run.</summary>
    public const string Mixed = """
        By a revolution I mean that power goes from one group to another through a crowd, and that the rules change with it. By that meaning March 2005 was half of one.

        Power did change hands through a crowd. The text says that “police melted away” (¶4), and that protesters “seized the state TV station” (¶3). It says that the crowd “quickly grew from some hundred people to ten thousand” (¶4). It adds that “the whole army joined the people” (¶9).

        But the rules stayed, and so did many of the people at the top. I read “former government ministers” (¶5) about those who led. Of the seats, 69 of 75 had gone to allies of the president; that number says who sat there and nothing of how they got there [WP15].

        Somebody may answer that a parliament was stormed, and that this is what the word means. That is a fair point, for the old president left the country. What I could not verify here is how many took part, since all the numbers seem to come from one report.
        """;

    /// <summary>Made-up names.</summary>
    public static IReadOnlyList<Student> Students { get; } =
    [
        .. new[] { "Ann Bee", "Bekzat Asanov", "Айгүл Жумабекова", "Émile Lefèvre", "Patrick O'Neil", "Li Wei", "María del Mar Ruiz", "Ola Ødegård" }
            .Select((n, i) => new Student($"s{i + 11}", n, $"{(char)('a' + i)}.{i + 11}@school.example")),
    ];

    /// <summary>Every name, id and address of a student.</summary>
    public static IEnumerable<string> Telling => Students.SelectMany(s => (string[])[s.Name, s.Id, s.Email]);

    // Made once and copied: locking solutions into a release takes long on purpose.
    private static readonly Lazy<MadeClass> Assigned = new(() => new(null));
    private static readonly Lazy<MadeClass> Eight = new(() => WithEight(new()));

    public MadeClass()
        : this(Assigned.Value)
    {
    }

    private MadeClass(MadeClass? like)
    {
        Course = new(PathOf("course"));
        if (like is not null)
        {
            Copy(like.root.FullName, root.FullName);
            (Release, Questions, answers) = (like.Release, like.Questions, new(like.answers, StringComparer.Ordinal));
            return;
        }

        File.WriteAllText(PathOf("class.csv"), "ID number,Full name,Email address\n" + string.Concat(Students.Select(s => $"{s.Id},{s.Name},{s.Email}\n")));
        var file = File.ReadAllBytes(Repository.PathOf("notebooks", Lesson + ".ipynb"));
        var instructor = NotebookFile.Parse(Encoding.UTF8.GetString(file), Lesson);
        Assigner.Assign(Course, new(instructor, file, Lesson) { Roster = PathOf("class.csv"), Seeds = Repository.PathOf("seeds") });
        Release = NotebookFile.Read(Path.Combine(Course.LessonFolder(Lesson), Assignment.Release));
        Questions = LessonReader.Read(instructor.LessonCells(), Lesson, TeachingWords.English).Lesson;
    }

    public Course Course { get; }

    public Notebook Release { get; }

    public Lesson Questions { get; }

    public Gradebook Book => Gradebook.Open(PathOf("course", "gradebook.db"));

    /// <summary>The answers of all eight, each different, one of them empty.</summary>
    public static MadeClass OfEight() => new(Eight.Value);

    private static MadeClass WithEight(MadeClass made)
    {
        made.HandIn("s11", Mixed);
        made.HandIn("s12", "It was an overthrow and no revolution, for the leaders were old ministers: “former government ministers” (¶20). " + string.Concat(Enumerable.Repeat("I have said why, and I say it again in other words. ", 14)));
        made.HandIn("s13", "Менин оюмча, бул революция болгон. Текстте “police melted away” (¶4) деп жазылган.");
        made.HandIn("s14", "");
        foreach (var (student, i) in Students.Skip(4).Select((s, i) => (s.Id, i)))
        {
            made.HandIn(student, string.Create(CultureInfo.InvariantCulture, $"Reading number {i}: the text says “had control over the city” and more of that kind, and I do not know whether it holds."));
        }

        made.CollectAndGrade();
        return made;
    }

    public string PathOf(params string[] parts) => Path.Combine([root.FullName, .. parts]);

    /// <summary>A notebook with an answer, and other cells where they are given by their item's id.</summary>
    public void HandIn(string student, string answer, params (string Item, string Text)[] others) =>
        answers[student] = others.Append((Item: Question, Text: answer)).ToDictionary(o => o.Item, o => o.Text, StringComparer.Ordinal);

    /// <summary>Collects what was handed in, and records what a grading without a kernel would find: written answers for the teacher, and a check that broke.</summary>
    public void CollectAndGrade(params string[] notGraded)
    {
        Collect();
        var source = Source.Load(Path.Combine(Course.LessonFolder(Lesson), "seeds", "tulip-revolution.txt"));
        foreach (var (handIn, folder) in Course.HandIns(Lesson).Where(h => !notGraded.Contains(h.HandIn.Student)))
        {
            Book.Record(new(handIn.Lesson, handIn.Student, Path.GetFileName(folder), handIn.Sha256, handIn.HandedIn), GradingRun.VersionOf(Course, Lesson), Result(answers[handIn.Student], source));
        }
    }

    public void Collect()
    {
        foreach (var (student, texts) in answers)
        {
            var notebook = Release with { Cells = [.. Release.Cells.Select(c => texts.FirstOrDefault(t => IsOf(c, t.Key)) is { Key: not null } t ? c with { Source = Filled(c.Source, t.Value) } : c)] };
            Directory.CreateDirectory(PathOf("drop", student));
            NotebookFile.Write(notebook, PathOf("drop", student, Lesson + ".ipynb"));

            // No writer of notebooks writes half a sign; a damaged file has it.
            File.WriteAllText(PathOf("drop", student, Lesson + ".ipynb"), File.ReadAllText(PathOf("drop", student, Lesson + ".ipynb")).Replace(Half, @"\ud83d", StringComparison.Ordinal));
        }

        Collector.Collect(Course, Lesson, [PathOf("drop")]);
    }

    internal MarkingOptions Options(bool anonymous = false) => new(Course.Folder, Lesson, PathOf("course", "gradebook.db"), "Ms Bee") { IsAnonymous = anonymous };

    public AttemptEntry AttemptOf(string student) => CountedAttempts.Of(Book.Rows(Lesson)).Single(r => r.Attempt.Student == student).Attempt;

    public ManualMark? MarkOf(string student, string item = Question) => Book.Rows(Lesson).Where(r => r.Attempt.Student == student).SelectMany(r => r.Manual).SingleOrDefault(m => m.Item == item);

    public void Dispose() => root.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private SubmissionResult Result(Dictionary<string, string> texts, Source source) => new(GradingEnd.Graded, null, [.. Questions.Items.Select(item => item switch
    {
        WrittenAnswer question => Graded(AnswerReport.Of(question, texts.GetValueOrDefault(question.Id, ""), source, TeachingWords.English).Grade),
        _ when texts.ContainsKey(item.Id) => new ItemResult(item.Id, nameof(Outcome.CheckBroken), 0, item.Points, ["The check calls a function by its name, and cannot be judged from outside."]) { NeedsTeacher = true },
        _ => new ItemResult(item.Id, nameof(Outcome.Passed), item.Points, item.Points, ["Right."]),
    })]);

    private static ItemResult Graded(Grade grade) => new(grade.Id, grade.Outcome.ToString(), 0, grade.Of, grade.Sentences) { NeedsTeacher = grade.IsForTeacher };

    private static bool IsOf(Cell cell, string item) => cell.Source.StartsWith($"#!exercise {item} ", StringComparison.Ordinal) || cell.Source.StartsWith($"#!answer {item} ", StringComparison.Ordinal);

    private static string Filled(string source, string answer) => source.StartsWith("#!answer", StringComparison.Ordinal) ? source.TrimEnd() + "\n" + answer : source.Split('\n')[0] + "\n" + answer;
}
