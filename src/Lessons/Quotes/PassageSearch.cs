namespace Lessons;

/// <summary>Finds the passage that comes nearest to some words: the fewest words to change, put in or take out.</summary>
internal static class PassageSearch
{
    // Above this share of changed words a passage is another passage.
    private const double Farthest = 0.5;
    private const int LongestSearched = 400;
    private const int MostParagraphs = 200;

    /// <summary>The nearest passage in some paragraphs, or null when none is near.</summary>
    public static NearestPassage? Nearest(string asked, IEnumerable<Paragraph> paragraphs)
    {
        var words = Token.All(asked).Take(LongestSearched).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        // In a long text only the paragraphs that share the most words are aligned.
        var known = words.Select(w => w.Small).ToHashSet(StringComparer.Ordinal);
        var best = paragraphs
            .Select(p => (Paragraph: p, Words: Token.All(p.Text).ToArray()))
            .Where(p => p.Words.Length > 0)
            .OrderByDescending(p => p.Words.Select(w => w.Small).Distinct(StringComparer.Ordinal).Count(known.Contains))
            .Take(MostParagraphs)
            .Select(p => Alignment.Of(words, p.Words, p.Paragraph))
            .MinBy(a => (a.Cost, a.Paragraph.Number));
        return best is not null && best.Cost <= Farthest * words.Length ? best.Passage() : null;
    }

    /// <summary>A run of characters between white space: a word with the marks around it, for marks can be what differs.</summary>
    private sealed record Token(string Text, int Start)
    {
        private static readonly char[] Marks = ['“', '”', '‘', '’', '"', '\'', '(', ')', '[', ']', '.', ',', ';', ':', '!', '?', '…'];

        public string Folded { get; } = new Folded(Text).Text;

        // Without the marks around it.
        public string Core { get; } = new Folded(Text.Trim(Marks)).Text;

        public string Small => field ??= Core.ToLowerInvariant();

        public int CoreStart => Start + (Text.Length - Text.TrimStart(Marks).Length);

        public int CoreEnd => Start + Text.TrimEnd(Marks).Length;

        public static IEnumerable<Token> All(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsWhiteSpace(text[i]))
                {
                    var start = i;
                    while (i < text.Length && !char.IsWhiteSpace(text[i]))
                    {
                        i++;
                    }

                    yield return new(text[start..i], start);
                }
            }
        }
    }

    /// <summary>Asked words beside a paragraph's: all of the asked ones, and any stretch of the paragraph's (Sellers 1980).</summary>
    private sealed record Alignment(Token[] Asked, Token[] There, Paragraph Paragraph, double[][] Costs, int End)
    {
        public double Cost => Costs[Asked.Length][End];

        public static Alignment Of(Token[] asked, Token[] there, Paragraph paragraph)
        {
            var costs = new double[asked.Length + 1][];
            costs[0] = new double[there.Length + 1];
            for (var i = 1; i <= asked.Length; i++)
            {
                costs[i] = new double[there.Length + 1];
                costs[i][0] = i;
                for (var j = 1; j <= there.Length; j++)
                {
                    costs[i][j] = Math.Min(costs[i - 1][j - 1] + Change(asked, i - 1, there[j - 1]), Math.Min(costs[i - 1][j], costs[i][j - 1]) + 1);
                }
            }

            return new(asked, there, paragraph, costs, Enumerable.Range(1, there.Length).MinBy(j => costs[asked.Length][j]));
        }

        public NearestPassage Passage()
        {
            var steps = new List<(string Asked, string Found)>();
            int i = Asked.Length, j = End;
            while (i > 0)
            {
                if (j > 0 && Costs[i][j] == Costs[i - 1][j - 1] + Change(Asked, i - 1, There[j - 1]))
                {
                    (i, j) = (i - 1, j - 1);
                    steps.Add(IsSame(Asked, i, There[j]) ? ("", "") : (Asked[i].Text, There[j].Text));
                }
                else if (j > 0 && Costs[i][j] == Costs[i][j - 1] + 1)
                {
                    steps.Add(("", There[--j].Text));
                }
                else
                {
                    steps.Add((Asked[--i].Text, ""));
                }
            }

            steps.Reverse();
            var (from, to) = (There[j].CoreStart, There[End - 1].CoreEnd);
            return new(Paragraph.Text[Math.Min(from, to)..Math.Max(from, to)], Paragraph.Number, Differences(steps));
        }

        // 0 for the same word, a little for other capitals or marks, up to 1 by how many of its letters change.
        private static double Change(Token[] asked, int i, Token found)
        {
            var word = asked[i];
            return IsSame(asked, i, found) ? 0
                : word.Small == found.Small ? 0.1
                : Math.Abs(word.Small.Length - found.Small.Length) > 4 ? 1
                : Math.Min(1, 0.2 + (1.6 * Lessons.Nearest.Distance(word.Small, found.Small) / Math.Max(word.Small.Length, found.Small.Length)));
        }

        // At the passage's ends the marks around a word do not count.
        private static bool IsSame(Token[] asked, int i, Token found) =>
            asked[i].Folded == found.Folded || ((i == 0 || i == asked.Length - 1) && asked[i].Core == found.Core);

        // Neighbouring steps that differ make one difference.
        private static List<Difference> Differences(List<(string Asked, string Found)> steps)
        {
            var differences = new List<Difference>();
            var open = false;
            foreach (var step in steps)
            {
                var differs = step != ("", "");
                if (differs && open)
                {
                    differences[^1] = new(Join(differences[^1].Asked, step.Asked), Join(differences[^1].Found, step.Found));
                }
                else if (differs)
                {
                    differences.Add(new(step.Asked, step.Found));
                }

                open = differs;
            }

            return differences;
        }

        private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a} {b}";
    }
}
