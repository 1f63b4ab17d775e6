using System.Diagnostics;
using System.Globalization;

namespace Lessons.Classroom;

/// <summary>What a process and all that it has begun take together.</summary>
/// <param name="Megabytes">The memory that they hold, shared pages counted once for each.</param>
/// <param name="Tasks">Their processes and threads.</param>
internal sealed record ProcessTree(int Megabytes, int Tasks)
{
    /// <summary>What they take now.</summary>
    /// <param name="process">The first of them.</param>
    public static ProcessTree Of(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.HasExited ? new(0, 0) : new((int)(process.WorkingSet64 >> 20), process.Threads.Count);
        }

        var all = Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)).Where(n => char.IsDigit(n[0])).Select(Read).OfType<Status>().ToLookup(s => s.Parent);
        var (kilobytes, tasks) = (0L, 0);
        var waiting = new Stack<Status>(all[Environment.ProcessId].Where(s => s.Id == process.Id));
        while (waiting.TryPop(out var one))
        {
            (kilobytes, tasks) = (kilobytes + one.Kilobytes, tasks + one.Threads);
            foreach (var child in all[one.Id])
            {
                waiting.Push(child);
            }
        }

        return new((int)(kilobytes >> 10), tasks);
    }

    private static Status? Read(string id)
    {
        try
        {
            var (parent, kilobytes, threads) = (0, 0L, 0);
            foreach (var line in File.ReadLines($"/proc/{id}/status"))
            {
                var parts = line.Split((char[])[':', '\t', ' '], StringSplitOptions.RemoveEmptyEntries);
                switch (parts)
                {
                    case ["PPid", var n, ..]:
                        parent = int.Parse(n, CultureInfo.InvariantCulture);
                        break;
                    case ["VmRSS" or "VmSwap", var n, ..]:
                        kilobytes += long.Parse(n, CultureInfo.InvariantCulture);
                        break;
                    case ["Threads", var n, ..]:
                        threads = int.Parse(n, CultureInfo.InvariantCulture);
                        break;
                }
            }

            return new(int.Parse(id, CultureInfo.InvariantCulture), parent, kilobytes, threads);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    private sealed record Status(int Id, int Parent, long Kilobytes, int Threads);
}
