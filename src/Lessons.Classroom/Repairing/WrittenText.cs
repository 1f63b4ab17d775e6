using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>Takes a learner's prose over into the cell of a written answer as it was handed out.</summary>
internal static partial class WrittenText
{
    /// <summary>The released cell with the learner's prose below <c>--- answer</c>.</summary>
    /// <param name="released">The cell as it was handed out.</param>
    /// <param name="body">What the learner has below its first line.</param>
    public static string Put(string released, string body)
    {
        var ours = released.Split('\n');
        var at = Array.FindIndex(ours, l => Line().IsMatch(l));
        var question = at < 0 ? ours : ours[..at];
        return $"{string.Join('\n', question).TrimEnd()}\n--- answer\n{Prose(question, body).Trim()}";
    }

    private static string Prose(string[] question, string body)
    {
        var lines = body.Split('\n');
        var at = Array.FindIndex(lines, l => Line().IsMatch(l));
        if (at >= 0)
        {
            return string.Join('\n', lines[(at + 1)..]);
        }

        // The line is gone: what was not handed out is the answer.
        var known = question.Select(l => l.Trim()).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', lines.Where(l => !known.Contains(l.Trim())));
    }

    [GeneratedRegex(@"^\s*(?:-{2,3}|—|–)\s*answer\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
