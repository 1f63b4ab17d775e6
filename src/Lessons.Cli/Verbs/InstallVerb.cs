using System.CommandLine;
using Lessons.Cli.Install;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons install</c>: makes the kernel known to Jupyter and VS Code.</summary>
internal static class InstallVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var user = new Option<bool>("--user");
        var prefix = new Option<string?>("--prefix") { HelpName = "FOLDER" };
        var alias = new Option<bool>("--alias");
        var command = new Command("install", "Makes the kernel known to Jupyter and VS Code.") { user, prefix, alias };
        command.SetAction((parsed, interrupt) =>
        {
            var to = parsed.GetValue(prefix);
            return parsed.GetValue(user) && to is not null
                ? throw new UsageException("--user and --prefix name two places. Give one of them: lessons install --user")
                : RunAsync(screen, Places.Here, to is null ? null : Path.GetFullPath(to, screen.Folder), parsed.GetValue(alias), interrupt);
        });
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Places places, string? prefix, bool alias, CancellationToken interrupt)
    {
        var (kernels, tool) = (places.Kernels(prefix), places.Tool(prefix));
        string[] names = alias ? [KernelNames.Ours, KernelNames.Alias] : [KernelNames.Ours];

        // Looked at before anything is made: somebody else's kernel is never written over.
        if (names.Select(n => Path.Combine(kernels, n)).FirstOrDefault(f => Directory.Exists(f) && KernelSpec.OursAt(f) is null) is { } foreign)
        {
            throw InstallWords.Foreign(foreign);
        }

        await screen.Out.WriteLineAsync("Compiling the kernel for this machine. This takes a minute or two, once.");
        try
        {
            await CompiledTool.MakeAsync(tool, interrupt);
            foreach (var name in names)
            {
                await screen.Out.WriteLineAsync($"Installed: {KernelSpec.Write(kernels, name, CompiledTool.Command(tool))}");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InstallWords.CannotWrite(e.Message);
        }

        await screen.Out.WriteLineAsync("Open a notebook in VS Code or Jupyter and choose the kernel \"Lessons (C#)\". To see that all is well: lessons doctor");
        return Exit.Done;
    }
}
