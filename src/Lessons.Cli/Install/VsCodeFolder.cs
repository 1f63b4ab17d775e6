using System.Reflection;

namespace Lessons.Cli.Install;

/// <summary>The folder <c>.vscode/</c> that makes VS Code ready for C# notebooks. The one in the checkout is where every copy comes from.</summary>
internal static class VsCodeFolder
{
    private static readonly string[] Files = ["settings.json", "extensions.json"];

    /// <summary>Puts the folder into a folder of notebooks. Files that are there already stay as they are.</summary>
    /// <param name="folder">The folder that VS Code will open.</param>
    public static void Write(string folder)
    {
        var to = Directory.CreateDirectory(Path.Combine(folder, ".vscode")).FullName;
        foreach (var file in Files.Where(f => !File.Exists(Path.Combine(to, f))))
        {
            File.WriteAllBytes(Path.Combine(to, file), Content(file));
        }
    }

    /// <summary>The folder's files by their names, such as <c>.vscode/settings.json</c>.</summary>
    public static IReadOnlyDictionary<string, byte[]> Contents() => Files.ToDictionary(f => ".vscode/" + f, Content);

    private static byte[] Content(string file)
    {
        using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream($".vscode/{file}")!;
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}
