namespace Lessons.Kernel.Language.Polyglot;

/// <summary>What a person reads when a file that a cell names cannot be read.</summary>
internal static class FileWords
{
    /// <summary>Says why a file cannot be read, and which one was probably meant.</summary>
    /// <param name="file">The file as written in the cell.</param>
    /// <param name="cause">What the system says.</param>
    /// <param name="sentences">The person's language.</param>
    public static string CannotRead(string file, Exception cause, Sentences sentences)
    {
        if (cause is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return sentences.Of("File.CannotRead", file, cause.Message);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!) : [];
        return Nearest.Of(Path.GetFileName(file), there) is { } near ? sentences.Of("File.Near", file, near) : sentences.Of("File.Missing", file);
    }
}
