using System.Collections.Concurrent;
using Lessons.Kernel.Language;

namespace Lessons.Testing;

/// <summary>The smallest language there is, and so the shortest description of <see cref="ILanguage"/>: a cell's result is its own text.</summary>
/// <remarks>
/// A line <c>out: text</c> writes to the stream, <c>err: text</c> to the other one, <c>show: text</c> displays, and <c>error: text</c> ends the cell with an error.
/// <c>name: id text</c> displays under an id, <c>update: id text</c> changes that display, and <c>clear: now</c> or <c>clear: wait</c> takes outputs away.
/// <c>page: text</c> shows beside the notebook.
/// <c>ask: prompt</c> asks for a line and writes it, <c>secret: prompt</c> hides what is typed. <c>hold: text</c> writes the text and waits for <see cref="Release"/> or an interrupt.
/// <c>later: text</c> writes when <see cref="Release"/> is called, also after the cell's end. <c>throw: text</c> breaks the language's promise never to throw.
/// The last line, when it is none of these, is the result.
/// </remarks>
public sealed partial class EchoLanguage : ILanguage
{
    private readonly ConcurrentQueue<string> ran = new();
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The cells that ran, in order.</summary>
    public IReadOnlyList<string> Ran => [.. ran];

    /// <summary>Whether the session has ended.</summary>
    public bool Disposed { get; private set; }

    /// <inheritdoc/>
    public LanguageInfo Info { get; } = new("Echo", "1.0", ".echo", "text/x-echo");

    /// <summary>Lets cells that hold go on, and writes what was to be written later.</summary>
    public void Release() => released.TrySetResult();

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(outputs);
        ran.Enqueue(code);
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Split(": ", 2) is ["error", var text])
            {
                return Fail(outputs, "EchoError", text, i + 1);
            }

            try
            {
                interrupt.ThrowIfCancellationRequested();
                await RunAsync(lines[i], last: i == lines.Length - 1, outputs, interrupt);
            }
            catch (OperationCanceledException)
            {
                return Fail(outputs, "Interrupted", "The cell was interrupted.", i + 1);
            }
            catch (NobodyToAskException e)
            {
                return Fail(outputs, "NobodyToAsk", e.Message, i + 1);
            }
        }

        return CellEnd.Success;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(string line, bool last, IOutputs outputs, CancellationToken interrupt)
    {
        switch (line.Split(": ", 2))
        {
            case ["out", var text]:
                Write(StreamName.Stdout, text, outputs);
                break;
            case ["err", var text]:
                Write(StreamName.Stderr, text, outputs);
                break;
            case ["show", var text]:
                outputs.Send(new DisplayOutput(MimeBundle.Plain(text)));
                break;
            case ["name", var text] when text.Split(' ', 2) is [var id, var data]:
                outputs.Send(new DisplayOutput(MimeBundle.Plain(data)) { Id = id });
                break;
            case ["update", var text] when text.Split(' ', 2) is [var id, var data]:
                outputs.Send(new DisplayUpdate(id, MimeBundle.Plain(data)));
                break;
            case ["page", var text]:
                outputs.Send(new PageOutput(MimeBundle.Plain(text)));
                break;
            case ["clear", var when]:
                outputs.Send(new ClearOutput(Wait: when == "wait"));
                break;
            case [("ask" or "secret") and var verb, var prompt]:
                var asks = outputs as IAsks ?? throw new NobodyToAskException();
                Write(StreamName.Stdout, await asks.AskAsync(prompt, password: verb == "secret", interrupt), outputs);
                break;
            case ["hold", var text]:
                Write(StreamName.Stdout, text, outputs);
                await released.Task.WaitAsync(interrupt);
                break;
            case ["later", var text]:
                _ = released.Task.ContinueWith(_ => Write(StreamName.Stdout, text, outputs), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                break;
            case ["throw", var text]:
                throw new InvalidOperationException(text);
            default:
                if (last)
                {
                    outputs.Send(new ResultOutput(MimeBundle.Plain(line)));
                }

                break;
        }
    }

    private static void Write(StreamName stream, string text, IOutputs outputs) => outputs.Send(new StreamOutput(stream, text + "\n"));

    private static CellEnd Fail(IOutputs outputs, string name, string message, int line)
    {
        var error = new CellError(name, message, line, 1, $"{name}, line {line}: {message}");
        outputs.Send(new ErrorOutput(error));
        return new CellEnd(error);
    }
}
