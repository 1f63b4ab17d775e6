using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Knows what websites put below a text.</summary>
internal static partial class Boilerplate
{
    // At most this many lines in a row may say nothing that gives them away and still stand between lines that do.
    private const int LongestGap = 2;

    /// <summary>Where the boilerplate at the end begins: an index into the lines, or their count when there is none.</summary>
    public static int Start(IReadOnlyList<string> lines)
    {
        var start = lines.Count;
        var gap = 0;
        for (var i = lines.Count - 1; i >= 0 && gap <= LongestGap; i--)
        {
            if (IsAppeal(lines[i]) || IsButton(lines[i]))
            {
                (start, gap) = (i, 0);
            }
            else if (start == lines.Count)
            {
                // Below the text stands boilerplate or nothing: what follows the last sign of it is text, but for a date.
                if (Dates.Whole(lines[i]) is null)
                {
                    break;
                }
            }
            else
            {
                gap++;
            }
        }

        return start;
    }

    // A text may speak of donations too, in a paragraph of its own length.
    private static bool IsAppeal(string line) => line.Length <= 400 && Appeal().IsMatch(line);

    // A button or a caption is short, whatever else it says.
    private static bool IsButton(string line) => line.Length <= 60 && Button().IsMatch(line);

    [GeneratedRegex(@"\b(financial appeal|(make|give|send) (us )?a (donation|gift)|donate (now|today|via|to|here)|liked this article|support our work|support (building|our|independent) .{0,40}\b(media|journalism|site|work)|become a (patron|member|subscriber|supporter)|(email|e-mail) address will not be published|required fields are marked|subscribe to (our|the)|sign up (for|to) (our|the)|all rights reserved|terms of (use|service)|cookie policy|privacy policy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();

    [GeneratedRegex(@"^\W*(donate\b.*|.*\bpatreon\b.*|be the first to comment|leave a (reply|comment)|([0-9]+|no) comments|post (a )?comment|comments( are closed)?|share (this|on)\b.*|related (articles|posts|stories)|read more|more from\b.*|advertisement|tags?:.*|filed under.*|©.*|copyright (?:©|\(c\)|[12][0-9]{3}|by\b).*|print this page|back to top|previous( post| article)?|next( post| article)?|log in.*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Button();
}
