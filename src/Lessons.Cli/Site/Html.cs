using System.Reflection;
using System.Text;

namespace Lessons.Cli.Site;

/// <summary>Text made safe to stand in a page.</summary>
internal static class Html
{
    /// <summary>Writes text so that it reads as text, between tags and inside quoted attributes.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append(c),
                '\r' => safe,
                // HTML has no way to hold other control characters.
                < ' ' or '\u007F' => safe.Append('\uFFFD'),
                _ => safe.Append(c),
            };
        }

        return safe.ToString();
    }

    /// <summary>Writes JSON so that it can stand inside a script element: nothing in it can end the element.</summary>
    public static string JsonInScript(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>A text that is part of this program, such as <c>Style.css</c>.</summary>
    public static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of this build. Name it as EmbeddedResource in Lessons.Cli.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
