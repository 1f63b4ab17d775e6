namespace Lessons.Teaching;

/// <summary>Words that stand in the source as they stand in an answer, and have no quotation marks.</summary>
/// <param name="Words">The words as the learner has them.</param>
/// <param name="Count">How many words there are.</param>
/// <param name="Paragraph">The ¶ they stand in.</param>
public sealed record CopiedPassage(string Words, int Count, int Paragraph);

/// <summary>Tells own words from copied ones.</summary>
internal static class CopiedWords
{
    /// <summary>Shorter runs come about by chance: names, titles, and what everybody says.</summary>
    public const int ShortestRun = 7;

    /// <summary>The copied runs in the parts of an answer that stand outside of quotation marks, longest first for each place.</summary>
    public static IReadOnlyList<CopiedPassage> In(string answer, IReadOnlyList<QuotedWords> quoted, Source source)
    {
        var places = Places(source);
        var found = new List<CopiedPassage>();
        foreach (var (from, to) in Outside(answer, quoted))
        {
            var words = Lessons.Words.Of(answer[from..to]).ToList();
            for (var i = 0; i + ShortestRun <= words.Count;)
            {
                var (length, paragraph) = Longest(words, i, places);
                if (length >= ShortestRun)
                {
                    found.Add(new(answer[(from + words[i].Start)..(from + words[i + length - 1].End)], length, paragraph));
                    i += length;
                }
                else
                {
                    i++;
                }
            }
        }

        return found;
    }

    private static IEnumerable<(int From, int To)> Outside(string answer, IReadOnlyList<QuotedWords> quoted)
    {
        var from = 0;
        foreach (var quotation in quoted)
        {
            yield return (from, quotation.Start);
            from = quotation.End;
        }

        yield return (from, answer.Length);
    }

    // Where each run of the shortest length begins in the source, so that a long text is walked through once.
    private static Dictionary<string, List<(string[] Words, int At, int Paragraph)>> Places(Source source)
    {
        var places = new Dictionary<string, List<(string[], int, int)>>(StringComparer.Ordinal);
        foreach (var paragraph in source.Paragraphs)
        {
            var words = Lessons.Words.Of(paragraph.Text).Select(w => w.Counted).ToArray();
            for (var i = 0; i + ShortestRun <= words.Length; i++)
            {
                var key = string.Join(' ', words.AsSpan(i, ShortestRun).ToArray());
                places.TryAdd(key, []);
                places[key].Add((words, i, paragraph.Number));
            }
        }

        return places;
    }

    private static (int Length, int Paragraph) Longest(List<Words.Word> words, int at, Dictionary<string, List<(string[] Words, int At, int Paragraph)>> places)
    {
        var best = (Length: 0, Paragraph: 0);
        foreach (var place in places.GetValueOrDefault(string.Join(' ', words.Skip(at).Take(ShortestRun).Select(w => w.Counted)), []))
        {
            var length = 0;
            while (at + length < words.Count && place.At + length < place.Words.Length && words[at + length].Counted == place.Words[place.At + length])
            {
                length++;
            }

            best = length > best.Length ? (length, place.Paragraph) : best;
        }

        return best;
    }
}
