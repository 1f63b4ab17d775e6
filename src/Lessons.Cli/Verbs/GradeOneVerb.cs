using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons grade-one LESSON-FOLDER NAME HAND-IN</c>: is the process that judges one hand-in, and writes what came of it as JSON. People need not type it.</summary>
internal static class GradeOneVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var lesson = new Argument<string>("LESSON-FOLDER");
        var name = new Argument<string>("NAME");
        var handIn = new Argument<string>("HAND-IN");
        var limits = new AskedLimits();
        var trust = new Option<bool>("--trust-submissions");
        var command = new Command("grade-one", "Is the process that judges one hand-in.") { lesson, name, handIn, limits.Seconds, limits.CellSeconds, limits.Megabytes, trust };
        command.Hidden = true;
        command.SetAction(async (parsed, interrupt) =>
        {
            // The author's cells may write to the console; what came of the hand-in is all that is said on this line.
            await using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
            _ = Task.Run(() => EndWithParent(gone), CancellationToken.None);
            var result = await GradeAsync(screen, parsed.GetRequiredValue(lesson), parsed.GetRequiredValue(name), parsed.GetRequiredValue(handIn), limits.Of(parsed), !parsed.GetValue(trust), gone.Token);
            await to.WriteAsync(JsonSerializer.Serialize(result));
            return Exit.Done;
        });
        return command;
    }

    // Whoever began this process holds its input open, and says nothing there.
    private static void EndWithParent(CancellationTokenSource gone)
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        gone.Cancel();
    }

    private static async Task<SubmissionResult> GradeAsync(Screen screen, string folder, string name, string handIn, GradingLimits limits, bool isBoxed, CancellationToken stop)
    {
        var instructor = Read(screen, Path.Combine(folder, Assignment.Instructor));
        var release = NotebookFile.Read(Path.Combine(folder, Assignment.Release));
        RepairedNotebook submission;
        try
        {
            submission = SubmissionFile.Read(await File.ReadAllBytesAsync(handIn, stop), Path.GetFileName(handIn));
        }
        catch (CourseException e)
        {
            return SubmissionResult.CouldNot(e.Message);
        }

        // What the worker sees of the lesson: no solution, no check that is hidden, no key.
        var place = Directory.CreateTempSubdirectory("lessons-grade-").FullName;
        try
        {
            NotebookFile.Write(LearnerCopy.WithoutLocks(instructor.Notebook, name), Path.Combine(place, "lesson.ipynb"));
            Copy(Path.Combine(folder, "seeds"), Path.Combine(place, "seeds"));
            string[] verb =
            [
                "grade-worker", "lesson.ipynb", "--cell-seconds", limits.Cell.TotalSeconds.ToString(CultureInfo.InvariantCulture), "--megabytes", limits.Megabytes.ToString(CultureInfo.InvariantCulture),
            ];
            var start = Workplace.Start(place, verb, limits, isBoxed);
            var result = await Session.GradeAsync(instructor, CultureInfo.GetCultureInfo("en"), limits, grader => grader.GradeAsync(name, instructor.Notebook, release, submission.Notebook, start, stop));
            return result with { Repairs = [.. submission.Told, .. result.Repairs] };
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static NotebookTask Read(Screen screen, string path) => Reading.Of(screen, path) is { Task: { } task } ? task : throw new UsageException(Reading.Of(screen, path).Problem!);

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
