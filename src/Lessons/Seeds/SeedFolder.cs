namespace Lessons;

/// <summary>The folder of seeds: texts (<c>.txt</c>), data (<c>.csv</c>) and their provenance (<c>README.md</c>).</summary>
internal static class SeedFolder
{
    private const string Name = "seeds";

    /// <summary>Finds a seed by the name a learner types, such as <c>tulip-revolution</c>, or by a path.</summary>
    /// <param name="asked">A name with or without its ending, or a path.</param>
    /// <param name="ending">The ending with its dot: <c>.txt</c> or <c>.csv</c>.</param>
    /// <exception cref="SeedException">There is no such seed, or no folder of seeds.</exception>
    public static string Find(string asked, string ending)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (string.IsNullOrWhiteSpace(asked))
        {
            throw new SeedException(asked, $"A seed needs a name, but the name given is empty. {Offer(ending)}");
        }

        if (asked.Contains('\0', StringComparison.Ordinal))
        {
            throw new SeedException(asked, $"A seed's name cannot hold a zero character. {Offer(ending)}");
        }

        if (Path.GetFileName(asked) != asked)
        {
            return FindPath(asked, ending);
        }

        var folder = Folder() ?? throw new SeedException(asked,
            $"No seed called \"{asked}\" can be looked up: there is no folder called {Name} in {Environment.CurrentDirectory} or above it. Open the notebook inside its pack, beside the folder {Name}.");
        var name = asked.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? asked[..^ending.Length] : asked;
        var path = Path.Combine(folder, name + ending);
        return File.Exists(path)
            ? path
            : throw new SeedException(asked, $"No seed called \"{asked}\". {Nearest.Sentence(name, Names(folder, ending))}Seeds live in {Name}/; a text's name ends in {ending}.");
    }

    /// <summary>The nearest folder called <c>seeds</c> in the current folder or above it, or null.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }

    private static string FindPath(string asked, string ending)
    {
        var path = Path.GetFullPath(asked);
        if (Directory.Exists(path))
        {
            throw new SeedException(asked, $"\"{asked}\" is a folder. Name one file in it that ends in {ending}.");
        }

        return File.Exists(path) ? path
            : File.Exists(path + ending) ? path + ending
            : throw new SeedException(asked, $"There is no file \"{asked}\" (looked in {Path.GetDirectoryName(path)}). Check the path, or give a seed's name alone: seeds live in {Name}/.");
    }

    private static string Offer(string ending) =>
        Folder() is { } folder && Names(folder, ending) is { Count: > 0 } names
            ? $"There are: {string.Join(", ", names)}."
            : $"Seeds live in {Name}/.";

    private static List<string> Names(string folder, string ending) =>
        [.. Directory.EnumerateFiles(folder, "*" + ending).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];
}
