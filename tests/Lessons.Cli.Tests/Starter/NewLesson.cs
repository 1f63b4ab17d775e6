using Lessons.Cli.Teaching;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;
using Xunit;

namespace Lessons.Cli.Tests.Starter;

/// <summary>A lesson made by <c>lessons new</c> in an empty folder.</summary>
internal sealed class NewLesson : IDisposable
{
    private NewLesson(TemporaryFolder folder, string name, Ended made) => (Folder, Name, Made) = (folder, name, made);

    public TemporaryFolder Folder { get; }

    public string Name { get; }

    /// <summary>How <c>lessons new</c> ended.</summary>
    public Ended Made { get; }

    public string File => Folder.PathOf("notebooks", $"01-{Name}.ipynb");

    public string Seed => Folder.PathOf("seeds", $"{Name}.txt");

    public IReadOnlyList<byte> TextBytes => System.IO.File.ReadAllBytes(Folder.PathOf(Name + ".txt"));

    public IReadOnlyList<byte> SeedBytes => System.IO.File.ReadAllBytes(Seed);

    public Notebook Notebook => NotebookFile.Read(File);

    /// <summary>The notebook with what it showed when it was run.</summary>
    public Notebook Ran => NotebookFile.Read(Folder.PathOf("site", $"01-{Name}.ipynb"));

    public Source Source => Source.Load(Seed);

    public LessonReading Lesson => LessonReader.Read(new LessonFile(File, Notebook).Cells, Name, TeachingWords.English);

    public static async Task<NewLesson> Of(string name, string text)
    {
#pragma warning disable CA2000 // The lesson ends it.
        var folder = new TemporaryFolder();
#pragma warning restore CA2000
        folder.Write(name + ".txt", text);
        var made = await Tool.RunAsync(folder, "new", name + ".txt");
        Assert.True(made is { Code: Exit.Done, Error: "" }, made.Error);
        return new(folder, name, made);
    }

    /// <summary>Runs the lesson.</summary>
    /// <returns>The notebook with what it showed.</returns>
    public async Task<Notebook> RunAsync()
    {
        var end = await Tool.RunAsync(Folder, "run", $"notebooks/01-{Name}");
        Assert.True(end is { Code: Exit.Done, Error: "" }, end.Error);
        return Ran;
    }

    public void Dispose() => Folder.Dispose();
}
