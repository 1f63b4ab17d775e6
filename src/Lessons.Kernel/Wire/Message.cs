using System.Text.Json.Nodes;

namespace Lessons.Kernel.Wire;

/// <summary>One message between a front end and a kernel. Messaging in Jupyter, "General Message Format".</summary>
/// <param name="Header">Who sent it and what kind it is.</param>
/// <param name="Parent">The header of the message that caused it, or null.</param>
/// <param name="Content">What it says; the shape depends on its kind.</param>
public sealed record Message(Header Header, Header? Parent, JsonObject Content)
{
    /// <summary>What is said about the message, besides its content.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Bytes that go with it. They are not signed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers { get; init; } = [];

    /// <summary>Its kind, such as <c>execute_request</c>.</summary>
    public string Type => Header.Type;
}
