namespace Lessons.Classroom;

/// <summary>One hand-in, as the gradebook knows it. It is written once and never changed.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Student">The student's id.</param>
/// <param name="Name">The folder of the hand-in, which no other of this student and lesson has.</param>
/// <param name="Sha256">SHA-256 of the notebook as it was received, 64 hexadecimal digits.</param>
/// <param name="HandedIn">When it was handed in.</param>
public sealed record AttemptEntry(string Lesson, string Student, string Name, string Sha256, DateTimeOffset HandedIn)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }
}

/// <summary>How grading a hand-in ended.</summary>
public enum GradingEnd
{
    /// <summary>Its answers were judged.</summary>
    Graded,

    /// <summary>It could not be judged, through no fault that costs marks; the reason says what to do.</summary>
    CouldNotBeGraded,

    /// <summary>It did what no answer does; the reason says what.</summary>
    Refused,
}

/// <summary>What came of grading one hand-in against one version of a lesson.</summary>
/// <param name="AttemptId">The hand-in.</param>
/// <param name="LessonVersion">SHA-256 of the author's notebook that it was graded with, 64 hexadecimal digits.</param>
public sealed record GradingEntry(long AttemptId, string LessonVersion)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }

    /// <summary>How it ended.</summary>
    public GradingEnd End { get; set; }

    /// <summary>Why it was not graded, and what to do; null when it was.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether grading it twice gave two different results.</summary>
    public bool IsUnstable { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset When { get; set; }

    /// <summary>The marks, one an item.</summary>
    public System.Collections.ObjectModel.Collection<AutomaticMark> Marks { get; init; } = [];

    /// <summary>What repair did to the notebook, one sentence a line.</summary>
    public string Repairs { get; set; } = "";
}

/// <summary>What a check gave for one item. It is never changed by hand: see <see cref="ManualMark"/>.</summary>
/// <param name="Item">The exercise, quiz or written answer.</param>
/// <param name="Outcome">How it came out, as <c>Outcome</c> of teaching has it.</param>
/// <param name="Points">The points it has.</param>
/// <param name="Of">The points there are.</param>
/// <param name="Sentences">What the teacher is told, of hidden tests too, one sentence a line.</param>
public sealed record AutomaticMark(string Item, string Outcome, double Points, double Of, string Sentences)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }

    /// <summary>The grading that it belongs to.</summary>
    public long GradingId { get; init; }

    /// <summary>Whether a teacher still has to look at it.</summary>
    public bool NeedsTeacher { get; init; }

    /// <summary>What the learner may read of it, one sentence a line; null when it was graded before that was kept apart.</summary>
    public string? Feedback { get; init; }
}

/// <summary>What a teacher gave for one item of a hand-in. It counts instead of the automatic mark, and no regrade touches it.</summary>
/// <param name="AttemptId">The hand-in.</param>
/// <param name="Item">The item.</param>
public sealed record ManualMark(long AttemptId, string Item)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }

    /// <summary>The points.</summary>
    public double Points { get; set; }

    /// <summary>What the learner reads beside it.</summary>
    public string Comment { get; set; } = "";
}

/// <summary>Who changed what, and when. It is written once and never changed.</summary>
/// <param name="When">When.</param>
/// <param name="Who">Who: a teacher's name, or <c>lessons grade</c>.</param>
/// <param name="What"><c>graded</c>, <c>regraded</c>, <c>marked by hand</c> or <c>mark taken back</c>.</param>
/// <param name="AttemptId">The hand-in.</param>
/// <param name="Item">The item; empty when it is about the whole hand-in.</param>
/// <param name="Before">What stood there before; empty when nothing did.</param>
/// <param name="After">What stands there since.</param>
public sealed record ChangeEntry(DateTimeOffset When, string Who, string What, long AttemptId, string Item, string Before, string After)
{
    /// <summary>Its number in this gradebook.</summary>
    public long Id { get; init; }
}
