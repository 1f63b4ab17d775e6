using Lessons.Cli.Install;

namespace Lessons.Cli.Starter;

/// <summary>Writes the files of a new lesson: all of them, or none.</summary>
internal static class NewFiles
{
    /// <summary>Writes files that are not there yet, and the <c>.vscode/</c> of the pack.</summary>
    /// <param name="screen">Who is told.</param>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="made">The new files with their bytes.</param>
    /// <param name="changed">The one file that may be there and is replaced: the table of provenance. Null when it stays.</param>
    /// <exception cref="UsageException">Something could not be written; then everything is as it was.</exception>
    public static void Write(Screen screen, string folder, IReadOnlyList<(string Path, byte[] Bytes)> made, (string Path, byte[] Bytes)? changed)
    {
        var vsCode = Path.Combine(folder, ".vscode");
        var folders = made.Select(f => Path.GetDirectoryName(f.Path)!).Append(vsCode).SelectMany(f => Missing(f)).Distinct().ToList();
        var before = changed is { } c && File.Exists(c.Path) ? File.ReadAllBytes(c.Path) : null;
        var (undo, done) = (new List<string>(), false);
        var settings = VsCodeFolder.Files.Select(f => Path.Combine(vsCode, f)).Where(f => !File.Exists(f)).ToList();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, bytes) in made)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);

                // A name that somebody took meanwhile is an error, not written over.
                using var file = new FileStream(path, FileMode.CreateNew);
                undo.Add(path);
                file.Write(bytes);
            }

            undo.AddRange(settings);
            VsCodeFolder.Write(folder);
            if (changed is { } table)
            {
                File.WriteAllBytes(table.Path, table.Bytes);
            }

            done = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NewWords.CannotWrite(screen.Sentence(e.Message));
        }
        finally
        {
            if (!done)
            {
                TakeBack(undo, folders, changed?.Path, before);
            }
        }
    }

    private static void TakeBack(List<string> files, List<string> folders, string? changed, byte[]? before)
    {
        files.ForEach(File.Delete);
        if (changed is not null && before is not null)
        {
            File.WriteAllBytes(changed, before);
        }
        else if (changed is not null && File.Exists(changed))
        {
            File.Delete(changed);
        }

        foreach (var folder in folders.Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()).OrderByDescending(f => f.Length))
        {
            Directory.Delete(folder);
        }
    }

    // The folders that have to be made for this one, itself among them.
    private static IEnumerable<string> Missing(string folder)
    {
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
