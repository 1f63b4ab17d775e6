using System.Collections.Concurrent;
using Lessons.Kernel.Language;

namespace Lessons.Testing;

/// <summary>Keeps everything that cells show, in order, from whichever thread it comes.</summary>
public sealed class Recorder : IOutputs
{
    private readonly ConcurrentQueue<Output> seen = new();

    /// <summary>What was shown so far.</summary>
    public IReadOnlyList<Output> Seen => [.. seen];

    /// <summary>What was shown so far, one line for each output: <c>out: text</c>, <c>err: text</c>, <c>display: text</c>, <c>result: text</c>, <c>error: name</c>.</summary>
    public string Transcript => string.Join('\n', seen.Select(Line));

    /// <inheritdoc/>
    public void Send(Output output) => seen.Enqueue(output);

    private static string Line(Output output) => output switch
    {
        StreamOutput { Stream: StreamName.Stdout } s => $"out: {s.Text.ReplaceLineEndings("⏎")}",
        StreamOutput s => $"err: {s.Text.ReplaceLineEndings("⏎")}",
        DisplayOutput d => $"display: {d.Data.PlainText}",
        ResultOutput r => $"result: {r.Data.PlainText}",
        ErrorOutput e => $"error: {e.Error.Name}",
        _ => output.ToString(),
    };
}
