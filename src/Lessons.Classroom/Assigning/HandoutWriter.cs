namespace Lessons.Classroom;

/// <summary>Writes what learners get.</summary>
public static class HandoutWriter
{
    /// <summary>A name for a student's file that every system takes.</summary>
    /// <param name="student">The student's id.</param>
    public static string NameOf(string student) => SafeName.Of(student ?? throw new ArgumentNullException(nameof(student)));

    /// <summary>Writes a zip; one that is there is replaced.</summary>
    /// <param name="path">The zip.</param>
    /// <param name="folder">The folder in it.</param>
    /// <param name="files">The files by name.</param>
    /// <exception cref="CourseException">It cannot be written.</exception>
    public static void Zip(string path, string folder, IReadOnlyDictionary<string, byte[]> files) => CourseFile.Write(path, HandoutFiles.Zip(folder, files ?? throw new ArgumentNullException(nameof(files))));

    /// <summary>Writes a folder; files of these names that are there are replaced, and others stay.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">The files by name.</param>
    /// <exception cref="CourseException">They cannot be written.</exception>
    public static void Folder(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (name, content) in files)
        {
            CourseFile.Write(Path.Combine([path, .. name.Split('/')]), content);
        }
    }
}
