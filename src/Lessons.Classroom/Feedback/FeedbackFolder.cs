using System.Security.Cryptography;

namespace Lessons.Classroom;

/// <summary>The folder of a lesson's feedback: <c>feedback/NAME</c>. The same input gives the same bytes, and what a person has changed there by hand stays.</summary>
/// <param name="course">The course.</param>
/// <param name="lesson">The lesson's name.</param>
public sealed class FeedbackFolder(Course course, string lesson)
{
    /// <summary>Which files were written, each with SHA-256 of what was written.</summary>
    private const string Written = "written.json";

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine((course ?? throw new ArgumentNullException(nameof(course))).Folder, "feedback", SafeName.Of(lesson ?? throw new ArgumentNullException(nameof(lesson))));

    /// <summary>A student's folder in it.</summary>
    /// <param name="student">The student's id.</param>
    public static string Of(string student) => SafeName.Of(student ?? throw new ArgumentNullException(nameof(student)));

    /// <summary>Writes files, each whole or not at all.</summary>
    /// <param name="files">The files by their path in the folder, parts parted by /.</param>
    /// <param name="replace">Whether files are written over that somebody has changed by hand.</param>
    /// <returns>What happened to each.</returns>
    /// <exception cref="CourseException">The folder cannot be written.</exception>
    public IReadOnlyDictionary<string, FileChange> Write(IReadOnlyDictionary<string, byte[]> files, bool replace)
    {
        ArgumentNullException.ThrowIfNull(files);
        var list = Path.Combine(Folder, Written);
        var known = new SortedDictionary<string, string>(File.Exists(list) ? CourseFile.Read<Dictionary<string, string>>(list) : [], StringComparer.Ordinal);
        var changes = new SortedDictionary<string, FileChange>(StringComparer.Ordinal);
        foreach (var (name, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            changes[name] = Write(name, content, known.GetValueOrDefault(name), replace);
            if (changes[name] is not FileChange.Kept)
            {
                known[name] = Print(content);
            }
        }

        var said = CourseFile.Bytes(known);
        if (!File.Exists(list) || !File.ReadAllBytes(list).AsSpan().SequenceEqual(said))
        {
            CourseFile.Write(list, said);
        }

        return changes;
    }

    /// <summary>What a file of the folder holds now; null when it is not there.</summary>
    /// <param name="name">Its path in the folder, parts parted by /.</param>
    public byte[]? Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = Path.Combine([Folder, .. name.Split('/')]);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private FileChange Write(string name, byte[] content, string? known, bool replace)
    {
        var there = Read(name);
        if (there is not null && there.AsSpan().SequenceEqual(content))
        {
            return FileChange.Unchanged;
        }

        if (there is not null && !replace && Print(there) != known)
        {
            return FileChange.Kept;
        }

        CourseFile.Write(Path.Combine([Folder, .. name.Split('/')]), content);
        return there is null ? FileChange.New : FileChange.Changed;
    }

    private static string Print(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>What became of a file.</summary>
public enum FileChange
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It holds something else than before.</summary>
    Changed,

    /// <summary>It holds what it held.</summary>
    Unchanged,

    /// <summary>Somebody has changed it by hand, so it was left as it is.</summary>
    Kept,
}
