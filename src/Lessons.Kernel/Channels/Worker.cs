using System.Collections.Concurrent;

namespace Lessons.Kernel.Channels;

/// <summary>A channel's own thread, which works on one request after the other.</summary>
internal sealed class Worker : IDisposable
{
    private readonly BlockingCollection<Request> waiting = [];
    private readonly Thread thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="name">What debuggers call it.</param>
    /// <param name="dispatch">Works on a request.</param>
    /// <param name="log">Is told what went wrong.</param>
    public Worker(string name, Dispatch dispatch, Action<string>? log)
    {
        thread = new Thread(() => Work(dispatch, log)) { IsBackground = true, Name = name };
        thread.UnsafeStart();
    }

    /// <summary>Leaves a request to be worked on.</summary>
    public void Leave(Request request)
    {
        if (!waiting.IsAddingCompleted)
        {
            waiting.Add(request);
        }
    }

    /// <summary>Ends after the request that is worked on now; waits for that a little.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <returns>Whether the thread has ended.</returns>
    public bool Stop(TimeSpan patience)
    {
        waiting.CompleteAdding();
        while (waiting.TryTake(out _))
        {
        }

        return thread.Join(patience);
    }

    /// <inheritdoc/>
    public void Dispose() => waiting.Dispose();

    private void Work(Dispatch dispatch, Action<string>? log)
    {
        foreach (var request in waiting.GetConsumingEnumerable())
        {
            try
            {
                dispatch.Handle(request);
            }
#pragma warning disable CA1031 // The thread must live as long as the kernel.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log?.Invoke($"Failed at a {request.Message.Type}: {e}");
            }
        }
    }
}
