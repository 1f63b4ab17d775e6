using System.Text.RegularExpressions;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Takes the marks of a learner's quiz cell over into the cell as it was handed out.</summary>
internal static partial class QuizMarks
{
    /// <summary>The released cell with the learner's marks, or with the learner's line that begins with <c>=</c>.</summary>
    /// <param name="released">The cell as it was handed out.</param>
    /// <param name="body">What the learner has below its first line.</param>
    public static string Put(string released, string body)
    {
        var lines = released.Split('\n');
        var boxes = body.Split('\n').Select(l => Box().Match(l)).Where(m => m.Success).ToList();
        var ours = lines.Where(l => Box().IsMatch(l)).Select(Words).ToList();
        var marked = boxes.Where(b => b.Groups["mark"].Value.Trim().Length > 0).Select(b => TextMatch.Plain(b.Groups["text"].Value)).ToHashSet(StringComparer.Ordinal);

        // Words that were changed are known by their place, where no box was added or lost.
        var byPlace = boxes.Count == ours.Count ? boxes.Select((b, i) => b.Groups["mark"].Value.Trim().Length > 0 && !ours.Contains(TextMatch.Plain(b.Groups["text"].Value)) ? ours[i] : null).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        var written = ours.Count > 0 ? null : Written(lines, body);
        return string.Join('\n', lines.Select(l =>
            Box().Match(l) is { Success: true } box ? (marked.Contains(Words(l)) || byPlace.Contains(Words(l)) ? $"{box.Groups["lead"].Value}[x]{l[(box.Groups["end"].Index + 1)..]}" : l)
            : written is not null && Line().IsMatch(l) ? "= " + written
            : l));
    }

    /// <summary>A line without the mark of its box.</summary>
    public static string Unmarked(string line) => Box().Match(line) is { Success: true } m ? m.Groups["text"].Value.Trim() : line.Trim();

    private static string Words(string line) => TextMatch.Plain(Box().Match(line).Groups["text"].Value);

    // The last line with =; or, where the sign is gone, the only line that was not handed out.
    private static string? Written(string[] released, string body)
    {
        var lines = body.Split('\n');
        if (lines.LastOrDefault(l => Line().IsMatch(l)) is { } line)
        {
            return Line().Match(line).Groups["text"].Value.Trim();
        }

        var known = released.Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        return lines.Select(l => l.Trim()).Where(l => l.Length > 0 && !known.Contains(l)).ToList() is [var only] ? only : null;
    }

    [GeneratedRegex(@"^(?<lead>\s*[-*+–—]\s*)\[(?<mark>[^\]]{0,3})(?<end>\])\s*(?<text>.*?)\s*$")]
    private static partial Regex Box();

    [GeneratedRegex(@"^\s*=\s*(?<text>.*)$")]
    private static partial Regex Line();
}
