namespace Lessons.Classroom;

/// <summary>The forms in which marks leave a course.</summary>
public enum MarksFormat
{
    /// <summary>nbgrader's own table: one row for each lesson and student.</summary>
    NbGrader,

    /// <summary>One row for each student and item.</summary>
    Questions,

    /// <summary>A table for Canvas's gradebook import.</summary>
    Canvas,

    /// <summary>A table for Moodle: its offline grading worksheet and its grade import.</summary>
    Moodle,

    /// <summary>Scores of LTI's Assignment and Grade Services, as JSON.</summary>
    Ags,
}

/// <summary>Marks in the form in which they leave a course.</summary>
/// <param name="Content">The file's bytes.</param>
/// <param name="Rows">How many rows of marks it has.</param>
/// <param name="Notes">What a teacher should know of it, one sentence each.</param>
public sealed record ExportedMarks(ReadOnlyMemory<byte> Content, int Rows, IReadOnlyList<string> Notes);

/// <summary>What a teacher decides about an export.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether only marks go out to which nothing is left to do; other cells stay empty.</summary>
    public bool OnlyFinished { get; init; }

    /// <summary>What the column of marks is called, as in Canvas's own export: <c>02-seats (4711)</c>; null for the lesson's name.</summary>
    public string? Column { get; init; }
}
