using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Teaching;

/// <summary>Writes an answer as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), so that other tools find its quotations in the source.</summary>
internal static class AnswerAnnotation
{
    private const int Around = 32;

    // Kyrgyz and Russian words stay readable in the file.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(AnswerReport report, Source source, DateTimeOffset created)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["type"] = "Annotation",
            ["motivation"] = "replying",
            ["created"] = created.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
            ["body"] = new JsonObject { ["type"] = "TextualBody", ["value"] = report.Text, ["format"] = "text/plain", ["purpose"] = "replying" },
            ["target"] = new JsonArray([.. report.Evidence.Where(e => e.Quote is not null).Select(e => Target(e.Quote!, source))]),
        }.ToJsonString(Readable);
    }

    private static JsonObject Target(Quote quote, Source source)
    {
        var text = source.Paragraph(quote.Paragraph).Text;
        return new()
        {
            ["source"] = source.Name,
            ["selector"] = new JsonObject
            {
                ["type"] = "TextQuoteSelector",
                ["exact"] = quote.Words,
                ["prefix"] = text[Math.Max(0, quote.Start - Around)..quote.Start],
                ["suffix"] = text[quote.End..Math.Min(text.Length, quote.End + Around)],
            },
        };
    }
}
