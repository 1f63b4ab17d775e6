using System.Collections.Concurrent;
using System.Globalization;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Each lesson run twice, once for all tests that look at it.</summary>
public sealed class LessonRuns
{
    private readonly ConcurrentDictionary<string, Task<(NotebookRun First, NotebookRun Second)>> runs = new();

    /// <summary>The two runs of a lesson.</summary>
    /// <param name="file">The notebook's name.</param>
    public Task<(NotebookRun First, NotebookRun Second)> OfAsync(string file) => runs.GetOrAdd(file, TwiceAsync);

    /// <summary>The lesson as it stands in the pack.</summary>
    /// <param name="file">The notebook's name.</param>
    public static Notebook Read(string file) => NotebookFile.Read(Repository.PathOf("notebooks", file));

    private static async Task<(NotebookRun First, NotebookRun Second)> TwiceAsync(string file) => (await OnceAsync(file), await OnceAsync(file));

    private static Task<NotebookRun> OnceAsync(string file) =>
        Session.RunAsync(new NotebookTask(file, Repository.PathOf("notebooks", file), Read(file)), CultureInfo.InvariantCulture, progress: null, CancellationToken.None);
}
