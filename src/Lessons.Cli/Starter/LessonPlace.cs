using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Lessons.Cli.Starter;

/// <summary>Where a new lesson goes: the pack, the lesson's number and name, and the seed it reads.</summary>
/// <param name="Folder">The pack's folder.</param>
/// <param name="Lesson">The notebook's name, such as <c>02-school-garden</c>.</param>
/// <param name="Seed">The seed's name, such as <c>school-garden</c>.</param>
/// <param name="SeedIsThere">Whether the pack holds the text already, byte for byte.</param>
internal sealed partial record LessonPlace(string Folder, string Lesson, string Seed, bool SeedIsThere)
{
    /// <summary>The notebook's file.</summary>
    public string Notebook => Path.Combine(Folder, "notebooks", Lesson + ".ipynb");

    /// <summary>The seed's file.</summary>
    public string SeedFile => Path.Combine(Folder, "seeds", Seed + ".txt");

    /// <summary>The table of provenance.</summary>
    public string Readme => Path.Combine(Folder, "seeds", "README.md");

    /// <summary>Finds the place. Nothing that is there is touched.</summary>
    /// <param name="screen">Where the person is.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">The name the person gave; null for the file's own.</param>
    /// <param name="to">The folder the person gave; null for the pack they are in, or else the current folder.</param>
    /// <exception cref="UsageException">The name cannot be one, or is taken.</exception>
    public static LessonPlace Find(Screen screen, TextFile text, string? name, string? to)
    {
        if (name is not null && !LessonName.IsOne(name))
        {
            throw NewWords.BadName(name);
        }

        var folder = to is null ? PackAbove(screen.Folder) ?? screen.Folder : Path.GetFullPath(to, screen.Folder);
        var inTheWay = new[] { folder, Path.Combine(folder, "notebooks"), Path.Combine(folder, "seeds"), Path.Combine(folder, ".vscode") }.FirstOrDefault(File.Exists);
        if (inTheWay is not null)
        {
            throw NewWords.IsFile(screen.Shown(inTheWay));
        }

        var own = name ?? LessonName.Of(Path.GetFileNameWithoutExtension(text.Path));
        var there = Names(Path.Combine(folder, "notebooks"), "*.ipynb");
        if (there.Find(n => string.Equals(Number().Replace(n, ""), own, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            throw NewWords.LessonTaken(screen.Shown(Path.Combine(folder, "notebooks", taken + ".ipynb")), own);
        }

        var lesson = string.Create(CultureInfo.InvariantCulture, $"{NextNumber(there):00}-{own}");
        if (Same(folder, text) is { } seed)
        {
            return new(folder, lesson, seed, SeedIsThere: true);
        }

        var place = new LessonPlace(folder, lesson, own, SeedIsThere: false);
        return Names(Path.Combine(folder, "seeds"), "*.txt").Exists(n => string.Equals(n, own, StringComparison.OrdinalIgnoreCase))
            ? throw NewWords.SeedTaken(screen.Shown(place.SeedFile), own)
            : place;
    }

    // notebooks/ alone is often something else, such as a folder for all of one's notebooks; with seeds/ beside it, it is a pack.
    private static string? PackAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "notebooks")) && Directory.Exists(Path.Combine(at.FullName, "seeds")))
            {
                return at.FullName;
            }
        }

        return null;
    }

    private static int NextNumber(List<string> notebooks) =>
        1 + notebooks.Select(n => Number().Match(n)).Where(m => m.Success).Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    private static string? Same(string folder, TextFile text)
    {
        var sum = SHA256.HashData(text.Bytes);
        return Names(Path.Combine(folder, "seeds"), "*.txt").Find(n => Path.Combine(folder, "seeds", n + ".txt") is var file
            && new FileInfo(file).Length == text.Bytes.Length && SHA256.HashData(File.ReadAllBytes(file)).AsSpan().SequenceEqual(sum));
    }

    private static List<string> Names(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)] : [];

    [GeneratedRegex(@"^(?<n>\d{1,4})-")]
    private static partial Regex Number();
}
