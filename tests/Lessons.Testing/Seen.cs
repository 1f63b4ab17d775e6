using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;

namespace Lessons.Testing;

/// <summary>What a client sees on the channel for outputs, as one line of a transcript. Use with <c>using static</c>.</summary>
/// <param name="Line">The line.</param>
public sealed record Seen(string Line)
{
    /// <summary>The kernel works on a request.</summary>
    public static Seen Busy { get; } = new("busy");

    /// <summary>The answer to a request is complete.</summary>
    public static Seen Idle { get; } = new("idle");

    /// <summary>A cell begins.</summary>
    public static Seen Input(string code) => new($"input {code}");

    /// <summary>Text on the one stream. Pieces that follow each other count as one text.</summary>
    public static Seen Stdout(string text) => new($"stdout {text}");

    /// <summary>Text on the other stream. Pieces that follow each other count as one text.</summary>
    public static Seen Stderr(string text) => new($"stderr {text}");

    /// <summary>A display.</summary>
    public static Seen Display(string plain) => new($"display {plain}");

    /// <summary>A display under an id.</summary>
    public static Seen Display(string id, string plain) => new($"display {id}: {plain}");

    /// <summary>A change of a display.</summary>
    public static Seen Update(string id, string plain) => new($"update {id}: {plain}");

    /// <summary>Outputs are taken away.</summary>
    public static Seen Clear(bool wait) => new(wait ? "clear, wait" : "clear");

    /// <summary>A cell's result.</summary>
    public static Seen Result(string plain) => new($"result {plain}");

    /// <summary>A cell's error.</summary>
    public static Seen Error(string name) => new($"error {name}");

    /// <summary>A message over a comm.</summary>
    public static Seen Comm(string type, string id, string data) => new($"{type} {id} {data}");

    /// <summary>The line for a message.</summary>
    public static Seen Of(Message message)
    {
        var content = message.Content;
        return message.Type switch
        {
            "status" => new($"{content["execution_state"]}"),
            "execute_input" => Input($"{content["code"]}"),
            "stream" => new($"{content["name"]} {content["text"]}"),
            "display_data" when content["transient"]?["display_id"] is { } id => Display($"{id}", Plain(content)),
            "display_data" => Display(Plain(content)),
            "update_display_data" => Update($"{content["transient"]?["display_id"]}", Plain(content)),
            "execute_result" => Result(Plain(content)),
            "clear_output" => Clear(content["wait"]?.GetValue<bool>() ?? false),
            "error" => Error($"{content["ename"]}"),
            "comm_open" or "comm_msg" or "comm_close" => Comm(message.Type, $"{content["comm_id"]}", content["data"]!.ToJsonString()),
            var other => new($"{other} {content.ToJsonString()}"),
        };
    }

    /// <summary>Whether this is the beginning of a stream's text.</summary>
    internal bool Begins(Seen whole) => (Line.StartsWith("stdout ", StringComparison.Ordinal) || Line.StartsWith("stderr ", StringComparison.Ordinal)) && whole != this && whole.Line.StartsWith(Line, StringComparison.Ordinal);

    /// <summary>A stream's text with the piece that follows it.</summary>
    internal Seen And(Seen next) => new(Line + (next.Line[..7] == Line[..7] ? next.Line[7..] : "\n" + next.Line));

    /// <inheritdoc/>
    public override string ToString() => Line.ReplaceLineEndings("⏎");

    private static string Plain(JsonObject content) => $"{content["data"]?["text/plain"]}";
}
