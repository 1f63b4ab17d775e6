namespace Lessons.Classroom;

/// <summary>Something about a course that cannot be done; the message says what was asked, what was found and what to do.</summary>
#pragma warning disable CA1032 // Without a message it says nothing.
public sealed class CourseException(string message) : Exception(message);
#pragma warning restore CA1032
