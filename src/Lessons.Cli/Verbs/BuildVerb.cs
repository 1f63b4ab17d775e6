using Lessons.Cli.Site;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons</c>: runs every notebook of the pack and writes its site.</summary>
internal static class BuildVerb
{
    /// <summary>Runs the verb.</summary>
    public static async Task<int> RunAsync(Screen screen, CancellationToken interrupt)
    {
        var pack = Pack.Above(screen.Folder) ?? throw UsageWords.NoPack(screen.Folder);
        var files = pack.Notebooks();
        if (files.Count == 0)
        {
            throw UsageWords.EmptyPack(screen.Shown(pack.NotebookFolder));
        }

        var read = files.Select(f => Reading.Of(screen, f)).ToList();
        var tasks = read.Select(r => r.Task).OfType<NotebookTask>().ToList();
        var lessons = tasks.ConvertAll(t => t.AsLesson());
        var run = await Run.AllAsync(screen, tasks, pack.Site, task => PlaceInPack.Among(lessons, task.Name, hasIndex: true), interrupt);

        var index = Path.Combine(pack.Site, "index.html");
        if (run.Lessons.Count > 0 || !run.Interrupted)
        {
            WholeFile.Write(screen, index, IndexPage.Write([.. read.Select(r => Entry(r, run))], pack.Seeds()));
        }

        await run.TellAsync(screen, index);
        var problems = read.Select(r => r.Problem).OfType<string>().ToList();
        foreach (var problem in problems)
        {
            await screen.Error.WriteLineAsync(problem);
        }

        return !run.Interrupted && problems.Count > 0 ? Exit.UsedWrongly : run.ExitCode;
    }

    private static IndexEntry Entry(Reading read, Run run) => read switch
    {
        { Problem: { } problem } => new IndexEntry.Unreadable(read.Name, problem),
        { Task: { } task } => run.Lessons.FirstOrDefault(l => l.Name == task.Name) is { } lesson ? new IndexEntry.Ran(lesson) : new IndexEntry.NotRun(task.AsLesson()),
        _ => throw new InvalidOperationException($"{read.Name} was neither read nor refused."),
    };
}
