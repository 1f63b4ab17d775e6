using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Lessons.Kernel.Language.Showing;

/// <summary>The engine's way to show values that have no rule: tables of properties and lists.</summary>
/// <remarks>The engine keeps its formatters in static fields. Nothing is registered there by us; only a learner's own <c>Formatter.Register</c> changes them.</remarks>
internal static partial class EngineFormatter
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    /// <summary>Shows a value in the formats that the engine prefers for its type, and as plain text.</summary>
    /// <param name="value">The value.</param>
    public static MimeBundle Show(object value) =>
        value is IHtmlContent
            ? Bundle([new FormattedValue(Html, value.ToDisplayString(Html))])
            : Bundle(FormattedValue.CreateManyFromObject(value).Append(new FormattedValue(Plain, value.ToDisplayString(Plain).TrimEnd())));

    /// <summary>Makes a bundle of what the engine formatted, with plain text drawn from the rest when there is none.</summary>
    /// <param name="formatted">One or more formats.</param>
    public static MimeBundle Bundle(IEnumerable<FormattedValue> formatted)
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in formatted)
        {
            formats[one.MimeType] = one.Value;
        }

        formats.TryAdd(Plain, formats.TryGetValue(Html, out var html) ? WithoutTags(html) : formats.Values.FirstOrDefault() ?? "");
        return new MimeBundle(formats);
    }

    /// <summary>Whether these are the formats the engine chooses when a cell asks for none by name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="formatted">What the engine made of it.</param>
    public static bool AreTheUsualFormats(object? value, IReadOnlyCollection<FormattedValue> formatted) =>
        Formatter.GetPreferredMimeTypesFor(value?.GetType()).ToHashSet(StringComparer.Ordinal).SetEquals(formatted.Select(f => f.MimeType));

    private static string WithoutTags(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html, ""), "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(script|style)\b.*?</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();
}
