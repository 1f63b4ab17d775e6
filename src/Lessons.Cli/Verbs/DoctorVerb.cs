using System.CommandLine;
using Lessons.Cli.Install;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons doctor</c>: says what is fine and what is not, one line each, and the command that mends it.</summary>
internal static class DoctorVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var prefix = new Option<string?>("--prefix") { HelpName = "FOLDER" };
        var command = new Command("doctor", "Says what is fine and what is not.") { prefix };
        command.SetAction(parsed => Run(screen, Places.Here, parsed.GetValue(prefix) is { } p ? Path.GetFullPath(p, screen.Folder) : null));
        return command;
    }

    private static int Run(Screen screen, Places places, string? prefix)
    {
        var findings = Doctor.Look(places, prefix).ToList();
        foreach (var finding in findings)
        {
            screen.Out.WriteLine(finding.ToString());
        }

        return findings.Exists(f => f.State is FindingState.Wrong) ? Exit.CellFailed : Exit.Done;
    }
}
