using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons release NOTEBOOK</c>: makes the learner's copy of a lesson, once nothing is left to mend in it.</summary>
internal static class ReleaseVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var notebook = new Argument<string>("NOTEBOOK");
        var to = new Option<string?>("--to") { HelpName = "FOLDER" };
        var word = new Option<string?>("--word") { HelpName = "WORD" };
        var command = new Command("release", "Makes the learner's copy of a lesson.") { notebook, to, word };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed.GetRequiredValue(notebook), parsed.GetValue(to), parsed.GetValue(word), interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string name, string? to, string? word, CancellationToken interrupt)
    {
        if (name.StartsWith('-'))
        {
            throw UsageWords.NoOption(name, "release ");
        }

        var pack = Pack.Above(screen.Folder);
        var task = Read(screen, pack, name);
        var folder = to is null ? Path.Combine(pack?.Folder ?? screen.Folder, "release") : Path.GetFullPath(to, screen.Folder);
        var file = Path.Combine(folder, task.Name + ".ipynb");
        RequireFree(screen, task, folder, file);
        try
        {
            var found = await CheckedPack.OfAsync(screen, [task], mutates: false, interrupt);
            if (found.Errors > 0)
            {
                await screen.Error.WriteLineAsync(CheckReport.Of(found));
                await screen.Error.WriteLineAsync(CheckWords.NotReleased(task.Shown, found.Errors));
                return Exit.ToMend;
            }

            var release = LearnerCopy.Of(task.Notebook, task.Name, new() { Word = word });
            interrupt.ThrowIfCancellationRequested();
            WholeFile.Write(screen, file, release);
            var lesson = found.Lessons[0].Report.Lesson;
            await screen.Out.WriteLineAsync(CheckWords.Released(screen.Shown(file), lesson, task.Notebook.Cells.Count - release.Cells.Count));
            if (word is null && LearnerCopy.WaitingForWord(lesson) is { Count: > 0 } waiting)
            {
                await screen.Out.WriteLineAsync(CheckWords.WaitsForWord(waiting, name));
            }

            return Exit.Done;
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            await screen.Error.WriteLineAsync(CheckWords.Interrupted("release " + name));
            return Exit.Interrupted;
        }
    }

    /// <summary>Reads the notebook that a person named; a lesson of the pack may be named as #!lesson names it.</summary>
    internal static NotebookTask Read(Screen screen, Pack? pack, string name)
    {
        var here = Reading.Of(screen, name);
        var there = here.Task is null && pack is not null && Path.GetFileName(name) == name && !File.Exists(Path.GetFullPath(name, screen.Folder)) ? Reading.Of(screen, Path.Combine(pack.NotebookFolder, name)) : null;
        return here.Task ?? there?.Task ?? throw new UsageException(here.Problem!);
    }

    // Somebody may have opened an earlier release and worked in it where it stands.
    private static void RequireFree(Screen screen, NotebookTask task, string folder, string file)
    {
        if (File.Exists(folder))
        {
            throw CheckWords.NotAFolder(screen.Shown(folder));
        }

        if (!File.Exists(file))
        {
            return;
        }

        var real = new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
        if (string.Equals(real, task.Path, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
        {
            throw CheckWords.OverTheLesson(task.Shown);
        }

        try
        {
            if (LearnerCopy.IsUntouched(NotebookFile.Read(file)))
            {
                return;
            }
        }
        catch (NotebookException)
        {
            // What cannot be read may be somebody's work, too.
        }

        throw CheckWords.WorkedIn(screen.Shown(file));
    }
}
