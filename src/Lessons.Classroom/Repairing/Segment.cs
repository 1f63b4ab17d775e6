using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>A piece of a submission: a cell, or what stands between two lines such as <c>#!exercise</c> where cells were merged.</summary>
/// <param name="Place">Its place among all pieces, from 0.</param>
/// <param name="From">The cell it stands in.</param>
/// <param name="Part">Which piece of that cell it is, from 0.</param>
/// <param name="Text">The text.</param>
internal sealed partial record Segment(int Place, Cell From, int Part, string Text)
{
    /// <summary>What its first line says it is; null when that is nothing the release knows.</summary>
    public string? Key { get; init; }

    /// <summary>Whether its first line addresses a lesson.</summary>
    public bool IsTeaching => Line().IsMatch(First(Text));

    /// <summary>The pieces of a submission, in order. Empty ones are left out.</summary>
    /// <param name="cells">The submission's cells.</param>
    /// <param name="keys">What the release knows, such as <c>exercise seat-share</c>.</param>
    public static List<Segment> Of(IReadOnlyList<Cell> cells, IReadOnlySet<string> keys)
    {
        var found = new List<Segment>();
        foreach (var cell in cells)
        {
            var part = 0;
            var lines = new List<string>();
            foreach (var line in cell.Source.Split('\n'))
            {
                if (lines.Exists(l => l.Trim().Length > 0) && KeyOf(line) is { } key && keys.Contains(key))
                {
                    End();
                }

                lines.Add(line);
            }

            End();

            void End()
            {
                var text = string.Join('\n', lines);
                if (text.Trim().Length > 0)
                {
                    found.Add(new(found.Count, cell, part++, text) { Key = KeyOf(First(text)) is { } key && keys.Contains(key) ? key : null });
                }

                lines.Clear();
            }
        }

        return found;
    }

    /// <summary>What a line such as <c>#!exercise seat-share --points 2</c> is about: <c>exercise seat-share</c>. Blanks, capitals and long dashes make no difference. Null when it is no such line.</summary>
    public static string? KeyOf(string line) =>
        Line().Match(line) is { Success: true } m ? $"{m.Groups["name"].Value} {m.Groups["id"].Value.Replace('–', '-').Replace('—', '-')}".Trim().ToLowerInvariant() : null;

    /// <summary>The text below its first line when that line is, or was meant to be, the directive; otherwise all of it.</summary>
    /// <param name="directive">The directive's name.</param>
    public string Body(string directive)
    {
        var lines = Text.Split('\n');
        var first = Array.FindIndex(lines, l => l.Trim().Length > 0);
        var word = first < 0 ? "" : Damaged().Match(lines[first]).Groups["name"].Value.ToLowerInvariant();
        return word.Length > 0 && Nearest.Of(word, [directive]) is not null ? string.Join('\n', lines.Skip(first + 1)) : Text;
    }

    /// <summary>A text's first line with words; empty when there is none.</summary>
    public static string First(string text) => text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0) ?? "";

    [GeneratedRegex(@"^\s*[#＃]\s*[!！]\s*(?<name>[A-Za-z]+)(?:\s+(?<id>[A-Za-z0-9][\w\-–—]*))?")]
    private static partial Regex Line();

    // One of the two marks may be gone, or the word have a slip in it.
    [GeneratedRegex(@"^\s*[#＃!！]\s*[!！]?\s*(?<name>[A-Za-z]+)")]
    private static partial Regex Damaged();
}
