using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Wire;

/// <summary>Who sent a message, when, and what kind it is. Messaging in Jupyter, "Message Header".</summary>
public sealed class Header
{
    private Header(ReadOnlyMemory<byte> json, string id, string type, string session)
    {
        Json = json;
        Id = id;
        Type = type;
        Session = session;
    }

    /// <summary>The version of the protocol that this kernel speaks.</summary>
    public static string ProtocolVersion => "5.5";

    /// <summary>The header as it stands on the wire. An answer carries it unchanged as its parent header.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The message's id.</summary>
    public string Id { get; }

    /// <summary>Its kind, such as <c>execute_request</c>.</summary>
    public string Type { get; }

    /// <summary>Who sent it: one name for each client and each start of a kernel.</summary>
    public string Session { get; }

    /// <summary>Makes the header of a new message.</summary>
    /// <param name="type">Its kind.</param>
    /// <param name="session">Who sends it.</param>
    public static Header New(string type, string session)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(session);
        var id = Guid.NewGuid().ToString("N");
        var json = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("msg_id", id);
            writer.WriteString("session", session);
            writer.WriteString("username", "kernel");
            writer.WriteString("date", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("msg_type", type);
            writer.WriteString("version", ProtocolVersion);
            writer.WriteEndObject();
        });
        return new Header(json, id, type, session);
    }

    /// <summary>Reads a header. A parent header may lack every part; a message's own must say its id and its kind.</summary>
    internal static Header? Read(ReadOnlyMemory<byte> json, bool parent)
    {
        if (JsonBytes.ReadObject(json) is not { } fields)
        {
            return null;
        }

        return Part(fields, "msg_id", parent) is { } id && Part(fields, "msg_type", parent) is { } type && Part(fields, "session", true) is { } session
            ? new Header(json, id, type, session)
            : null;
    }

    private static string? Part(JsonObject fields, string name, bool mayLack) => fields[name] switch
    {
        null when mayLack => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetText(out var text) && (mayLack || text.Length > 0) => text,
        _ => null,
    };
}
