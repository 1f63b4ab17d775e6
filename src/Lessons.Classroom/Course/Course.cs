namespace Lessons.Classroom;

/// <summary>A course's folder: who is in it, what was assigned, and what came back.</summary>
/// <param name="Folder">The folder.</param>
public sealed record Course(string Folder)
{
    /// <summary>The file that marks a folder as a course, where there is no roster yet.</summary>
    public const string Marker = "course.json";

    /// <summary>Who is in the course; the file need not be there.</summary>
    public string RosterFile => Path.Combine(Folder, "roster.csv");

    /// <summary>Finds the course that a folder is in: the folder itself, its folder <c>course</c>, or the nearest above it; one that holds <c>course.json</c>, or <c>roster.csv</c> and <c>lessons/</c>.</summary>
    /// <param name="folder">Where to begin.</param>
    public static Course? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (new[] { at.FullName, Path.Combine(at.FullName, "course") }.Select(f => new Course(f)).FirstOrDefault(c => c.IsThere) is { } course)
            {
                return course;
            }
        }

        return null;
    }

    private bool IsThere => File.Exists(Path.Combine(Folder, Marker)) || (File.Exists(RosterFile) && Directory.Exists(Path.Combine(Folder, "lessons")));

    /// <summary>The folder of an assignment: <c>lessons/NAME</c>.</summary>
    /// <param name="lesson">The lesson's name.</param>
    public string LessonFolder(string lesson) => Path.Combine(Folder, "lessons", SafeName.Of(lesson ?? throw new ArgumentNullException(nameof(lesson))));

    /// <summary>The folder of all that came back: <c>collected/NAME</c>.</summary>
    /// <param name="lesson">The lesson's name.</param>
    public string CollectedFolder(string lesson) => Path.Combine(Folder, "collected", SafeName.Of(lesson ?? throw new ArgumentNullException(nameof(lesson))));

    /// <summary>The folder of one student's hand-ins: <c>collected/NAME/STUDENT</c>.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="student">The student's id.</param>
    public string CollectedFolder(string lesson, string student) => Path.Combine(CollectedFolder(lesson), SafeName.Of(student ?? throw new ArgumentNullException(nameof(student))));

    /// <summary>The names of the lessons that were assigned, in the order of their names.</summary>
    public IReadOnlyList<string> Lessons()
    {
        var folder = Path.Combine(Folder, "lessons");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, Classroom.Assignment.FileName))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The students of <c>roster.csv</c>; none when there is no such file.</summary>
    /// <exception cref="CourseException">The file cannot be read.</exception>
    public Roster Roster() => File.Exists(RosterFile) ? Classroom.Roster.Read(RosterFile) : new([], []);

    /// <summary>An assignment of the course.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <exception cref="CourseException">It was not assigned, or its file cannot be read.</exception>
    public Assignment Assignment(string lesson)
    {
        var file = Path.Combine(LessonFolder(lesson), Classroom.Assignment.FileName);
        if (File.Exists(file))
        {
            return CourseFile.Read<Assignment>(file);
        }

        var known = Lessons();
        throw new CourseException(known.Count == 0
            ? $"The lesson {lesson} was not assigned in this course, and no other was. Assign it first: lessons assign {lesson}"
            : $"The lesson {lesson} was not assigned in this course. {(Nearest.Of(lesson, known) is { } near ? $"Did you mean {near}?" : $"These were: {string.Join(", ", known)}.")} Or assign it first: lessons assign {lesson}");
    }

    /// <summary>Every hand-in to a lesson, of all students: the oldest of each first.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <returns>The hand-in and the folder it lies in.</returns>
    /// <exception cref="CourseException">A <c>handin.json</c> cannot be read.</exception>
    public IReadOnlyList<(HandIn HandIn, string Folder)> HandIns(string lesson)
    {
        var folder = CollectedFolder(lesson);
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, HandIn.FileName, SearchOption.AllDirectories)
                // A folder that begins with a point is one that a power cut left half written.
                .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(p => p.StartsWith('.')))
                .Select(f => (HandIn: CourseFile.Read<HandIn>(f), Folder: Path.GetDirectoryName(f)!))
                .OrderBy(h => h.HandIn.Student, StringComparer.Ordinal).ThenBy(h => h.HandIn.HandedIn).ThenBy(h => h.Folder, StringComparer.Ordinal),
        ];
    }
}
