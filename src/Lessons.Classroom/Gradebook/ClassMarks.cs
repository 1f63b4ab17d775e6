namespace Lessons.Classroom;

/// <summary>Everybody in a course with what they handed in to one lesson, and which of it counts.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Students">Those of the roster in its order, then others who have handed in.</param>
public sealed record ClassMarks(Assignment Assignment, IReadOnlyList<StudentMarks> Students)
{
    /// <summary>Puts together what the roster, the collected hand-ins and the gradebook say. A hand-in that was not graded yet is there too, without a grading.</summary>
    /// <param name="course">The course.</param>
    /// <param name="book">The gradebook.</param>
    /// <param name="lesson">The lesson's name.</param>
    /// <exception cref="CourseException">The lesson was not assigned, or a file of the course cannot be read.</exception>
    public static ClassMarks Of(Course course, Gradebook book, string lesson)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(book);
        var assignment = course.Assignment(lesson);
        var handIns = course.HandIns(assignment.Lesson).Select(h => (h.HandIn, h.Folder, Name: Path.GetFileName(h.Folder))).ToList();
        var rows = book.Rows(assignment.Lesson).ToList();
        var known = rows.Select(r => (r.Attempt.Student, r.Attempt.Name)).ToHashSet();
        rows.AddRange(handIns.Where(h => !known.Contains((h.HandIn.Student, h.Name))).Select(h => new GradebookRow(new(assignment.Lesson, h.HandIn.Student, h.Name, h.HandIn.Sha256, h.HandIn.HandedIn), null, [])));
        var byStudent = rows.ToLookup(r => r.Attempt.Student, StringComparer.OrdinalIgnoreCase);
        var roster = course.Roster().Students;
        var others = byStudent.Select(s => s.Key).Except(roster.Select(s => s.Id), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(id => new Student(id, id));
        return new(assignment, [.. roster.Select(s => Marks(s, true)), .. others.Select(s => Marks(s, false))]);

        StudentMarks Marks(Student student, bool isInRoster)
        {
            var attempts = byStudent[student.Id].OrderBy(r => r.Attempt.HandedIn).ThenBy(r => r.Attempt.Name, StringComparer.Ordinal).ToList();

            // One student, whatever the capitals of the id are.
            var counted = CountedAttempts.Of(attempts.Select(a => a with { Attempt = a.Attempt with { Student = student.Id } })).SingleOrDefault();
            var (handIn, folder, _) = handIns.Find(h => counted is not null && h.Name == counted.Attempt.Name && string.Equals(h.HandIn.Student, student.Id, StringComparison.OrdinalIgnoreCase));
            return new(student, isInRoster, attempts, counted, handIn, folder);
        }
    }
}

/// <summary>One student with what they handed in to one lesson.</summary>
/// <param name="Student">The student.</param>
/// <param name="IsInRoster">Whether the roster has them.</param>
/// <param name="Attempts">Their hand-ins, the oldest first.</param>
/// <param name="Counted">The one that counts; null when nothing was handed in.</param>
/// <param name="HandIn">That hand-in as it was collected; null when there is none, or its folder is gone.</param>
/// <param name="Folder">The folder it lies in; null with it.</param>
public sealed record StudentMarks(Student Student, bool IsInRoster, IReadOnlyList<GradebookRow> Attempts, GradebookRow? Counted, HandIn? HandIn, string? Folder)
{
    /// <summary>Whether its answers were judged.</summary>
    public bool IsGraded => Counted?.Grading is { End: GradingEnd.Graded };

    /// <summary>Whether a grader or a teacher has looked at it, whatever came of that.</summary>
    public bool IsSeen => Counted is { Grading: not null } or { Manual.Count: > 0 };

    /// <summary>Whether nothing is left for a teacher to do.</summary>
    public bool IsFinished => Counted is { NeedsTeacher: false };

    /// <summary>Whether something newer than what counts was handed in, and is not graded yet.</summary>
    public bool HasNewer => Counted is not null && Attempts[^1].Attempt.Name != Counted.Attempt.Name;
}
