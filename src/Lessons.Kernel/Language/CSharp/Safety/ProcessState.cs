using System.Globalization;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a cell can change for the whole process and the next cell must find as it was: folder, cultures, pool sizes, exit code, console.</summary>
/// <remarks>Environment variables stay as the cell set them: they are values that a cell sets for those after it.</remarks>
internal sealed record ProcessState(
    string Folder, CultureInfo? Culture, CultureInfo? UICulture, (int Workers, int Ports) Least, (int Workers, int Ports) Most, int ExitCode)
{
    /// <summary>Remembers how things are.</summary>
    public static ProcessState Now()
    {
        ThreadPool.GetMinThreads(out var minWorkers, out var minPorts);
        ThreadPool.GetMaxThreads(out var maxWorkers, out var maxPorts);
        return new(
            Environment.CurrentDirectory, CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture, (minWorkers, minPorts), (maxWorkers, maxPorts), Environment.ExitCode);
    }

    /// <summary>Makes things as they were.</summary>
    public void Restore()
    {
        RestoreFolder();
        CultureInfo.DefaultThreadCurrentCulture = Culture;
        CultureInfo.DefaultThreadCurrentUICulture = UICulture;
        ThreadPool.SetMaxThreads(Most.Workers, Most.Ports);
        ThreadPool.SetMinThreads(Least.Workers, Least.Ports);
        Environment.ExitCode = ExitCode;
        CellConsole.EnsureInstalled();
    }

    private void RestoreFolder()
    {
        try
        {
            if (Environment.CurrentDirectory != Folder)
            {
                Environment.CurrentDirectory = Folder;
            }
        }
        catch (IOException)
        {
            // The cell deleted the folder it was started in. There is none to go back to.
        }
    }
}
