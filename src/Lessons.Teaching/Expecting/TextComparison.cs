namespace Lessons.Teaching;

/// <summary>Says how a text differs from the expected one, and where, without saying what is expected there.</summary>
internal static class TextComparison
{
    private const char Mark = '▸';

    /// <summary>What a learner reads of the difference.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="given">What was found.</param>
    /// <param name="accepted">The texts that would be right, one at least.</param>
    public static Told Tell(string name, string given, IReadOnlyList<string> accepted)
    {
        var expected = accepted.MinBy(a => Nearest.Distance(Start(a), Start(given))) ?? "";
        var place = Marked(given, expected);
        if (given.Trim().Length == 0)
        {
            return new("Text.Empty", name);
        }

        bool Same(Func<string, string> form) => form(given) == form(expected);
        return given.Trim() == expected.Trim() ? new("Text.SpaceAtEnds", name)
            : Same(TextMatch.Spaces) ? new("Text.Space", name, place)
            : Same(t => TextMatch.Spaces(t).ToLowerInvariant()) ? new("Text.Case", name, place)
            : Same(t => TextMatch.LookAlike(TextMatch.Spaces(t))) ? new("Text.LookAlike", name, place)
            : Same(t => TextMatch.Spaces(TextMatch.NoMarks(t))) ? new("Text.Punctuation", name, place)
            : Same(TextMatch.Plain) ? new("Text.CaseAndPunctuation", name, place)
            : expected.Length > 0 && given.Contains(expected, StringComparison.OrdinalIgnoreCase) ? new("Text.MoreThanAsked", name, Shown.Value(given))
            : given.Length > 2 && expected.Contains(given, StringComparison.OrdinalIgnoreCase) ? new("Text.PartOfIt", name, Shown.Value(given))
            : Math.Max(given.Length, expected.Length) <= 400 && Nearest.Distance(given, expected) <= Math.Max(1, expected.Length / 5) ? new("Text.Near", name, place)
            : new("Text.Different", name, Shown.Value(given));
    }

    /// <summary>The learner's text with a mark where it first differs, cut to the surroundings.</summary>
    public static string Marked(string given, string expected)
    {
        const int Around = 24;
        var at = 0;
        while (at < given.Length && at < expected.Length && given[at] == expected[at])
        {
            at++;
        }

        var (from, to) = (Math.Max(0, at - Around), Math.Min(given.Length, at + Around));
        return Shown.Value((from > 0 ? "…" : "") + given[from..at] + Mark + given[at..to] + (to < given.Length ? "…" : ""));
    }

    private static string Start(string text) => text.Length <= 400 ? text : text[..400];
}
