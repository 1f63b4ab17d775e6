using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>Words that stand in Markdown as they are: what a learner or a teacher wrote is never markup, a formula or HTML. What stands between grave accents is code.</summary>
internal static partial class MarkdownText
{
    private const string Meaning = "\\*_[]|~$";

    /// <summary>A text of any lines; each stays a line of its own.</summary>
    public static string Of(string text) => string.Join("  \n", text.ReplaceLineEndings("\n").Split('\n').Select(l => Line(l.Trim())));

    private static string Line(string line)
    {
        var parts = line.Split('`');
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            // A grave accent without its other half is one.
            var plain = i == 0 ? Start().Replace(Plain(parts[i]), "$1\\") : Plain(parts[i]);
            text.Append(i % 2 == 1 && i < parts.Length - 1 && parts[i].Length > 0 ? $"`{parts[i]}`" : (i % 2 == 1 ? "\\`" : "") + plain + (i % 2 == 1 && i < parts.Length - 1 ? "\\`" : ""));
        }

        return text.ToString();
    }

    private static string Plain(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text)
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                _ when Meaning.Contains(c, StringComparison.Ordinal) => "\\" + c,
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    // Headings, quotations, lists and lines under headings begin a line.
    [GeneratedRegex(@"\A(?:(\d+)(?=[.)](?:\s|\z))|(?=[#>+=\-]))")]
    private static partial Regex Start();
}
