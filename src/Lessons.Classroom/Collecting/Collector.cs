using System.Security.Cryptography;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Takes in what learners hand in: each hand-in once, whole, and under the name of whoever it belongs to.</summary>
/// <remarks>Nothing is written outside <c>collected/NAME</c>, and no name from outside becomes a file's name. Doing it again changes nothing.</remarks>
public sealed class Collector
{
    private readonly Course course;
    private readonly Assignment assignment;
    private readonly Roster roster;
    private readonly Notebook release;
    private readonly Owners owners;
    private readonly DateTimeOffset now;
    private readonly List<RefusedHandIn> refused = [];
    private readonly List<string> unknown = [];
    private readonly List<(Student Student, string Lesson)> others = [];
    private readonly Dictionary<string, Student> students = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<HandIn>> kept = new(StringComparer.OrdinalIgnoreCase);
    private int added;
    private int same;

    private Collector(Course course, Assignment assignment, TimeProvider clock)
    {
        (this.course, this.assignment, now) = (course, assignment, clock.GetLocalNow());
        roster = course.Roster();
        release = ReleaseOf(course, assignment);
        owners = new(roster, assignment.Lesson);
        foreach (var student in roster.Students)
        {
            students[student.Id] = student;
        }

        foreach (var (handIn, _) in course.HandIns(assignment.Lesson))
        {
            Keep(handIn, students.GetValueOrDefault(handIn.Student) ?? new(handIn.Student, handIn.Student));
        }
    }

    /// <summary>Collects hand-ins to a lesson.</summary>
    /// <param name="course">The course.</param>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="from">Folders, zips and notebooks.</param>
    /// <param name="clock">Tells the time; null for the system's.</param>
    /// <exception cref="CourseException">The lesson was not assigned, something named is not there, or the course cannot be written to.</exception>
    public static CollectReport Collect(Course course, string lesson, IEnumerable<string> from, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(from);
        var collector = new Collector(course, course.Assignment(lesson), clock ?? TimeProvider.System);
        var source = new HandInSource(collector.assignment.Lesson, collector.refused);
        foreach (var found in from.ToList().SelectMany(source.Of))
        {
            collector.Take(found);
        }

        var report = collector.Report();
        CollectedFiles.Write(course.CollectedFolder(collector.assignment.Lesson), report);
        return report;
    }

    private static Notebook ReleaseOf(Course course, Assignment assignment)
    {
        try
        {
            return NotebookFile.Read(Path.Combine(course.LessonFolder(assignment.Lesson), Assignment.Release));
        }
        catch (NotebookException e)
        {
            throw new CourseException($"{e.Message} Assign the lesson again: lessons assign {assignment.Lesson}");
        }
    }

    private void Take(FoundHandIn found)
    {
        var owner = owners.Of(found.Path);
        var (notebook, problem) = Read(found);
        var said = notebook is null ? null : LessonOf(notebook);
        if (said is not null && !said.Equals(assignment.Lesson, StringComparison.OrdinalIgnoreCase))
        {
            if (owner.Student is { } other)
            {
                others.Add((other, said));
            }
            else
            {
                refused.Add(new(found.Path, $"{found.Shown} is the lesson {said}, and {assignment.Lesson} is collected."));
            }

            return;
        }

        if (notebook is not null && said is null && !IsOurs(notebook, found))
        {
            refused.Add(new(found.Path, $"{found.Shown} holds none of the questions of {assignment.Lesson}. Ask for the right notebook."));
            return;
        }

        var notes = found.Notes.ToList();
        if (Whose(found, owner, notes) is { } student)
        {
            notes.AddRange(Remarks(found, owner, student, notebook));
            Add(found, student, problem, notes);
        }
    }

    private Student? Whose(FoundHandIn found, Owner owner, List<string> notes)
    {
        var manifest = found.Manifest?.Student is { } said ? owners.Named(said) : null;
        if (owner.Several.Count > 0)
        {
            // The manifest may decide between two of one name, and no further.
            if (manifest is not null && owner.Several.Contains(manifest))
            {
                return manifest;
            }

            unknown.Add($"{found.Shown} could be of {string.Join(" or ", owner.Several.Select(s => $"{s.Name} ({s.Id})"))}. Put the id into its name and collect again.");
            return null;
        }

        // Without a roster a path says whatever it says; what the learner gave as a name is the better one.
        var student = roster.Students.Count == 0 && manifest is not null && !HandInSourceNames(owner) ? manifest : owner.Student ?? manifest;
        if (student is null)
        {
            unknown.Add(owner.Said.Length > 0
                ? $"{found.Shown} is by \"{owner.Said}\", who is not in roster.csv. Add a line for them, or put an id of the roster into its name, and collect again."
                : $"{found.Shown} does not say whose it is. Put the student's id into its name and collect again.");
            return null;
        }

        if (owner.Student is null)
        {
            notes.Add("Whose it is, is known from the hand-in alone, which the learner wrote: look at it.");
        }
        else if (roster.Students.Count > 0 && found.Manifest?.Student is { } other && manifest != owner.Student)
        {
            notes.Add($"The file is {student.Name}'s, but the hand-in says it is by \"{other}\". It was taken as {student.Name}'s: look at it.");
        }

        return student;
    }

    private static bool HandInSourceNames(Owner owner) => owner.Student is { } student && student.Id != student.Name;

    private IEnumerable<string> Remarks(FoundHandIn found, Owner owner, Student student, Notebook? notebook)
    {
        var ours = assignment.Variants ? Variants.Of(release, assignment.Lesson, student.Id) : release;
        if (notebook is not null && Handout.Print(notebook) is { } print && print != Handout.Print(ours))
        {
            yield return "It was made from another release of the lesson; answers are matched to the one that is assigned now.";
        }

        if (notebook is { Cells.Count: 0 })
        {
            yield return "It holds no cells at all.";
        }
        else if (notebook is not null && Answered.In(ours, notebook).Answered.Count == 0)
        {
            yield return "Nothing in it is answered.";
        }

        if (found.Manifest is { } manifest && manifest.Sha256 != Sha(found.Notebook))
        {
            yield return "The notebook was changed after it was packed for handing in.";
        }

        if (owner.IsLate && assignment.LateBy(student.Id, TimeOf(found).Time) == TimeSpan.Zero)
        {
            yield return "The platform marks it as late, though its time is not.";
        }

        foreach (var twin in kept.Where(k => !k.Key.Equals(student.Id, StringComparison.OrdinalIgnoreCase) && k.Value.Exists(h => h.Sha256 == Sha(found.Notebook))).Select(k => k.Key))
        {
            yield return $"It is byte for byte the notebook of {students[twin].Name}.";
        }
    }

    private void Add(FoundHandIn found, Student student, string? problem, List<string> notes)
    {
        var sha = Sha(found.Notebook);
        if (kept.GetValueOrDefault(student.Id)?.Exists(h => h.Sha256 == sha) is true)
        {
            same++;
            return;
        }

        var (time, from) = TimeOf(found);
        var handIn = new HandIn(assignment.Lesson, student.Id, time, now, sha)
        {
            TimeFrom = from,
            LateBy = assignment.LateBy(student.Id, time),
            From = found.Shown,
            Version = found.Manifest?.Version,
            Problem = problem,
            Notes = notes,
        };
        CollectedFiles.Write(course.CollectedFolder(assignment.Lesson, student.Id), handIn, found);
        added++;
        Keep(handIn, student);
    }

    private void Keep(HandIn handIn, Student student)
    {
        students.TryAdd(student.Id, student);
        kept.TryAdd(student.Id, []);
        kept[student.Id].Add(handIn);
    }

    // A platform's time is not the learner's to set. No time lies in the future.
    private (DateTimeOffset Time, string From) TimeOf(FoundHandIn found)
    {
        var (time, from) = found switch
        {
            { TimeFrom: "platform", Time: { } platform } => (platform, "platform"),
            { Manifest: { } manifest } => (manifest.HandedIn, "manifest"),
            { Time: { } file } => (file, "file"),
            _ => (now, "file"),
        };
        return (time > now ? now : time, from);
    }

    private static (Notebook? Notebook, string? Problem) Read(FoundHandIn found)
    {
        try
        {
            return (SubmissionFile.Read(found.Notebook, found.Shown).Notebook, null);
        }
        catch (CourseException e)
        {
            return (null, e.Message);
        }
    }

    private static string? LessonOf(Notebook notebook) =>
        Handout.LessonOf(notebook) ?? notebook.Cells.Select(c => Segment.KeyOf(Segment.First(c.Source))).FirstOrDefault(k => k?.StartsWith("lesson ", StringComparison.Ordinal) is true)?[7..];

    private bool IsOurs(Notebook notebook, FoundHandIn found) =>
        found.Path.Contains(assignment.Lesson, StringComparison.OrdinalIgnoreCase) || Segment.Of(notebook.Cells, Slot.Of(release).Where(s => s.IsAnswered).Select(s => s.Key!).ToHashSet(StringComparer.Ordinal)).Exists(s => s.Key is not null);

    private CollectReport Report()
    {
        var refusals = refused.Select(r => (owners.Of(r.Path).Student, r.Sentence)).ToList();
        return new(assignment.Lesson, [.. students.Values.OrderBy(s => roster.Students.Count == 0 ? s.Id : "", StringComparer.Ordinal).Select(s => Row(s, [.. refusals.Where(r => r.Student is { } owner && Same(owner, s)).Select(r => r.Sentence)]))])
        {
            Due = assignment.Due,
            New = added,
            Same = same,
            Unknown = unknown,
            Refused = [.. refusals.Select(r => r.Sentence)],
            Notes = [.. roster.Notes, .. roster.Students.Count == 0 ? ["The course has no roster.csv, so nobody can be missing, and whoever handed in is in the list."] : (string[])[]],
        };
    }

    private CollectedStudent Row(Student student, List<string> refusals)
    {
        var all = kept.GetValueOrDefault(student.Id)?.OrderBy(h => h.HandedIn).ToList() ?? [];
        var instead = others.Where(o => Same(o.Student, student)).Select(o => o.Lesson).Distinct().ToList();
        if (all is not [.., var last])
        {
            return new(student.Id, student.Name, refusals.Count > 0 ? HandInState.Refused : HandInState.Missing, 0)
            {
                Notes = [.. refusals.Take(1), .. instead.Count > 0 ? [$"Handed in {string.Join(", ", instead)} instead."] : (string[])[]],
            };
        }

        var lateBy = assignment.LateBy(student.Id, last.HandedIn);
        return new(student.Id, student.Name, last.Problem is not null ? HandInState.Unreadable : lateBy > TimeSpan.Zero ? HandInState.Late : HandInState.HandedIn, all.Count)
        {
            HandedIn = last.HandedIn,
            LateBy = lateBy,
            Notes = [.. last.Problem is { } problem ? [problem] : (string[])[], .. last.Notes],
        };
    }

    private static bool Same(Student one, Student other) => one.Id.Equals(other.Id, StringComparison.OrdinalIgnoreCase);

    internal static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
