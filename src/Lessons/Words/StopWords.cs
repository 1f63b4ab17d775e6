namespace Lessons;

/// <summary>The small English words that hold a sentence together and say little about its subject.</summary>
public static class StopWords
{
    private static readonly HashSet<string> English = new(
        """
        a about above after again against all also am an and any are as at be because been before being below between both but by
        can cannot could did do does doing down during each either ever few for from further had has have having he her here hers
        herself him himself his how however i if in into is it its itself just like may me might more most must my myself neither
        no nor not now of off on once only or other our ours ourselves out over own per rather same shall she should since so some
        still such than that the their theirs them themselves then there these they this those though through thus to too under
        until up upon us very was we were what when where whether which while who whom whose why will with within without would yet
        you your yours yourself yourselves
        aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's i'd i'll i'm i've isn't it'll let's
        shouldn't they'd they'll they're they've wasn't we'd we'll we're we've weren't won't wouldn't you'd you'll you're you've
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Every stop word, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } = [.. English.Order(StringComparer.Ordinal)];

    /// <summary>Whether a word is a stop word, whatever its capitals and apostrophes.</summary>
    /// <param name="word">One word.</param>
    public static bool Contains(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return English.Contains(word.ToLowerInvariant().Replace('’', '\''));
    }
}
