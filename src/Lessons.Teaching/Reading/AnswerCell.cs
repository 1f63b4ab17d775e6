using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Reads <c>#!answer</c> cells.</summary>
internal static partial class AnswerCell
{
    /// <summary>The question with what it asks for.</summary>
    public static WrittenAnswer Read(DirectiveLine line, CellSections parts, int cell, TeachingWords words, Action<string> problem)
    {
        var rows = new List<RubricRow>();
        foreach (var row in parts.Section("rubric").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Row().Match(row) is { Success: true } m)
            {
                rows.Add(new(double.Parse(m.Groups["points"].Value, CultureInfo.InvariantCulture), m.Groups["text"].Value));
            }
            else if (rows is [.., var last])
            {
                rows[^1] = last with { Text = $"{last.Text} {row}" };
            }
            else
            {
                problem(words.Say("Lesson.RubricRow", row));
            }
        }

        var points = line.Number("points", 1);
        if (rows.Count > 0 && Math.Abs(rows.Sum(r => r.Points) - points) > 1e-9)
        {
            problem(words.Say("Lesson.RubricSum", line.Id, rows.Sum(r => r.Points), points));
        }

        return new(line.Id, points, cell, parts.Body.Trim(), line.Whole("words", 0), line.Whole("quotes", 0)) { Stub = parts.Section("answer").Trim(), Rubric = rows };
    }

    /// <summary>What a learner wrote in a cell: what stands below <c>--- answer</c>, or all of it where that line is gone.</summary>
    public static string Written(string cell)
    {
        var parts = CellSections.Of("#!answer\n" + cell, sections: true)!;
        return parts.Sections.ContainsKey("answer") ? parts.Section("answer") : parts.Body;
    }

    [GeneratedRegex(@"^(?:[-*]\s+)?(?<points>\d+(?:\.\d+)?)\s+(?<text>\S.*)$")]
    private static partial Regex Row();
}
