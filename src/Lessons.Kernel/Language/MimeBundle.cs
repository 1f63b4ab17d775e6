using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Language;

/// <summary>One thing in one or more formats, as Jupyter calls it: MIME type to content. Always has <c>text/plain</c>.</summary>
/// <remarks>JSON formats (<c>application/json</c> and those that end in <c>+json</c>) hold the JSON text.</remarks>
public sealed class MimeBundle
{
    private readonly Dictionary<string, string> formats;

    /// <summary>Makes a bundle from formats that include <c>text/plain</c>.</summary>
    /// <param name="formats">MIME type to content.</param>
    /// <exception cref="ArgumentException">There is no <c>text/plain</c>.</exception>
    public MimeBundle(IEnumerable<KeyValuePair<string, string>> formats)
    {
        ArgumentNullException.ThrowIfNull(formats);
        this.formats = new(formats, StringComparer.Ordinal);
        if (!this.formats.ContainsKey("text/plain"))
        {
            throw new ArgumentException($"A bundle needs text/plain, but this one has only: {string.Join(", ", this.formats.Keys)}.", nameof(formats));
        }
    }

    /// <summary>The text that any front end can show.</summary>
    public string PlainText => formats["text/plain"];

    /// <summary>Every format, MIME type to content.</summary>
    public IReadOnlyDictionary<string, string> Formats => formats;

    /// <summary>What a front end is told about the formats, such as an image's width; null when there is nothing to tell.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>A bundle of plain text alone.</summary>
    /// <param name="text">The text.</param>
    public static MimeBundle Plain(string text) => new([KeyValuePair.Create("text/plain", text)]);

    /// <summary>Gets the content in one format.</summary>
    /// <param name="mimeType">Such as <c>text/html</c>.</param>
    /// <param name="content">The content, when the bundle has that format.</param>
    /// <returns>Whether the bundle has that format.</returns>
    public bool TryGet(string mimeType, [NotNullWhen(true)] out string? content) => formats.TryGetValue(mimeType, out content);

    /// <summary>Whether a MIME type's content is JSON.</summary>
    /// <param name="mimeType">Such as <c>application/vnd.plotly.v1+json</c>.</param>
    public static bool IsJson(string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
    }
}
