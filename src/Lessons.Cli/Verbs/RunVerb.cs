using System.CommandLine;
using Lessons.Cli.Site;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons run NOTEBOOK...</c>: runs the notebooks that are named.</summary>
internal static class RunVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK") { Arity = ArgumentArity.OneOrMore };
        var to = new Option<string?>("--out") { HelpName = "FOLDER" };
        var command = new Command("run", "Runs notebooks from top to bottom and writes what they show.") { notebooks, to };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed.GetRequiredValue(notebooks), parsed.GetValue(to), interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string[] names, string? to, CancellationToken interrupt)
    {
        // To the command line's reader, what is no option it knows is one more notebook.
        if (names.FirstOrDefault(n => n.StartsWith('-')) is { } option)
        {
            throw UsageWords.NoOption(option, "run ");
        }

        // Everything is read before anything runs: with one bad name nothing is written.
        var tasks = names.Select(n => Reading.Of(screen, n)).Select(r => r.Task ?? throw new UsageException(r.Problem!)).DistinctBy(t => t.Path).ToList();
        var pack = Pack.Above(screen.Folder);
        var site = to is null ? pack?.Site ?? Path.Combine(screen.Folder, "site") : Path.GetFullPath(to, screen.Folder);
        Check(screen, tasks, site);

        // A lesson that is run alone into the pack's site gets the same page as when the whole pack runs.
        var lessons = pack is not null && SameFolder(pack.Site, site) && tasks.TrueForAll(t => SameFolder(t.Folder, pack.NotebookFolder)) ? pack.Lessons(screen) : [];
        var hasIndex = File.Exists(Path.Combine(site, "index.html"));
        var run = await Run.AllAsync(screen, tasks, site, task => PlaceInPack.Among(lessons, task.Name, hasIndex), interrupt);
        await run.TellAsync(screen, tasks.Count == 1 ? Path.Combine(site, tasks[0].Name + ".html") : site);
        return run.ExitCode;
    }

    private static void Check(Screen screen, List<NotebookTask> tasks, string site)
    {
        foreach (var task in tasks)
        {
            var file = new FileInfo(task.Path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? task.Path;
            if (SameFolder(task.Folder, site) || SameFolder(Path.GetDirectoryName(file)!, site))
            {
                throw UsageWords.OverTheInput(task.Shown, task.Shown);
            }
        }

        // Some disks do not tell A from a.
        var twice = tasks.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw UsageWords.SameName(twice.First().Shown, twice.Last().Shown);
        }

        if (File.Exists(site))
        {
            throw UsageWords.CannotWrite(screen.Shown(site), "it is a file, not a folder.");
        }
    }

    // A folder can have two names, when one of them is a link.
    private static bool SameFolder(string a, string b) => string.Equals(Real(a), Real(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Real(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full) ? new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }
}
