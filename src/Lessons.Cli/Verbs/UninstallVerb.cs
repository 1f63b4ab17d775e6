using System.CommandLine;
using Lessons.Cli.Install;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons uninstall</c>: takes away what install made, and nothing else.</summary>
internal static class UninstallVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var prefix = new Option<string?>("--prefix") { HelpName = "FOLDER" };
        var command = new Command("uninstall", "Takes away what install made.") { prefix };
        command.SetAction(parsed => Run(screen, Places.Here, parsed.GetValue(prefix) is { } p ? Path.GetFullPath(p, screen.Folder) : null));
        return command;
    }

    private static int Run(Screen screen, Places places, string? prefix)
    {
        var (kernels, tool) = (places.Kernels(prefix), places.Tool(prefix));
        var ours = new[] { KernelNames.Ours, KernelNames.Alias }.Select(n => Path.Combine(kernels, n)).Where(f => KernelSpec.OursAt(f) is not null).ToList();
        if (CompiledTool.IsAt(tool))
        {
            ours.Add(tool);
        }

        try
        {
            foreach (var folder in ours)
            {
                Directory.Delete(folder, recursive: true);
                screen.Out.WriteLine($"Taken away: {folder}");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InstallWords.InUse(e.Message);
        }

        if (ours.Count == 0)
        {
            screen.Out.WriteLine($"Nothing to take away: Lessons has installed no kernel in {kernels}.");
        }

        return Exit.Done;
    }
}
