using System.Security.Cryptography;

namespace Lessons.Cli.Starter;

/// <summary>The table in <c>seeds/README.md</c> that says where each seed comes from.</summary>
internal static class ProvenanceTable
{
    private const string Head =
        """
        # The seeds

        The texts and tables that the lessons read. Each has a row here. Where a cell says “fill in”, nobody has written it down yet.

        """;

    private const string Columns =
        """
        | File | Title | Publisher | Date | From | SHA-256 | Rights |
        |---|---|---|---|---|---|---|

        """;

    /// <summary>The row of a text: what it tells itself, and what has to be filled in.</summary>
    /// <param name="file">The seed's file name.</param>
    /// <param name="text">The text.</param>
    public static string Row(string file, TextFile text)
    {
        var source = text.Source;
        var says = source.Article.FirstOrDefault(p => p.Part is Part.Masthead && p.Words.Count > 0 && !p.Text.Any(char.IsDigit));
        string[] cells =
        [
            $"`{file}`",
            source.Paragraphs.Any(p => p.Part is Part.Title) ? source.Title : "fill in: title",
            says is null ? "fill in: publisher" : $"fill in: publisher (¶{says.Number} reads “{says.Text}”)",
            source.Published is { } date ? $"{date}, as the text itself says" : "fill in: date",
            $"fill in: where this copy comes from (its file was called {Path.GetFileName(text.Path)})",
            $"`{Convert.ToHexStringLower(SHA256.HashData(text.Bytes))}`",
            "fill in: under what terms it may be used",
        ];
        return $"| {string.Join(" | ", cells.Select(Cell))} |";
    }

    /// <summary>The file with one more row: below the last row of its table; with a table of its own when it has none.</summary>
    /// <param name="readme">What the file holds; null when there is none.</param>
    /// <param name="row">The row.</param>
    public static string With(string? readme, string row)
    {
        if (readme is null)
        {
            return (Head + "\n" + Columns).ReplaceLineEndings("\n") + row + "\n";
        }

        var end = readme.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = readme.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var head = lines.FindIndex(l => l.TrimStart().StartsWith('|') && l.Contains("SHA-256", StringComparison.OrdinalIgnoreCase));
        if (head < 0)
        {
            lines.AddRange(["", .. Columns.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'), row]);
        }
        else
        {
            var below = lines.FindIndex(head, l => !l.TrimStart().StartsWith('|'));
            lines.Insert(below < 0 ? lines.Count : below, row);
        }

        return string.Join(end, lines) + end;
    }

    // A bar would end the cell, and so would a line's end.
    private static string Cell(string words) => words.Replace('|', '¦').ReplaceLineEndings(" ").Trim();
}
