using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>A teaching cell's text in its parts: the first line, the body, and what stands below lines such as <c>--- rubric</c>.</summary>
/// <param name="First">The line that begins with <c>#!</c>.</param>
/// <param name="Body">What stands below it, up to the first <c>---</c> line.</param>
/// <param name="Sections">What stands below each such line, by its word.</param>
internal sealed partial record CellSections(string First, string Body, IReadOnlyDictionary<string, string> Sections)
{
    /// <summary>The parts of a cell; null when it does not begin with a directive.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="sections">Whether lines such as <c>--- rubric</c> count; C# has none.</param>
    public static CellSections? Of(string text, bool sections)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, l => l.Trim().Length > 0);
        if (first < 0 || !DirectiveLine.IsOne(lines[first]))
        {
            return null;
        }

        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [""] = [] };
        var into = "";
        foreach (var line in lines.Skip(first + 1))
        {
            if (sections && Separator().Match(line) is { Success: true } m)
            {
                into = m.Groups["name"].Value;
                parts.TryAdd(into, []);
            }
            else
            {
                parts[into].Add(line);
            }
        }

        return new(lines[first].Trim(), Join(parts[""]), parts.Where(p => p.Key.Length > 0).ToDictionary(p => p.Key, p => Join(p.Value), StringComparer.Ordinal));
    }

    /// <summary>What stands in a section; empty when it is not there.</summary>
    public string Section(string name) => Sections.GetValueOrDefault(name, "");

    // Empty lines at the beginning stay, so that a check's lines keep their numbers.
    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines).TrimEnd();

    [GeneratedRegex(@"^\s*(?:---|—|–)\s*(?<name>rubric|answer|key)\b.*$")]
    private static partial Regex Separator();
}
