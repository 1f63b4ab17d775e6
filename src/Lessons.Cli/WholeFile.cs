using System.Text;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a text; a file that is there is replaced in one step.</summary>
    public static void Write(Screen screen, string path, string text) => Guard(screen, path, () =>
    {
        // In the same folder, because a move between disks is a copy and can be seen half done.
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    });

    /// <summary>Writes a notebook.</summary>
    public static void Write(Screen screen, string path, Notebook notebook) => Guard(screen, path, () => NotebookFile.Write(notebook, path));

    private static void Guard(Screen screen, string path, Action write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw UsageWords.CannotWrite(screen.Shown(path), screen.Sentence(e.Message));
        }
        catch (NotebookException e)
        {
            throw new UsageException(screen.Sentence(e.Message));
        }
    }
}
