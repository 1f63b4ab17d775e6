using System.Text;

namespace Lessons.Teaching;

/// <summary>A learner's progress in a file beside the notebook: one line of JSON for each event, only ever added to.</summary>
/// <remarks>
/// A line that is cut off, as by a closed laptop, is stepped over and told. Each line carries a hash over itself and the line before, so that a
/// changed line shows; whoever writes the whole file anew with a program leaves no trace, and no file on a learner's own machine can prevent that.
/// Two kernels may write at once: each line is added under a lock of the file.
/// </remarks>
/// <param name="path">The file; it is made with the first event.</param>
/// <param name="clock">Tells the time; null for the system's.</param>
public sealed class ProgressFile(string path, TimeProvider? clock = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The time to write into an event.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The file that belongs to a notebook; null when <c>LESSONS_PROGRESS</c> is <c>off</c>.</summary>
    /// <param name="notebook">The notebook's path.</param>
    /// <param name="clock">Tells the time; null for the system's.</param>
    public static ProgressFile? Beside(string notebook, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(notebook);
        return IsOff(Environment.GetEnvironmentVariable("LESSONS_PROGRESS")) ? null : new(System.IO.Path.ChangeExtension(notebook, ".progress.jsonl"), clock);
    }

    /// <summary>Adds an event as the last line, and sees to it that it is on the disk.</summary>
    /// <param name="happened">The event.</param>
    /// <exception cref="IOException">The file cannot be written, or another program kept it locked for ten seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public void Add(ProgressEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        using var file = Opened(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var (previous, isWhole) = Tail(file);
        var line = Encoding.UTF8.GetBytes((isWhole ? "" : "\n") + ProgressLine.Write(happened, previous) + "\n");
        file.Seek(0, SeekOrigin.End);
        file.Write(line);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Everything in the file, and what is amiss with it.</summary>
    public ProgressLog Read()
    {
        if (!File.Exists(Path))
        {
            return new([], [], IsTorn: false);
        }

        string text;
        using (var file = Opened(FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        using (var reader = new StreamReader(file, Encoding.UTF8))
        {
            text = reader.ReadToEnd();
        }

        return ProgressLog.Parse(text);
    }

    internal static bool IsOff(string? value) => value?.Trim().ToUpperInvariant() is "OFF" or "0" or "FALSE" or "NO";

    private FileStream Opened(FileMode mode, FileAccess access, FileShare share)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path, mode, access, share);
            }
            catch (IOException) when (File.Exists(Path) && clock.GetElapsedTime(since) < Patience)
            {
                // Another kernel is adding a line. There is nothing to wait on but time: a file lock tells nobody when it is free.
                Thread.Sleep(Breath);
            }
        }
    }

    // The last line's hash, and whether the line was written to its end. A line that was cut off is part of no chain.
    private static (string Previous, bool IsWhole) Tail(FileStream file)
    {
        const int Most = 64 * 1024;
        for (var size = Math.Min(Most, file.Length); ; size = Math.Min(size * 4, file.Length))
        {
            var bytes = new byte[size];
            file.Seek(-size, SeekOrigin.End);
            file.ReadExactly(bytes);
            var text = Encoding.UTF8.GetString(bytes);
            var isWhole = text.Length == 0 || text[^1] == '\n';
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

            // The first of these lines may have begun before what was read.
            var whole = size == file.Length ? lines : lines.Skip(1);
            if (whole.Select(ProgressLine.HashOf).LastOrDefault(h => h is not null) is { } hash)
            {
                return (hash, isWhole);
            }

            if (size == file.Length)
            {
                return (ProgressLine.Beginning, isWhole);
            }
        }
    }
}
