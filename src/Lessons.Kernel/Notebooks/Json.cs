using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Notebooks;

/// <summary>Small questions to JSON.</summary>
internal static class Json
{
    /// <summary>Keeps every script as it is: a notebook is a file for people and git, not part of a web page.</summary>
    public static JsonSerializerOptions AsItIs { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>No key twice: which of the two was meant, nobody can say.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>What a person calls a piece of JSON.</summary>
    /// <param name="node">The piece.</param>
    public static string Name(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonObject => "an object",
        JsonArray => "a list",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => "text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        },
    };

    /// <summary>The characters of a JSON string.</summary>
    /// <param name="value">A string.</param>
    /// <exception cref="InvalidOperationException">It holds half of a character.</exception>
    public static string String(JsonValue value) => value.GetValue<string>();

    /// <summary>Gets a whole number.</summary>
    /// <param name="node">A piece of JSON.</param>
    /// <param name="number">The number, when it is one.</param>
    public static bool TryInteger(JsonNode? node, out int number)
    {
        number = 0;
        return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out number);
    }
}
