using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;

namespace Lessons.Marking;

/// <summary>Is the process that serves the page. <c>lessons mark</c> starts it, says in the first line of its input what is marked, and holds the input open as long as it is to run.</summary>
internal static class Program
{
    private static async Task<int> Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        if (JsonSerializer.Deserialize(await input.ReadLineAsync() ?? "null", MarkingJson.Default.MarkingOptions) is not { } options)
        {
            return 2;
        }

        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            end.TrySetResult();
        });
        try
        {
            await using var server = await MarkingServer.StartAsync(options);
            Console.WriteLine($"Marking {options.Lesson} as {options.Who}: {server.Opening}");
            Console.WriteLine(options.OpensBrowser && Opened(server.Opening)
                ? "Your browser opens the page. If it does not, open the address yourself; it works once. Ctrl-C ends it."
                : "Open the address in a browser on this machine; it works once. Ctrl-C ends it.");
            await Task.WhenAny(end.Task, EndOf(input));
            return 0;
        }
        catch (Exception e) when (e is CourseException or NotebookException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task EndOf(StreamReader input)
    {
        while (await input.ReadLineAsync() is not null)
        {
        }
    }

    private static bool Opened(Uri address)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var opener = Process.Start(start);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no opener here; the address is printed.
            return false;
        }
    }
}
