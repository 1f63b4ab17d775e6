using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons release [NOTEBOOK]...</c>: makes the learner's copies of lessons, once nothing is left to mend in any of them.</summary>
internal static class ReleaseVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK") { Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string?>("--to") { HelpName = "FOLDER" };
        var word = new Option<string?>("--word") { HelpName = "WORD" };
        var command = new Command("release", "Makes the learner's copy of a lesson.") { notebooks, to, word };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed.GetValue(notebooks) ?? [], parsed.GetValue(to), parsed.GetValue(word), interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string[] names, string? to, string? word, CancellationToken interrupt)
    {
        if (names.FirstOrDefault(n => n.StartsWith('-')) is { } option)
        {
            throw UsageWords.NoOption(option, "release ");
        }

        var pack = Pack.Above(screen.Folder);
        var tasks = names.Length == 0 ? AskedLessons.Read(screen, []) : [.. names.Select(n => Read(screen, pack, n)).DistinctBy(t => t.Path)];
        var folder = to is null ? Path.Combine(pack?.Folder ?? screen.Folder, "release") : Path.GetFullPath(to, screen.Folder);
        string Place(NotebookTask task) => Path.Combine(folder, task.Name + ".ipynb");
        foreach (var task in tasks)
        {
            RequireFree(screen, task, folder, Place(task));
        }

        if (tasks.GroupBy(Place, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw CheckWords.OneFile([.. same.Select(t => t.Shown)], screen.Shown(same.Key));
        }

        try
        {
            var found = await CheckedPack.OfAsync(screen, tasks, mutates: false, interrupt);
            if (found.Errors > 0)
            {
                await screen.Error.WriteLineAsync(CheckReport.Of(found));
                await screen.Error.WriteLineAsync(CheckWords.NotReleased([.. tasks.Select(t => t.Shown)], found.Errors));
                return Exit.ToMend;
            }

            List<Notebook> copies = [.. tasks.Select(t => LearnerCopy.Of(t.Notebook, t.Name, new() { Word = word }))];
            interrupt.ThrowIfCancellationRequested();
            foreach (var (task, copy, lesson) in tasks.Zip(copies, found.Lessons.Select(l => l.Report.Lesson)))
            {
                WholeFile.Write(screen, Place(task), copy);
                await screen.Out.WriteLineAsync(CheckWords.Released(screen.Shown(Place(task)), lesson, task.Notebook.Cells.Count - copy.Cells.Count));
                if (word is null && LearnerCopy.WaitingForWord(lesson) is { Count: > 0 } waiting)
                {
                    await screen.Out.WriteLineAsync(CheckWords.WaitsForWord(waiting, names.Length == 1 ? names[0] : task.Name));
                }
            }

            return Exit.Done;
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            await screen.Error.WriteLineAsync(CheckWords.Interrupted(string.Join(' ', names.Prepend("release"))));
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
