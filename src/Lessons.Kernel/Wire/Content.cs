using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Wire;

/// <summary>Questions to a message's content. A part that is there, but of the wrong kind, is an error that the sender is told.</summary>
internal static class Content
{
    /// <summary>A text that must be there.</summary>
    public static string Text(this JsonObject content, string name) => content.TextOrNull(name) ?? throw new ContentException(name, "text");

    /// <summary>A text that may be missing.</summary>
    public static string? TextOrNull(this JsonObject content, string name) => content[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetText(out var text) => text,
        _ => throw new ContentException(name, "text"),
    };

    /// <summary>A yes or no that may be missing.</summary>
    public static bool Flag(this JsonObject content, string name, bool otherwise) => content[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        _ => throw new ContentException(name, "true or false"),
    };

    /// <summary>A whole number that may be missing.</summary>
    public static int? Number(this JsonObject content, string name) => content[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) => number,
        _ => throw new ContentException(name, "a whole number"),
    };

    /// <summary>An object that may be missing.</summary>
    public static JsonObject Object(this JsonObject content, string name) => content[name] switch
    {
        null => [],
        JsonObject found => found,
        _ => throw new ContentException(name, "an object"),
    };
}

/// <summary>A part of a message's content is missing or of the wrong kind.</summary>
#pragma warning disable CA1032, CA1064 // Without a part and a kind it says nothing; and it never leaves the kernel, which answers with it.
internal sealed class ContentException(string name, string expected) : Exception($"The request needs \"{name}\" to be {expected}.");
#pragma warning restore CA1032, CA1064
