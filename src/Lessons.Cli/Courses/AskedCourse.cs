using Lessons.Classroom;

namespace Lessons.Cli.Courses;

/// <summary>The course that a person means.</summary>
internal static class AskedCourse
{
    /// <summary>The course that is named, or the one the current folder is in.</summary>
    /// <param name="screen">The current folder.</param>
    /// <param name="named">What stands behind <c>--course</c>; null when nothing does.</param>
    /// <param name="verb">The verb, for the message.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static Course Find(Screen screen, string? named, string verb) =>
        named is not null ? Named(screen, named) : Course.Above(screen.Folder) ?? throw CourseWords.NoCourse(screen.Folder, verb);

    /// <summary>The same; where there is none, a new one in the folder <c>course</c>.</summary>
    public static Course FindOrNew(Screen screen, string? named) =>
        named is not null ? Named(screen, named) : Course.Above(screen.Folder) ?? new(Path.Combine(screen.Folder, "course"));

    /// <summary>The course's gradebook, when it is there: reading marks makes none.</summary>
    /// <param name="screen">The current folder.</param>
    /// <param name="course">The course.</param>
    /// <param name="database">What stands behind <c>--database</c>; null when nothing does.</param>
    /// <param name="lesson">The lesson, for the message.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static Gradebook OpenGradebook(Screen screen, Course course, string? database, string lesson)
    {
        var file = Path.Combine(course.Folder, "gradebook.db");
        return database is not null || File.Exists(file) ? Gradebook.Open(database ?? file, screen.Clock) : throw FeedbackWords.NoGradebook(screen.Shown(file), lesson);
    }

    private static Course Named(Screen screen, string named)
    {
        var path = Path.GetFullPath(named, screen.Folder);
        return File.Exists(path) ? throw CourseWords.NotAFolder(screen.Shown(path)) : new(path);
    }
}
