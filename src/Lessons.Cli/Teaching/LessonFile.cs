using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>A notebook that holds a lesson.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Notebook">What the file held when it was read.</param>
internal sealed record LessonFile(string Path, Notebook Notebook)
{
    /// <summary>The cells, for <see cref="LessonReader"/>.</summary>
    public IReadOnlyList<LessonCell> Cells => Notebook.LessonCells();

    /// <summary>Its name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Finds the notebook of a lesson: in the current folder, in its folder <c>notebooks</c>, and so on in the folders above.</summary>
    /// <param name="name">The lesson's name, which is the file's.</param>
    /// <param name="words">The language of messages.</param>
    /// <exception cref="LessonException">There is no such notebook.</exception>
    /// <exception cref="NotebookException">The file is no notebook.</exception>
    public static LessonFile Find(string name, TeachingWords words)
    {
        foreach (var folder in Folders())
        {
            var path = System.IO.Path.Combine(folder, name + ".ipynb");
            if (File.Exists(path))
            {
                return Read(path);
            }
        }

        var here = Environment.CurrentDirectory;
        throw new LessonException(Nearest.Of(name, Names()) is { } near
            ? words.Say("Lesson.NoNotebook.Near", name, here, near)
            : words.Say("Lesson.NoNotebook", name, here));
    }

    /// <summary>The names of the notebooks that can be found.</summary>
    public static IEnumerable<string> Names() =>
        Folders().Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.ipynb")).Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The file as it is now.</summary>
    /// <exception cref="NotebookException">It is no notebook, or is gone.</exception>
    public LessonFile Again() => Read(Path);

    /// <summary>An exercise's text, if the file was saved after a moment: then it is what the learner has now. Null when it was not, or holds no such cell.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="since">The moment.</param>
    public string? SavedSince(string id, DateTime since)
    {
        if (!File.Exists(Path) || File.GetLastWriteTimeUtc(Path) <= since)
        {
            return null;
        }

        try
        {
            return Again().Notebook.Cells.Where(c => c.Kind is CellKind.Code).Select(c => c.Source.Split('\n', 2)).Where(l => IsExercise(l[0], id)).Select(l => l.Length > 1 ? l[1] : "").FirstOrDefault();
        }
        catch (NotebookException)
        {
            // An editor is about to save it: then it cannot be seen what is in it.
            return null;
        }
    }

    private static bool IsExercise(string line, string id) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is ["#!exercise", var other, ..] && string.Equals(other, id, StringComparison.OrdinalIgnoreCase);

    private static LessonFile Read(string path) => new(path, NotebookFile.Read(path));

    private static IEnumerable<string> Folders()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
            yield return System.IO.Path.Combine(folder.FullName, "notebooks");
        }
    }
}
