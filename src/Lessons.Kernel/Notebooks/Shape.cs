using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Notebooks;

/// <summary>Takes from JSON what the format says must be there, or names the part that is something else.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="cell">The cell, from 1, or null outside of cells.</param>
internal sealed class Shape(string path, int? cell)
{
    /// <summary>An object of its own, no longer part of the file's.</summary>
    public JsonObject Object(JsonNode? node, string what) =>
        node is JsonObject found ? (JsonObject)found.DeepClone() : throw Wrong(what, "an object", node);

    /// <summary>A list.</summary>
    public JsonArray Array(JsonNode? node, string what) => node as JsonArray ?? throw Wrong(what, "a list", node);

    /// <summary>A string.</summary>
    public string Text(JsonNode? node, string what) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? Json.String(value) : throw Wrong(what, "text", node);

    /// <summary>A whole number.</summary>
    public int Integer(JsonNode node, string what) => Json.TryInteger(node, out var number) ? number : throw Wrong(what, "a whole number", node);

    /// <summary>A string, or a list of strings that make one. nbformat 4.5, "multi-line string fields".</summary>
    public string Lines(JsonNode? node, string what) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Json.String(value),
        JsonArray lines => string.Concat(lines.Select(l => l is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? Json.String(value)
            : throw NotebookWords.WrongShape(path, cell, what, "text or a list of lines", $"a list with {Json.Name(l)} in it"))),
        _ => throw Wrong(what, "text or a list of lines", node),
    };

    /// <summary>The error that a part is something else than it must be.</summary>
    public NotebookException Wrong(string what, string expected, JsonNode? found) => NotebookWords.WrongShape(path, cell, what, expected, found is null ? "missing" : Json.Name(found));

    /// <summary>The error that a part is a word that is not known.</summary>
    public NotebookException Wrong(string what, string expected, string found) => NotebookWords.WrongShape(path, cell, what, expected, $"\"{found}\"");
}
