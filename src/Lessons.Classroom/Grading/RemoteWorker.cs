using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Lessons.Classroom;

/// <summary>A worker as the one who judges sees it: a process that is asked, watched, and ended when it takes too much.</summary>
internal sealed class RemoteWorker : IAsyncDisposable
{
    // A worker is begun, and compiles its first cell, before it answers.
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly GradingLimits limits;
    private readonly Channel<string> lines = Channel.CreateBounded<string>(4);
    private readonly CancellationTokenSource end = new();
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Task[] watching;
    private WorkerEndedException? ended;
    private long asked;

    private RemoteWorker(Process process, GradingLimits limits)
    {
        (this.process, this.limits) = (process, limits);
        watching = [Task.Run(ReadAsync), Task.Run(WatchAsync), Task.Run(DrainAsync)];
    }

    /// <summary>Why it ended; null while it runs.</summary>
    public WorkerEndedException? Ended => Volatile.Read(ref ended);

    public static RemoteWorker Begin(ProcessStartInfo start, GradingLimits limits) => new(Process.Start(start)!, limits);

    /// <summary>Asks it, and gives its answer.</summary>
    /// <exception cref="WorkerEndedException">It ended, or was ended.</exception>
    public async Task<JsonObject> AskAsync(JsonObject question, TimeSpan limit, CancellationToken stop)
    {
        await oneAtATime.WaitAsync(stop);
        try
        {
            var id = ++asked;
            question["id"] = id;
            using var time = CancellationTokenSource.CreateLinkedTokenSource(stop, end.Token);
            time.CancelAfter(limit + (id == 1 ? Beginning : TimeSpan.Zero));
            try
            {
                await process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), time.Token);
                await process.StandardInput.FlushAsync(time.Token);
                while (true)
                {
                    var answer = Parse(await lines.Reader.ReadAsync(time.Token));
                    if (Number(answer) is var number && number == id)
                    {
                        return answer;
                    }

                    if (number > id)
                    {
                        throw Kill(WorkerEnd.Hostile, "It answered questions that nobody had asked.");
                    }
                }
            }
            catch (Exception e) when (e is IOException or ChannelClosedException or ObjectDisposedException)
            {
                throw Kill(WorkerEnd.Ended, "It ended its own process.");
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                throw Kill(WorkerEnd.Time, string.Create(CultureInfo.InvariantCulture, $"It did not stop when its time of {limits.Cell.TotalSeconds:0} seconds a cell was up."));
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(WorkerEnd.Ended, "It is no longer needed.");
        await Task.WhenAll(watching);
        process.Dispose();
        end.Dispose();
        oneAtATime.Dispose();
    }

    private JsonObject Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: new() { MaxDepth = 64 }) as JsonObject ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw Kill(WorkerEnd.Hostile, "It wrote to the line on which only the grader's own worker speaks.");
        }
    }

    private long Number(JsonObject answer)
    {
        try
        {
            return answer["id"]!.GetValue<long>();
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
        {
            throw Kill(WorkerEnd.Hostile, "It wrote to the line on which only the grader's own worker speaks.");
        }
    }

    // The first reason counts. The process and all that it has begun end with it: in the box, they are one.
    private WorkerEndedException Kill(WorkerEnd why, string sentence)
    {
        var mine = new WorkerEndedException(why, sentence);
        var first = Interlocked.CompareExchange(ref ended, mine, null) ?? mine;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }

        end.Cancel();
        return first;
    }

    private async Task ReadAsync()
    {
        var line = new StringBuilder();
        var piece = new char[64 * 1024];
        try
        {
            for (int count; (count = await process.StandardOutput.ReadAsync(piece, end.Token)) > 0;)
            {
                var from = 0;
                for (int at; (at = Array.IndexOf(piece, '\n', from, count - from)) >= 0; from = at + 1)
                {
                    await lines.Writer.WriteAsync(line.Append(piece, from, at - from).ToString(), end.Token);
                    line.Clear();
                }

                if (line.Append(piece, from, count - from).Length > limits.Answer)
                {
                    Kill(WorkerEnd.Output, string.Create(CultureInfo.InvariantCulture, $"Its values and its output together were longer than {limits.Answer / 1024 / 1024} million characters."));
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It has ended.
        }

        lines.Writer.TryComplete();
    }

    // What it says beside is for nobody, but a full pipe would hold it up.
    private async Task DrainAsync()
    {
        var piece = new char[64 * 1024];
        try
        {
            while (await process.StandardError.ReadAsync(piece, end.Token) > 0)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It has ended.
        }
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token) && !process.HasExited)
            {
                var now = ProcessTree.Of(process);
                if (now.Megabytes > limits.Megabytes)
                {
                    Kill(WorkerEnd.Memory, string.Create(CultureInfo.InvariantCulture, $"It took more than {limits.Megabytes} MB of memory."));
                }
                else if (now.Tasks > limits.Tasks)
                {
                    Kill(WorkerEnd.Hostile, string.Create(CultureInfo.InvariantCulture, $"It began more than {limits.Tasks} processes and threads."));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
    }
}

/// <summary>What ended a worker.</summary>
internal enum WorkerEnd
{
    /// <summary>Its own process ended.</summary>
    Ended,

    /// <summary>It took too long.</summary>
    Time,

    /// <summary>It took too much memory.</summary>
    Memory,

    /// <summary>It said too much.</summary>
    Output,

    /// <summary>It did what no answer does.</summary>
    Hostile,
}

/// <summary>A worker has ended before it was done.</summary>
#pragma warning disable CA1032, CA1064 // Without a reason it says nothing; nobody outside sees it.
internal sealed class WorkerEndedException(WorkerEnd why, string sentence) : Exception(sentence)
{
    public WorkerEnd Why => why;
}
#pragma warning restore CA1032, CA1064
