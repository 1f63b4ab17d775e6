using System.Text.Json.Nodes;

namespace Lessons.Cli.Site;

/// <summary>Where the pictures of a Markdown cell come from: the cell's attachments, or files beside the notebook.</summary>
/// <param name="Attachments">What the cell carries along, or null.</param>
/// <param name="Folder">The folder whose files may be shown, or null for none.</param>
internal sealed record Pictures(JsonObject? Attachments, string? Folder)
{
    private const int LargestFile = 8 * 1024 * 1024;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".gif"] = "image/gif",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>No pictures at all.</summary>
    public static Pictures None { get; } = new(null, null);

    /// <summary>Finds a picture and gives it as a <c>data:</c> address, or null when it is not to be had.</summary>
    public string? Find(string url)
    {
        if (url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return url;
        }

        return url.StartsWith("attachment:", StringComparison.OrdinalIgnoreCase) ? FromAttachment(Uri.UnescapeDataString(url["attachment:".Length..])) : FromFile(url);
    }

    private string? FromAttachment(string name)
    {
        if (Attachments?[name] is not JsonObject formats)
        {
            return null;
        }

        foreach (var (type, content) in formats)
        {
            if (Types.ContainsValue(type) && Text(content) is { } text)
            {
                var base64 = type == "image/svg+xml" && text.Contains('<', StringComparison.Ordinal)
                    ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))
                    : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
                return base64.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=') ? $"data:{type};base64,{base64}" : null;
            }
        }

        return null;
    }

    // nbformat lets any long text be a list of lines.
    private static string? Text(JsonNode? content) => content switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray lines => string.Concat(lines.Select(l => l is JsonValue v && v.TryGetValue<string>(out var text) ? text : "")),
        _ => null,
    };

    private string? FromFile(string url)
    {
        if (Folder is null || url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(Folder, Uri.UnescapeDataString(url)));
        var inside = path.StartsWith(Path.GetFullPath(Folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside && Types.TryGetValue(Path.GetExtension(path), out var type) && new FileInfo(path) is { Exists: true, Length: <= LargestFile, LinkTarget: null }
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : null;
    }
}
