using System.Security.Cryptography;
using System.Text;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Assigns a lesson in a course: keeps what was handed out, and makes what learners get.</summary>
public static class Assigner
{
    private const long MostSeedBytes = 100 * 1024 * 1024;

    /// <summary>Assigns a lesson. Doing it again with the same notebook keeps the release, and changes dates and rules alone.</summary>
    /// <param name="course">The course; its folder is made when it is not there.</param>
    /// <param name="request">What and how.</param>
    /// <param name="clock">Tells the time; null for the system's.</param>
    /// <exception cref="CourseException">The roster cannot be read, a student is not in it, or the course cannot be written to.</exception>
    public static Assigned Assign(Course course, AssignRequest request, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(request);
        var now = (clock ?? TimeProvider.System).GetLocalNow();
        var roster = request.Roster is { } file ? Roster.Read(file) : course.Roster();
        var lesson = LessonReader.Read(request.Instructor.LessonCells(), request.Name, TeachingWords.English).Lesson;
        var notes = roster.Notes.ToList();
        var extensions = request.Extensions.ToDictionary(e => InRoster(roster, e.Key, lesson.Id), e => e.Value, StringComparer.OrdinalIgnoreCase);
        var seeds = SeedsOf(request.Seeds);
        var (release, isNew) = ReleaseOf(course, request, lesson.Id);
        RequireVariants(request, roster, release, lesson.Id);
        var text = Encoding.UTF8.GetBytes(NotebookFile.Format(release));
        var assignment = new Assignment(lesson.Id, Convert.ToHexStringLower(SHA256.HashData(text)), now)
        {
            Due = request.Due,
            Late = request.Late.ToString(),
            Points = lesson.Points,
            Variants = request.Variants,
            Items = [.. lesson.Items.Select(i => new AssignedItem(i.Id, Handout.KindOf(i), i.Points))],
            Extensions = extensions,
        };
        if (isNew && course.HandIns(lesson.Id).Count is > 0 and var count)
        {
            notes.Add($"The lesson has changed, and {(count == 1 ? "one hand-in was" : $"{count} hand-ins were")} made from the earlier release. Their answers will be matched to the new one.");
        }

        if (request.Due < now)
        {
            notes.Add("The due date has passed already, so every hand-in will be late.");
        }

        Write(course, request, assignment, text, seeds);
        return new(assignment, Handouts(request, assignment, release, seeds, roster), notes);
    }

    private static void Write(Course course, AssignRequest request, Assignment assignment, byte[] release, IReadOnlyDictionary<string, byte[]> seeds)
    {
        if (request.Roster is { } roster && Path.GetFullPath(roster) != Path.GetFullPath(course.RosterFile))
        {
            CourseFile.Write(course.RosterFile, File.ReadAllBytes(roster));
        }

        if (!File.Exists(Path.Combine(course.Folder, Course.Marker)))
        {
            CourseFile.Write(Path.Combine(course.Folder, Course.Marker), "{}\n"u8);
        }

        var folder = course.LessonFolder(assignment.Lesson);
        foreach (var (name, content) in seeds)
        {
            CourseFile.Write(Path.Combine(folder, "seeds", name), content);
        }

        CourseFile.Write(Path.Combine(folder, Assignment.Instructor), request.File.Span);
        CourseFile.Write(Path.Combine(folder, Assignment.Release), release);

        // Last: with it the assignment is there.
        CourseFile.Write(Path.Combine(folder, Assignment.FileName), CourseFile.Bytes(assignment));
    }

    private static Dictionary<string, IReadOnlyDictionary<string, byte[]>> Handouts(AssignRequest request, Assignment assignment, Notebook release, IReadOnlyDictionary<string, byte[]> seeds, Roster roster) =>
        (request.Variants ? roster.Students.Cast<Student?>() : [null]).ToDictionary(
            s => s?.Id ?? "",
            s => (IReadOnlyDictionary<string, byte[]>)HandoutFiles.Of(assignment, s is null ? release : Variants.Of(release, assignment.Lesson, s.Id), seeds, request.Editor, request.Words, s),
            StringComparer.OrdinalIgnoreCase);

    // Locks are made anew with each release, so the one that is there is kept while the author's notebook is the same.
    private static (Notebook Release, bool IsNew) ReleaseOf(Course course, AssignRequest request, string lesson)
    {
        var folder = course.LessonFolder(lesson);
        var (instructor, release) = (Path.Combine(folder, Assignment.Instructor), Path.Combine(folder, Assignment.Release));
        if (request.Word is null && File.Exists(instructor) && File.Exists(release) && File.ReadAllBytes(instructor).AsSpan().SequenceEqual(request.File.Span))
        {
            try
            {
                return (NotebookFile.Read(release), false);
            }
            catch (NotebookException)
            {
                // Somebody has damaged it; a new one takes its place.
            }
        }

        return (LearnerCopy.Of(request.Instructor, request.Name, new() { Word = request.Word }), true);
    }

    private static string InRoster(Roster roster, string said, string lesson) =>
        new Owners(roster, lesson).Named(said)?.Id ?? throw new CourseException($"--extend names {said}, who is not in the roster. {(Nearest.Of(said, roster.Students.Select(s => s.Id)) is { } near ? $"Did you mean {near}? " : "")}Use an id of roster.csv: --extend ID=2026-12-05");

    private static void RequireVariants(AssignRequest request, Roster roster, Notebook release, string lesson)
    {
        if (request.Variants && !Variants.Has(release))
        {
            throw new CourseException($"{lesson} has no numbers to vary. Write a range behind one, such as: int seats = 75; // variant 60..90");
        }

        if (request.Variants && roster.Students.Count == 0)
        {
            throw new CourseException($"Variants need to know the students, and the course has no roster. Name one: lessons assign {lesson} --variants --roster CSV");
        }
    }

    private static SortedDictionary<string, byte[]> SeedsOf(string? folder)
    {
        var seeds = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (folder is null || !Directory.Exists(folder))
        {
            return seeds;
        }

        var files = new DirectoryInfo(folder).EnumerateFiles().Where(f => !f.Name.StartsWith('.') && f.LinkTarget is null).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (files.Sum(f => f.Length) > MostSeedBytes)
        {
            throw new CourseException($"The seeds in {folder} are more than {MostSeedBytes >> 20} MB, which is too much to hand out. Move those that the lesson does not read.");
        }

        foreach (var file in files)
        {
            seeds[file.Name] = File.ReadAllBytes(file.FullName);
        }

        return seeds;
    }
}
