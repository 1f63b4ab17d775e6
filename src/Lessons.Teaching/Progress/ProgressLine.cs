using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lessons.Teaching;

/// <summary>One line of a progress file: an event and a hash over it and the line before, so that a line that was changed, taken out or put in shows.</summary>
internal static class ProgressLine
{
    /// <summary>What the first line is chained to.</summary>
    public const string Beginning = "0000000000000000";

    private const string HashPart = ",\"hash\":\"";
    private const int HashLength = 16;

    // Nothing in it is for a page; Kyrgyz and Russian words stay readable.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The line, without its line break.</summary>
    public static string Write(ProgressEvent happened, string previous)
    {
        var text = JsonSerializer.Serialize(happened, Json)[..^1];
        return $"{text}{HashPart}{Fingerprint.Of(previous, text)}\"}}";
    }

    /// <summary>The line's own hash; null when it has none.</summary>
    public static string? HashOf(string line)
    {
        var at = line.Length - HashLength - 2;
        return at - HashPart.Length > 0 && line.EndsWith("\"}", StringComparison.Ordinal) && line.AsSpan(at - HashPart.Length, HashPart.Length).SequenceEqual(HashPart) ? line[at..^2] : null;
    }

    /// <summary>The event; and whether it stands as it was written, behind that line. Null when it cannot be read.</summary>
    public static (ProgressEvent? Event, bool IsChained) Read(string line, string previous)
    {
        if (HashOf(line) is not { } hash)
        {
            return (null, false);
        }

        var text = line[..(line.Length - HashLength - 2 - HashPart.Length)];
        try
        {
            return (JsonSerializer.Deserialize<ProgressEvent>(text + "}", Json), Fingerprint.Of(previous, text) == hash);
        }
        catch (JsonException)
        {
            // A line that was changed by hand may be no JSON any more; the reader counts it.
            return (null, false);
        }
    }
}
