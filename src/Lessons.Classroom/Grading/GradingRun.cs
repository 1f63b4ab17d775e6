using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Lessons.Classroom;

/// <summary>Grades the hand-ins to a lesson, several at once, each in processes of its own. What is graded stays graded, whatever comes after.</summary>
/// <param name="course">The course.</param>
/// <param name="book">Where the marks are kept.</param>
/// <param name="one">How the process is started that grades one hand-in: given its folder, it writes a <see cref="SubmissionResult"/> as JSON.</param>
public sealed class GradingRun(Course course, Gradebook book, Func<string, ProcessStartInfo> one)
{
    private const int LongestResult = 16 * 1024 * 1024;

    /// <summary>Grades them.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after each; null when nobody watches.</param>
    /// <param name="stop">Ends it early; what is graded until then stays.</param>
    /// <exception cref="CourseException">The lesson was not assigned, or the gradebook cannot be written.</exception>
    public async Task<GradingReport> RunAsync(string lesson, GradingOptions options, IProgress<GradedHandIn>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        var assignment = course.Assignment(lesson);
        var version = VersionOf(course, lesson);
        var all = course.HandIns(lesson).Select(h => (h.HandIn, h.Folder, Entry: Entry(h.HandIn, h.Folder))).ToList();
        var waiting = options.Again ? all : all.FindAll(h => !book.IsGraded(h.Entry, version));
        var graded = new List<GradedHandIn>();
        var started = Stopwatch.GetTimestamp();
        var isInterrupted = false;
        try
        {
            await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = stop }, async (h, token) =>
            {
                var begun = Stopwatch.GetTimestamp();
                var result = await GradeAsync(h.HandIn, h.Folder, h.Entry, options, token);
                var changes = book.Record(h.Entry, version, result);
                lock (graded)
                {
                    var left = Stopwatch.GetElapsedTime(started) / (graded.Count + 1) * (waiting.Count - graded.Count - 1);
                    graded.Add(new(h.Entry, result, changes, Stopwatch.GetElapsedTime(begun), graded.Count + 1, waiting.Count, left));
                    progress?.Report(graded[^1]);
                }
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            isInterrupted = true;
        }

        return new(assignment, graded, all.Count - waiting.Count, waiting.Count - graded.Count, Stopwatch.GetElapsedTime(started), isInterrupted);
    }

    /// <summary>The version of a lesson that hand-ins are graded with: SHA-256 of the author's notebook, 64 hexadecimal digits.</summary>
    /// <param name="course">The course.</param>
    /// <param name="lesson">The lesson's name.</param>
    /// <exception cref="CourseException">The author's notebook cannot be read.</exception>
    public static string VersionOf(Course course, string lesson)
    {
        ArgumentNullException.ThrowIfNull(course);
        return HashOf(Path.Combine(course.LessonFolder(lesson), Assignment.Instructor));
    }

    private static AttemptEntry Entry(HandIn handIn, string folder) => new(handIn.Lesson, handIn.Student, Path.GetFileName(folder), handIn.Sha256, handIn.HandedIn);

    private static string HashOf(string file)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{file} cannot be read: {e.Message} Check that it is there and that you may read it.");
        }
    }

    private async Task<SubmissionResult> GradeAsync(HandIn handIn, string folder, AttemptEntry entry, GradingOptions options, CancellationToken stop)
    {
        var file = Path.Combine(folder, HandIn.Notebook);
        if (handIn.Problem is { } problem)
        {
            return SubmissionResult.CouldNot(problem);
        }

        if (!File.Exists(file))
        {
            return SubmissionResult.CouldNot($"{file} is not there. Collect the hand-in again.");
        }

        if (!string.Equals(HashOf(file), entry.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            return SubmissionResult.CouldNot($"{file} is not the file that was collected: it was changed since. Put the collected file back, or collect the new one, which gives it a folder of its own.");
        }

        var first = await OneAsync(folder, stop);
        if (!options.Twice || first.End is not GradingEnd.Graded)
        {
            return first;
        }

        var second = await OneAsync(folder, stop);
        return first with { IsUnstable = second.End != first.End || !second.Items.Select(i => (i.Item, i.Points, i.Outcome)).SequenceEqual(first.Items.Select(i => (i.Item, i.Points, i.Outcome))) };
    }

    private async Task<SubmissionResult> OneAsync(string folder, CancellationToken stop)
    {
        var start = one(folder);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        using var process = Process.Start(start)!;
        try
        {
            var problem = ShortAsync(process.StandardError, 4000, stop);
            var said = await ShortAsync(process.StandardOutput, LongestResult, stop);
            await process.WaitForExitAsync(stop);
            var why = (await problem).Trim();
            return process.ExitCode == 0 && Parse(said) is { } result ? result
                : SubmissionResult.CouldNot(string.Create(CultureInfo.InvariantCulture, $"The grader itself ended with {process.ExitCode}: {why} That is no fault of the hand-in. Grade again; if it happens again, please report it."));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static SubmissionResult? Parse(string said)
    {
        try
        {
            return JsonSerializer.Deserialize<SubmissionResult>(said);
        }
        catch (JsonException)
        {
            // The caller says that the grader failed.
            return null;
        }
    }

    // All is read, so that nothing waits for a full pipe; what is too long is not kept.
    private static async Task<string> ShortAsync(StreamReader from, int most, CancellationToken stop)
    {
        var kept = new System.Text.StringBuilder();
        var piece = new char[16 * 1024];
        for (int count; (count = await from.ReadAsync(piece, stop)) > 0;)
        {
            kept.Append(piece, 0, Math.Min(count, most - kept.Length));
        }

        return kept.ToString();
    }
}

/// <summary>How hand-ins are graded.</summary>
public sealed record GradingOptions
{
    /// <summary>How many at once.</summary>
    public int Workers { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Whether those are graded too that are graded already.</summary>
    public bool Again { get; init; }

    /// <summary>Whether each is graded twice, so that one that gives two results is found.</summary>
    public bool Twice { get; init; }
}

/// <summary>One hand-in that was graded.</summary>
/// <param name="Attempt">The hand-in.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Changes">Where automatic marks are others than before.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are to do.</param>
/// <param name="Left">About how long the others will take.</param>
public sealed record GradedHandIn(AttemptEntry Attempt, SubmissionResult Result, IReadOnlyList<ChangeEntry> Changes, TimeSpan Took, int Done, int Total, TimeSpan Left);

/// <summary>What came of a run.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Graded">What was graded, in the order in which it ended.</param>
/// <param name="Before">How many were graded before and stayed as they are.</param>
/// <param name="Left">How many are still to do.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="IsInterrupted">Whether someone ended it early.</param>
public sealed record GradingReport(Assignment Assignment, IReadOnlyList<GradedHandIn> Graded, int Before, int Left, TimeSpan Elapsed, bool IsInterrupted);
