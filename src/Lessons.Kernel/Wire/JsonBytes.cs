using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Wire;

/// <summary>JSON as bytes on the wire.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>An object without anything in it.</summary>
    public static ReadOnlyMemory<byte> EmptyObject { get; } = "{}"u8.ToArray();

    /// <summary>Writes JSON with a writer.</summary>
    /// <param name="write">Writes it.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, AsItIs))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes an object.</summary>
    /// <param name="json">The object.</param>
    public static ReadOnlyMemory<byte> Write(JsonObject json) => json.Count == 0 ? EmptyObject : Write(writer => json.WriteTo(writer));

    /// <summary>Reads an object, or gives null when the bytes are anything else.</summary>
    /// <param name="json">The bytes.</param>
    public static JsonObject? ReadObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(json.Span, null, Strict) as JsonObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // ArgumentException and InvalidOperationException: a name holds half of a character, or bytes that are not UTF-8.
            return null;
        }
    }

    /// <summary>Gets the text of a JSON string. A string with half of a character, or bytes that are not UTF-8, has none.</summary>
    /// <param name="value">A JSON string.</param>
    /// <param name="text">Its text.</param>
    public static bool TryGetText(this JsonValue value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            return value.TryGetValue(out text);
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
