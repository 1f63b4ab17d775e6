using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>How one item came out in a class.</summary>
/// <param name="Item">The item as the author has it.</param>
/// <param name="States">How many hand-ins came out how; those that were graded, or marked by hand.</param>
/// <param name="Mean">The mean of the points that are known; null when none are.</param>
public sealed record ItemOverview(LessonItem Item, IReadOnlyDictionary<ItemState, int> States, double? Mean)
{
    private const int MostShown = 5;
    private const int LongestCode = 400;

    /// <summary>The mean number of tries and of hints, of those who tried and whose record can be believed; null when there are none.</summary>
    public (double Tries, double Hints)? Help { get; private init; }

    /// <summary>The commonest wrong answers, the commonest first.</summary>
    public IReadOnlyList<WrongGroup> Wrong { get; private init; } = [];

    /// <summary>How many chose each option of a quiz, in the author's order; of a quiz without a list, how many gave each answer, the commonest first.</summary>
    public IReadOnlyList<ChosenOption> Options { get; private init; } = [];

    /// <summary>How many hand-ins are counted.</summary>
    public int Count => States.Values.Sum();

    internal static ItemOverview Of(LessonItem item, IReadOnlyList<FeedbackItem> items, IReadOnlyList<ItemProgress> progress)
    {
        var points = items.Select(i => i.Mark.Points).OfType<double>().ToList();
        var tried = progress.Where(p => p.Tries > 0 || p.Hints > 0).ToList();
        return new(item, Enum.GetValues<ItemState>().ToDictionary(s => s, s => items.Count(i => i.Mark.State == s)), points.Count == 0 ? null : points.Average())
        {
            Help = tried.Count == 0 ? null : (tried.Average(p => p.Tries), tried.Average(p => p.Hints)),
            Wrong = item is Exercise ? Groups(items) : [],
            Options = item is Quiz quiz ? Chosen(quiz, items) : [],
        };
    }

    // First by what the check said, which names the value that was found; then by the code without remarks and white space.
    private static List<WrongGroup> Groups(IReadOnlyList<FeedbackItem> items) =>
    [
        .. items.Where(i => i.Mark.Automatic is { Outcome: nameof(Outcome.Failed) })
            .GroupBy(i => i.Mark.Automatic!.Sentences.Split('\n')[0], StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostShown)
            .Select(g => new WrongGroup(g.Key, g.Count(),
            [
                .. g.Where(i => i.Answer.Length > 0).GroupBy(i => CodeText.WithoutSpace(i.Answer), StringComparer.Ordinal)
                    .OrderByDescending(c => c.Count()).ThenBy(c => c.Key, StringComparer.Ordinal).Take(3).Select(c => new WrongCode(Cut(c.Select(i => i.Answer).Order(StringComparer.Ordinal).First()), c.Count())),
            ])),
    ];

    private static List<ChosenOption> Chosen(Quiz quiz, IReadOnlyList<FeedbackItem> items) => quiz.Options.Count > 0
        ? [.. quiz.Options.Select(o => new ChosenOption(o.Text, o.Marked, items.Count(i => i.Chosen.Any(c => c.Marked && TextMatch.Plain(c.Text) == TextMatch.Plain(o.Text)))))]
        : [
            .. items.Where(i => i.Answer.Length > 0).GroupBy(i => i.Answer.Trim(), StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(2 * MostShown)
                .Select(g => new ChosenOption(Cut(g.Key), g.Any(i => i.Mark.Automatic?.Outcome == nameof(Outcome.Passed)), g.Count())),
        ];

    private static string Cut(string text) => text.Length <= LongestCode ? text : text[..LongestCode] + "…";
}

/// <summary>Wrong answers that met the same sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Count">How many met it.</param>
/// <param name="Codes">The commonest code of them, without names.</param>
public sealed record WrongGroup(string Sentence, int Count, IReadOnlyList<WrongCode> Codes);

/// <summary>Code that several may have written.</summary>
/// <param name="Code">The code of one of them.</param>
/// <param name="Count">How many wrote the same, but for remarks and white space.</param>
public sealed record WrongCode(string Code, int Count);

/// <summary>An answer to a quiz.</summary>
/// <param name="Text">The option, or what was written.</param>
/// <param name="IsRight">Whether it is right.</param>
/// <param name="Count">How many gave it.</param>
public sealed record ChosenOption(string Text, bool IsRight, int Count);
