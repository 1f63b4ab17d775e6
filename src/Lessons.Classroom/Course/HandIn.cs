namespace Lessons.Classroom;

/// <summary>One hand-in as it was received: <c>collected/NAME/STUDENT/ATTEMPT/handin.json</c>. It is written once and never changed.</summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Student">The student's id.</param>
/// <param name="HandedIn">When the learner handed it in, as far as that is known: see <see cref="TimeFrom"/>.</param>
/// <param name="Received">When it was collected.</param>
/// <param name="Sha256">SHA-256 of <c>submission.ipynb</c> as it was received, 64 hexadecimal digits.</param>
public sealed record HandIn(string Lesson, string Student, DateTimeOffset HandedIn, DateTimeOffset Received, string Sha256)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "handin.json";

    /// <summary>The learner's notebook beside it, byte for byte as it was received.</summary>
    public const string Notebook = "submission.ipynb";

    /// <summary>The learner's progress beside it; the file need not be there.</summary>
    public const string Progress = "progress.jsonl";

    /// <summary>Where <see cref="HandedIn"/> comes from: <c>platform</c> (the download's own time), <c>git</c>, <c>manifest</c> (the learner's machine) or <c>file</c>.</summary>
    public string TimeFrom { get; init; } = "file";

    /// <summary>How late it was when it was collected; zero when in time. Extensions given since change what the gradebook says, and not this.</summary>
    public TimeSpan LateBy { get; init; }

    /// <summary>Where it was found, such as <c>moodle.zip/Ann Bee_12_assignsubmission_file_/01.ipynb</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>The release it was made from, as the hand-in says; null when it says none.</summary>
    public string? Version { get; init; }

    /// <summary>Why the notebook cannot be read; null when it can. Such a hand-in is kept and cannot be graded.</summary>
    public string? Problem { get; init; }

    /// <summary>What a teacher should know of it, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
