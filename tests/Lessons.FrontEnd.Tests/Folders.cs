namespace Lessons.FrontEnd.Tests;

/// <summary>Copies folders.</summary>
internal static class Folders
{
    /// <summary>Copies a folder with all that is in it.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Where its copy goes.</param>
    /// <param name="into">Whether a folder of that name in it is copied too.</param>
    public static void Copy(string from, string to, Func<string, bool> into)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => into(Path.GetFileName(f))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)), into);
        }
    }
}
