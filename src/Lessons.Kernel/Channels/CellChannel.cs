using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Channels;

/// <summary>Where one cell's outputs go, also those of what it left running: to the request that started it.</summary>
internal sealed class CellChannel(KernelSession kernel, Stdin stdin, Request request, int executionCount) : IOutputs, IAsks
{
    private readonly ConcurrentQueue<JsonObject> payload = new();

    /// <summary>What the answer carries for a pane beside the notebook, or for the cell itself. Messaging in Jupyter, "Payloads (DEPRECATED)".</summary>
    public JsonArray Payload => [.. payload.Select(p => p.DeepClone())];

    /// <summary>The result as text, once there is one.</summary>
    public string? Result { get; private set; }

    /// <inheritdoc/>
    public void Send(Output output)
    {
        switch (output)
        {
            case StreamOutput s:
                kernel.IoPub.Write(request.Header, s.Stream, s.Text);
                break;
            case DisplayOutput d:
                Publish("display_data", BundleJson.Of(d.Data, d.Id));
                break;
            case DisplayUpdate d:
                Publish("update_display_data", BundleJson.Of(d.Data, d.Id));
                break;
            case ClearOutput c:
                Publish("clear_output", new() { ["wait"] = c.Wait });
                break;
            case ResultOutput r:
                Result = r.Data.PlainText;
                var content = BundleJson.Of(r.Data, null);
                content["execution_count"] = executionCount;
                Publish("execute_result", content);
                break;
            case PageOutput p:
                payload.Enqueue(new() { ["source"] = "page", ["data"] = BundleJson.Of(p.Data)["data"]!.DeepClone(), ["start"] = 0 });
                break;
            case CellTextOutput t:
                // What was said stays below the cell.
                payload.Enqueue(new() { ["source"] = "set_next_input", ["text"] = t.Text, ["replace"] = true, ["clear_output"] = false });
                break;
            case ErrorOutput e:
                Publish("error", ErrorJson.Output(e.Error));
                if (e.Error.Original is { } original)
                {
                    Send(original.Show());
                }

                break;
            default:
                throw new ArgumentException($"No message says what a {output?.GetType().Name} shows.", nameof(output));
        }
    }

    /// <inheritdoc/>
    public Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt) => stdin.AskAsync(request, prompt, password, interrupt);

    private void Publish(string type, JsonObject content) => kernel.IoPub.Publish(type, request.Header, content);
}

/// <summary>Where outputs go that nobody is to see: those of a silent request. Keeps the result and the error for whoever asks.</summary>
internal sealed class Unseen : IOutputs
{
    /// <summary>The result, once there is one.</summary>
    public MimeBundle? Result { get; private set; }

    /// <inheritdoc/>
    public void Send(Output output)
    {
        if (output is ResultOutput result)
        {
            Result = result.Data;
        }
    }
}
