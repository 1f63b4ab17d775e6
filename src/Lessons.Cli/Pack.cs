using Lessons.Cli.Site;

namespace Lessons.Cli;

/// <summary>A lesson pack: a folder with <c>notebooks/</c>, and the <c>seeds/</c> they read.</summary>
/// <param name="Folder">The pack's folder.</param>
internal sealed record Pack(string Folder)
{
    /// <summary>Where the site is written.</summary>
    public string Site => Path.Combine(Folder, "site");

    /// <summary>Where the notebooks are.</summary>
    public string NotebookFolder => Path.Combine(Folder, "notebooks");

    /// <summary>Finds the pack that a folder is in: the folder itself or the nearest above it that holds <c>notebooks/</c>.</summary>
    public static Pack? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "notebooks")))
            {
                return new Pack(at.FullName);
            }
        }

        return null;
    }

    /// <summary>The notebooks' files in the order of their names.</summary>
    public IReadOnlyList<string> Notebooks() =>
        [.. Directory.EnumerateFiles(NotebookFolder, "*.ipynb").Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>The notebooks that can be read, as lessons that have not run.</summary>
    public List<Lesson> Lessons(Screen screen) => [.. Notebooks().Select(f => Reading.Of(screen, f).Task).OfType<NotebookTask>().Select(t => t.AsLesson())];

    /// <summary>The source texts, in the order of their names; a text's first line is its title.</summary>
    public IReadOnlyList<Seed> Seeds()
    {
        var folder = Path.Combine(Folder, "seeds");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new Seed(File.ReadLines(f).FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? Path.GetFileNameWithoutExtension(f), null))]
            : [];
    }
}
