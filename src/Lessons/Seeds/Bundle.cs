using System.Net;

namespace Lessons;

/// <summary>The formats in which a value shows itself.</summary>
internal static class Bundle
{
    /// <summary>Plain text and HTML that say the same.</summary>
    public static IReadOnlyDictionary<string, string> Of(string plain, string html) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["text/plain"] = plain, ["text/html"] = html };

    /// <summary>Text made safe inside HTML.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text);
}
