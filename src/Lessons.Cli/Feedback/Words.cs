using System.Text.RegularExpressions;
using Lessons.Cli.Site;

namespace Lessons.Cli.Feedback;

/// <summary>Plain words as HTML.</summary>
internal static partial class Words
{
    /// <summary>A sentence; what stands between grave accents is code, and a line break stays one.</summary>
    public static string Of(string text) => Code().Replace(Html.Escape(text.ReplaceLineEndings("\n")), "<code>$1</code>").Replace("\n", "<br>", StringComparison.Ordinal);

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();
}
