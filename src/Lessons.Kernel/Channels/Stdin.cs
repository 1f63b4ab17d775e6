using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Asks the person for a line of text. Messaging in Jupyter, "Messages on the stdin (ROUTER/DEALER) channel".</summary>
internal sealed class Stdin(KernelSession kernel) : IDisposable
{
    /// <summary>Too short to be noticed, and long enough for what was written to be on the screen.</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Lock gate = new();
    private TaskCompletionSource<string>? answer;
    private string? question;

    /// <summary>Asks the client that sent a request, and waits for its answer.</summary>
    /// <exception cref="NobodyToAskException">The client said that nobody can be asked.</exception>
    public async Task<string> AskAsync(Request request, string prompt, bool password, CancellationToken interrupt)
    {
        if (!request.Message.Content.Flag("allow_stdin", otherwise: true))
        {
            throw new NobodyToAskException();
        }

        await oneAtATime.WaitAsync(interrupt);
        try
        {
            var asked = new Message(Header.New("input_request", kernel.Name), request.Header, new() { ["prompt"] = prompt, ["password"] = password });
            var coming = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gate)
            {
                (answer, question) = (coming, asked.Header.Id);
            }

            // What the cell wrote before must stand above the field. It takes another channel, and a front end reads the two in an order of its own.
            kernel.IoPub.Flush();
            await Task.Delay(HeadStart, interrupt);
            kernel.Send(Channel.Stdin, request.Route, asked);
            return await coming.Task.WaitAsync(interrupt);
        }
        finally
        {
            lock (gate)
            {
                (answer, question) = (null, null);
            }

            oneAtATime.Release();
        }
    }

    /// <summary>Takes an answer. One to an earlier question, or to none, is dropped. Clients may leave out which question they answer.</summary>
    public void Take(Message message)
    {
        lock (gate)
        {
            if (message.Type == "input_reply" && answer is not null && (message.Parent is null || message.Parent.Id == question) && Value(message.Content) is { } value)
            {
                answer.TrySetResult(value);
            }
            else
            {
                kernel.Options.Log?.Invoke($"Dropped a {message.Type} on the stdin channel: nobody waits for it.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    private static string? Value(JsonObject content)
    {
        try
        {
            return content.TextOrNull("value");
        }
        catch (ContentException)
        {
            return null;
        }
    }
}
