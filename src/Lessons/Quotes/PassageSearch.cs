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
        return best is not null && best.Cost <= Farthest * words.Length ? best.Passage(asked) : null;
    }

    /// <summary>A run of characters between white space and dashes: a word with the marks around it, for marks can be what differs.</summary>
    private sealed record Token(string Text, int Start)
    {
        private static readonly char[] Marks = ['“', '”', '‘', '’', '"', '\'', '(', ')', '[', ']', '.', ',', ';', ':', '!', '?', '…'];

        public string Folded { get; } = new Folded(Text).Text;

        // Without the marks around it.
        public string Core { get; } = new Folded(Text.Trim(Marks)).Text;

        public string Small => field ??= Core.ToLowerInvariant();

        public int CoreStart => Start + (Text.Length - Text.TrimStart(Marks).Length);

        public int CoreEnd => Start + Text.TrimEnd(Marks).Length;

        private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is '-' or '‐' or '‑' or '–' or '—' or '−';

        public static IEnumerable<Token> All(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!IsBetween(text[i]))
                {
                    var start = i;
                    while (i < text.Length && !IsBetween(text[i]))
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

            return new(asked, there, paragraph, costs, Enumerable.Range(1, there.Length).Reverse().MinBy(j => costs[asked.Length][j]));
        }

        public NearestPassage Passage(string asked)
        {
            // Each step is a place in the asked words and a place in the paragraph's, or -1 where one of the two has no word.
            var steps = new List<(int Asked, int There)>();
            int i = Asked.Length, j = End;
            while (i > 0)
            {
                steps.Add(j > 0 && Costs[i][j] == Costs[i - 1][j - 1] + Change(Asked, i - 1, There[j - 1]) ? (--i, --j)
                    : j > 0 && Costs[i][j] == Costs[i][j - 1] + 1 ? (-1, --j)
                    : (--i, -1));
            }

            steps.Reverse();
            var (from, to) = (There[j].CoreStart, There[End - 1].CoreEnd);
            return new(Paragraph.Text[Math.Min(from, to)..Math.Max(from, to)], Paragraph.Number, Differences(steps, asked));
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

        // Neighbouring steps that differ make one difference, in the letters of both texts.
        private List<Difference> Differences(List<(int Asked, int There)> steps, string asked)
        {
            var differences = new List<Difference>();
            for (var first = 0; first < steps.Count; first++)
            {
                var last = first;
                while (last < steps.Count && !IsSame(steps[last]))
                {
                    last++;
                }

                if (last > first)
                {
                    var run = steps[first..last];
                    differences.Add(new(Slice(asked, Asked, run.Select(s => s.Asked)), Slice(Paragraph.Text, There, run.Select(s => s.There))));
                    first = last;
                }
            }

            return differences;
        }

        private bool IsSame((int Asked, int There) step) => step is { Asked: >= 0, There: >= 0 } && IsSame(Asked, step.Asked, There[step.There]);

        private static string Slice(string text, Token[] tokens, IEnumerable<int> places) =>
            places.Where(p => p >= 0).ToList() is [var first, ..] and [.., var last] ? text[tokens[first].Start..(tokens[last].Start + tokens[last].Text.Length)] : "";
    }
}
