using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Channels;

/// <summary>Things in several formats as messages carry them. Messaging in Jupyter, "Display Data".</summary>
internal static class BundleJson
{
    /// <summary>The parts <c>data</c> and <c>metadata</c> of a message's content.</summary>
    public static JsonObject Of(MimeBundle bundle) => new()
    {
        ["data"] = new JsonObject(bundle.Formats.Select(f => KeyValuePair.Create(f.Key, MimeBundle.IsJson(f.Key) ? Parsed(f.Value) : JsonValue.Create(f.Value)))),
        ["metadata"] = bundle.Metadata?.DeepClone() ?? new JsonObject(),
    };

    /// <summary>The same with the display's id, which no notebook keeps.</summary>
    public static JsonObject Of(MimeBundle bundle, string? displayId)
    {
        var content = Of(bundle);
        content["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId };
        return content;
    }

    // JSON stands in a message unpacked, not as text in text.
    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return JsonValue.Create(json);
        }
    }
}
