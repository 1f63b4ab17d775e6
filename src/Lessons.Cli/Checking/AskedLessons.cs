namespace Lessons.Cli.Checking;

/// <summary>The notebooks that a person means by what was typed behind <c>lessons check</c>.</summary>
internal static class AskedLessons
{
    /// <summary>A pack's lessons, a folder's notebooks, or the notebooks that are named; without a word, the pack that the current folder is in.</summary>
    /// <param name="screen">The current folder.</param>
    /// <param name="names">What was typed.</param>
    /// <exception cref="UsageException">Something is not there, holds no lessons, or cannot be read.</exception>
    public static IReadOnlyList<NotebookTask> Read(Screen screen, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            names = [(Pack.Above(screen.Folder) ?? throw CheckWords.NoPack(screen.Folder)).Folder];
        }

        return [.. names.SelectMany(n => Files(screen, n)).Distinct(StringComparer.Ordinal).Select(f => Reading.Of(screen, f)).Select(r => r.Task ?? throw new UsageException(r.Problem!))];
    }

    private static List<string> Files(Screen screen, string name)
    {
        var path = Path.GetFullPath(name, screen.Folder);
        if (!Directory.Exists(path) || File.Exists(path + ".ipynb"))
        {
            return [path];
        }

        var inner = Path.Combine(path, "notebooks");
        var folder = Directory.Exists(inner) ? inner : path;
        var files = Directory.EnumerateFiles(folder, "*.ipynb").Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw CheckWords.NoLessons(screen.Shown(folder));
    }
}
