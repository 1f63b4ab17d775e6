namespace Lessons;

/// <summary>Cuts a text into the pieces that are numbered.</summary>
internal static class Lines
{
    /// <summary>A numbered piece: its words, and whether an empty line (or an end of the text) stands on both sides.</summary>
    public sealed record Piece(string Text, bool Alone);

    /// <summary>The pieces of a text in order: its lines, or its blocks where lines are cut at a fixed width.</summary>
    public static IReadOnlyList<Piece> Of(string text)
    {
        var blocks = Blocks(text);
        var wrapped = AreWrapped(blocks);
        return [.. blocks.SelectMany(block =>
            block.Count == 1 ? [new Piece(block[0], Alone: true)]
            : wrapped && IsProse(block) ? [new Piece(Join(block), Alone: true)]
            : block.Select(line => new Piece(line, Alone: false)))];
    }

    private static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>>();
        var open = false;
        foreach (var line in text.Split('\n', '\f').Select(l => l.Trim()))
        {
            if (line.Length == 0)
            {
                open = false;
                continue;
            }

            if (!open)
            {
                blocks.Add([]);
                open = true;
            }

            blocks[^1].Add(line);
        }

        return blocks;
    }

    // Lines are cut at a fixed width when most lines that another follows are of nearly one length and seldom end a sentence.
    private static bool AreWrapped(List<List<string>> blocks)
    {
        var followed = blocks.Where(b => b.Count >= 3 && IsProse(b)).SelectMany(b => b.SkipLast(1)).ToList();
        return followed.Count >= 3
            && followed.Count(l => l.Length is >= 40 and <= 110) >= 0.8 * followed.Count
            && followed.Count(l => l[^1] is '.' or '!' or '?' or ':') <= 0.4 * followed.Count;
    }

    // A table's rows, a list's items and headings keep their own lines.
    private static bool IsProse(List<string> block) =>
        block.TrueForAll(line => !line.Contains('|', StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal) && !line.Contains("   ", StringComparison.Ordinal))
        && !(block[0] is ['-' or '*' or '•', ' ', ..] or ['#', ..]);

    // A line that ends in a hyphen breaks a word in two: "seventy-" and "five".
    private static string Join(List<string> block) => block.Aggregate((text, line) =>
        text is [.., var letter, '-'] && char.IsLetter(letter) && char.IsLower(line[0]) ? text + line : $"{text} {line}");
}
