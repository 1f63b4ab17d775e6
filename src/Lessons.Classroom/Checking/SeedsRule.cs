namespace Lessons.Classroom;

/// <summary>Every seed has a row that says where it comes from, and is the file that the row speaks of. It holds for a folder, and not for one lesson.</summary>
internal static class SeedsRule
{
    public const string Id = "seeds";

    public const string Holds = "every seed has its provenance";

    /// <summary>The nearest folder of seeds, in a folder or above it; null when there is none.</summary>
    public static string? Near(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "seeds")))
            {
                return Path.Combine(at.FullName, "seeds");
            }
        }

        return null;
    }

    /// <summary>What is not as it should be in a folder of seeds.</summary>
    public static IEnumerable<Finding> Look(string seeds)
    {
        var rows = Provenance.ReadAll(seeds);
        foreach (var file in Directory.EnumerateFiles(seeds).Where(IsSeed).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (rows.FirstOrDefault(r => r.File == name) is not { } row)
            {
                yield return new(Id, IsError: true, $"seeds/{name} has no row in seeds/README.md. Add one: who published it, when, where this copy is from, its SHA-256, and its rights.");
            }
            else if (!row.Matches(File.ReadAllBytes(file)))
            {
                yield return new(Id, IsError: true, $"seeds/{name} is not the file that its row in seeds/README.md speaks of: its SHA-256 is another. Put the file back, or look at what changed and write the new SHA-256.");
            }
        }

        foreach (var row in rows.Where(r => !File.Exists(Path.Combine(seeds, r.File))))
        {
            yield return new(Id, IsError: true, $"seeds/README.md has a row for {row.File}, and there is no such file. Put it back, or take the row away.");
        }
    }

    private static bool IsSeed(string file) => Path.GetFileName(file) is ['.', ..] or "README.md" ? false : Path.GetExtension(file) is not ".ipynb";
}
