using Lessons.Cli.Site;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli;

/// <summary>A notebook that was read and can run.</summary>
/// <param name="Shown">Its file, as a person in the current folder writes it.</param>
/// <param name="Path">Its file.</param>
/// <param name="Notebook">What the file holds.</param>
internal sealed record NotebookTask(string Shown, string Path, Notebook Notebook)
{
    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder it runs in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The lesson as it is before it has run.</summary>
    public Lesson AsLesson() => new(Name, Notebook, null, Folder);
}

/// <summary>What came of reading a notebook: a task, or the sentence that says why there is none.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Task">The notebook, when it can run.</param>
/// <param name="Problem">Why it cannot.</param>
internal sealed record Reading(string Name, NotebookTask? Task, string? Problem)
{
    /// <summary>Reads a notebook that a person named, with or without its ending.</summary>
    public static Reading Of(Screen screen, string name)
    {
        var path = System.IO.Path.GetFullPath(name, screen.Folder);
        if (!File.Exists(path) && !path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && (!Directory.Exists(path) || File.Exists(path + ".ipynb")))
        {
            path += ".ipynb";
        }

        try
        {
            var notebook = NotebookFile.Read(path);
            KernelNames.Require(notebook, path);
            return new Reading(System.IO.Path.GetFileName(path), new NotebookTask(screen.Shown(path), path, notebook), null);
        }
        catch (NotebookException e)
        {
            var sentence = e.Problem == NotebookProblem.Missing && Meant(path) is { } meant
                ? UsageWords.NoNotebook(screen.Shown(path), screen.Shown(meant))
                : screen.Sentence(e.Message);
            return new Reading(System.IO.Path.GetFileName(path), null, sentence);
        }
    }

    // A name that is only begun, or that has a slip of the finger in it.
    private static string? Meant(string path)
    {
        var (folder, name) = (System.IO.Path.GetDirectoryName(path)!, System.IO.Path.GetFileNameWithoutExtension(path));
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var there = Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).ToList();
        return there.FindAll(f => NameOf(f).StartsWith(name, StringComparison.OrdinalIgnoreCase)) is [var begun]
            ? begun
            : Nearest.Of(name, there.Select(NameOf)) is { } near ? there.Find(f => NameOf(f) == near) : null;
    }

    private static string NameOf(string file) => System.IO.Path.GetFileNameWithoutExtension(file);
}
