using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>Outputs as a notebook keeps them. nbformat 4.5, "Code cell outputs".</summary>
/// <remarks>The format has no place for an error's line and column; the error's text names the line.</remarks>
internal static class OutputJson
{
    /// <summary>Reads one output.</summary>
    public static Output Read(JsonNode? node, Shape shape)
    {
        if (node is not JsonObject output)
        {
            throw shape.Wrong("an output", "an object", node);
        }

        return shape.Text(output["output_type"], "an output_type") switch
        {
            "stream" => new StreamOutput(StreamOf(output["name"], shape), shape.Lines(output["text"], "a stream's text")),
            "display_data" => new DisplayOutput(ReadBundle(output, shape)),
            "execute_result" => new ResultOutput(ReadBundle(output, shape)),
            "error" => ReadError(output, shape),
            var other => throw shape.Wrong("an output_type", "stream, display_data, execute_result or error", other),
        };
    }

    /// <summary>Writes one output. Keys stand in the order in which Jupyter sorts them.</summary>
    public static JsonObject Write(Output output, int? executionCount) => output switch
    {
        StreamOutput stream => new()
        {
            ["name"] = stream.Stream == StreamName.Stdout ? "stdout" : "stderr",
            ["output_type"] = "stream",
            ["text"] = Lines(stream.Text),
        },
        DisplayOutput display => new()
        {
            ["data"] = WriteBundle(display.Data),
            ["metadata"] = display.Data.Metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new()
        {
            ["data"] = WriteBundle(result.Data),
            ["execution_count"] = executionCount,
            ["metadata"] = result.Data.Metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput { Error: var error } => new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Text.Split('\n').Select(l => JsonValue.Create(l))]),
        },
        _ => throw new ArgumentException($"A notebook has no place for a {output.GetType().Name}.", nameof(output)),
    };

    /// <summary>Text as a list of its lines, each with the line break that ends it.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    private static StreamName StreamOf(JsonNode? node, Shape shape) => shape.Text(node, "a stream's name") switch
    {
        "stdout" => StreamName.Stdout,
        "stderr" => StreamName.Stderr,
        var other => throw shape.Wrong("a stream's name", "stdout or stderr", other),
    };

    private static MimeBundle ReadBundle(JsonObject output, Shape shape)
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (mimeType, content) in shape.Object(output["data"], "an output's data"))
        {
            formats[mimeType] = MimeBundle.IsJson(mimeType) ? content?.ToJsonString(Json.AsItIs) ?? "null" : shape.Lines(content, $"an output's {mimeType}");
        }

        // Other kernels may leave it out; here it is always there.
        formats.TryAdd("text/plain", "");
        var metadata = output.ContainsKey("metadata") ? shape.Object(output["metadata"], "an output's metadata") : [];
        return new MimeBundle(formats) { Metadata = metadata.Count > 0 ? metadata : null };
    }

    private static JsonObject WriteBundle(MimeBundle bundle) =>
        new(bundle.Formats.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, MimeBundle.IsJson(f.Key) ? Parsed(f.Value) : Lines(f.Value))));

    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json, null, Json.Strict);
        }
        catch (JsonException)
        {
            return JsonValue.Create(json);
        }
    }

    private static ErrorOutput ReadError(JsonObject output, Shape shape)
    {
        var name = shape.Text(output["ename"], "an error's ename");
        var message = shape.Text(output["evalue"], "an error's evalue");
        var text = string.Join('\n', shape.Array(output["traceback"], "an error's traceback").Select(l => shape.Text(l, "a line of an error's traceback")));
        return new ErrorOutput(new CellError(name, message, null, null, text));
    }
}
