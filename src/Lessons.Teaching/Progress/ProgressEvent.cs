namespace Lessons.Teaching;

/// <summary>Something a learner did, under learnr's names (rstudio.github.io/learnr, "event handlers").</summary>
/// <param name="Event">One of <see cref="ProgressEvents"/>.</param>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Version">The lesson's version.</param>
/// <param name="Item">The exercise, quiz or written answer; empty for a section.</param>
/// <param name="Content">The fingerprint of what was asked then.</param>
/// <param name="Time">When.</param>
public sealed record ProgressEvent(string Event, string Lesson, string Version, string Item, string Content, DateTimeOffset Time)
{
    /// <summary>How it came out; null where nothing is judged.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The points it got.</summary>
    public double? Points { get; init; }

    /// <summary>What kind of success or mistake it was, as <see cref="Grade.Kind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>The number of the hint, or what else belongs to it.</summary>
    public string? Label { get; init; }

    /// <summary>The learner's answer, so that it can be given back; null where the notebook has it.</summary>
    public string? Answer { get; init; }
}

/// <summary>The names of events.</summary>
public static class ProgressEvents
{
    /// <summary>A hint was asked for.</summary>
    public const string Hint = "exercise_hint";

    /// <summary>An exercise was run.</summary>
    public const string Submitted = "exercise_submitted";

    /// <summary>An exercise was judged.</summary>
    public const string Result = "exercise_result";

    /// <summary>A quiz or a written answer was handed to the judge.</summary>
    public const string Question = "question_submission";

    /// <summary>A section was come to.</summary>
    public const string Section = "section_viewed";
}
