namespace Lessons.Kernel.Language.Polyglot;

/// <summary>What a person reads when a file that a cell names cannot be read.</summary>
internal static class FileWords
{
    /// <summary>Says why a file cannot be read, and which one was probably meant.</summary>
    /// <param name="file">The file as written in the cell.</param>
    /// <param name="cause">What the system says.</param>
    public static string CannotRead(string file, Exception cause)
    {
        if (cause is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return $"The file \"{file}\" cannot be read: {cause.Message}";
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!) : [];
        return $"There is no file \"{file}\". {Nearest.Sentence(Path.GetFileName(file), there)}Its path begins at the notebook's folder.";
    }
}
