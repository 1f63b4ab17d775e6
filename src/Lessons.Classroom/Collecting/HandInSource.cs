using System.Globalization;

namespace Lessons.Classroom;

/// <summary>Finds hand-ins in what a teacher names: a notebook, a folder, a platform's download, git clones.</summary>
/// <param name="lesson">The lesson's name.</param>
/// <param name="refused">Where to put what was not taken.</param>
internal sealed class HandInSource(string lesson, List<RefusedHandIn> refused)
{
    private const int MostFiles = 20_000;
    private static readonly string[] Skipped = ["node_modules", "__MACOSX", "bin", "obj"];

    /// <summary>Everything that may be a hand-in.</summary>
    /// <param name="from">The file or folder.</param>
    /// <exception cref="CourseException">There is nothing of that name, or it cannot be read.</exception>
    public IEnumerable<FoundHandIn> Of(string from)
    {
        if (Directory.Exists(from))
        {
            // A clone that is named by itself: its folder's name says whose it is.
            var isClone = Directory.Exists(Path.Combine(from, ".git"));
            var count = 0;
            return Walk(new DirectoryInfo(from), isClone ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(from))) + "/" : "", Path.GetFileName(Path.TrimEndingDirectorySeparator(from)), ref count);
        }

        return File.Exists(from)
            ? OfFile(new FileInfo(from), Path.GetFileName(from), Path.GetFileName(from))
            : throw new CourseException($"There is nothing called {from} to collect from. Name a folder, a zip or a notebook: lessons collect {lesson} FOLDER");
    }

    private List<FoundHandIn> Walk(DirectoryInfo folder, string path, string shown, ref int count)
    {
        var found = new List<FoundHandIn>();
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (++count > MostFiles)
            {
                throw new CourseException(string.Create(CultureInfo.InvariantCulture, $"{shown} holds more than {MostFiles:N0} files. Name the folder with the hand-ins alone: lessons collect {lesson} FOLDER"));
            }

            if (entry.Name.StartsWith('.') || Skipped.Contains(entry.Name, StringComparer.Ordinal))
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                if (entry is DirectoryInfo || IsWanted(entry.Name))
                {
                    refused.Add(new(path + entry.Name, $"{shown}/{entry.Name} is a link to something else, and links are not followed."));
                }
            }
            else if (entry is DirectoryInfo inner)
            {
                found.AddRange(Walk(inner, path + entry.Name + "/", $"{shown}/{entry.Name}", ref count));
            }
            else if (IsWanted(entry.Name))
            {
                found.AddRange(OfFile((FileInfo)entry, path + entry.Name, $"{shown}/{entry.Name}"));
            }
        }

        return found;
    }

    private static bool IsWanted(string name) => IsNotebook(name) || IsZip(name);

    private static bool IsNotebook(string name) => name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && !name.Contains(".ipynb_checkpoints", StringComparison.Ordinal);

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private List<FoundHandIn> OfFile(FileInfo file, string path, string shown)
    {
        try
        {
            if (IsZip(file.Name))
            {
                using var zip = file.OpenRead();
                return OfZip(zip, path, shown, file.LastWriteTime);
            }

            if (!IsNotebook(file.Name))
            {
                throw new CourseException($"{shown} is neither a notebook nor a zip. Name one of these, or a folder: lessons collect {lesson} FOLDER");
            }

            if (file.Length > ZipLimits.HandIn.FileBytes)
            {
                throw new CourseException(string.Create(CultureInfo.InvariantCulture, $"{shown} is {file.Length >> 20:N0} MB, and {ZipLimits.HandIn.FileBytes >> 20} MB is the most that is read. Ask for it without its pictures and outputs."));
            }

            // An empty file is not opened: it might be a pipe, which never ends.
            return [new(path, shown, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName)) { Manifest = Beside<HandInManifest>(file, HandInManifest.FileName), Progress = ProgressBeside(file), Time = file.LastWriteTime }];
        }
        catch (CourseException e)
        {
            refused.Add(new(path, e.Message));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused.Add(new(path, $"{shown} cannot be opened: {e.Message} Check that you may read it and that no other program holds it."));
            return [];
        }
    }

    private static T? Beside<T>(FileInfo notebook, string name)
        where T : class
    {
        var file = new FileInfo(Path.Combine(notebook.DirectoryName!, name));
        return file is { Exists: true, LinkTarget: null, Length: > 0 and < 1024 * 1024 } ? CourseFile.Parse<T>(File.ReadAllBytes(file.FullName)) : null;
    }

    private static byte[]? ProgressBeside(FileInfo notebook)
    {
        var file = new FileInfo(Path.ChangeExtension(notebook.FullName, ".progress.jsonl"));
        return file is { Exists: true, LinkTarget: null, Length: > 0 and < 50 * 1024 * 1024 } ? File.ReadAllBytes(file.FullName) : null;
    }

    // A zip with a manifest is one hand-in; any other is the download of a class, or what a learner has packed by hand.
    private List<FoundHandIn> OfZip(Stream zip, string path, string shown, DateTimeOffset time)
    {
        if (SafeZip.Names(zip, shown).Contains(HandInManifest.FileName, StringComparer.Ordinal))
        {
            return OfHandIn(zip, path, shown, time, "file");
        }

        var found = new List<FoundHandIn>();
        foreach (var part in SafeZip.Read(zip, shown, ZipLimits.Download))
        {
            var inside = $"{path}/{part.Name}";
            if (part.Refusal is { } refusal)
            {
                refused.Add(new(inside, refusal));
            }
            else if (IsNotebook(part.Name))
            {
                found.Add(new(inside, $"{shown}/{part.Name}", part.Bytes!) { Time = part.Time, TimeFrom = "platform" });
            }
            else if (IsZip(part.Name))
            {
                try
                {
                    using var inner = new MemoryStream(part.Bytes!);
                    found.AddRange(OfHandIn(inner, inside, $"{shown}/{part.Name}", part.Time, "platform"));
                }
                catch (CourseException e)
                {
                    refused.Add(new(inside, e.Message));
                }
            }
        }

        return found;
    }

    private List<FoundHandIn> OfHandIn(Stream zip, string path, string shown, DateTimeOffset? time, string timeFrom)
    {
        var parts = SafeZip.Read(zip, shown, ZipLimits.HandIn).ToList();
        if (parts.Find(p => p.Refusal is not null) is { } bad)
        {
            throw new CourseException($"{bad.Refusal} The whole hand-in is refused; ask for the notebook alone.");
        }

        var notes = parts.Exists(p => IsZip(p.Name)) ? (IReadOnlyList<string>)[$"{shown} holds another zip, which was not opened."] : [];
        var manifest = parts.Find(p => p.Name == HandInManifest.FileName) is { } m ? CourseFile.Parse<HandInManifest>(m.Bytes) : null;
        if (manifest is null && parts.Exists(p => p.Name == HandInManifest.FileName))
        {
            notes = [.. notes, $"What {shown} says of itself cannot be read, and was left aside."];
        }

        var notebook = NotebookIn(parts, shown);
        return
        [
            new(path, $"{shown}/{notebook.Name}", notebook.Bytes!)
            {
                Manifest = manifest,
                Progress = parts.Find(p => p.Name.EndsWith(".progress.jsonl", StringComparison.Ordinal))?.Bytes,
                Time = time,
                TimeFrom = timeFrom,
                Notes = notes,
            },
        ];
    }

    private ZipPart NotebookIn(List<ZipPart> parts, string shown)
    {
        var notebooks = parts.FindAll(p => IsNotebook(p.Name));
        var ours = notebooks.Count > 1 ? notebooks.FindAll(p => Path.GetFileNameWithoutExtension(p.Name).Equals(lesson, StringComparison.OrdinalIgnoreCase)) : notebooks;
        return notebooks.Count == 0 ? throw new CourseException($"{shown} holds no notebook. Ask for the file that ends in .ipynb.")
            : ours is [var one] ? one
            : throw new CourseException($"{shown} holds {notebooks.Count} notebooks ({string.Join(", ", notebooks.Take(3).Select(p => p.Name))}), and it cannot be told which is meant. Ask for one.");
    }
}
