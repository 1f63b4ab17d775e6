using System.Text.RegularExpressions;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Finds words that judge, in our own voice: outside quotation marks, code and italics, where they are talked about, and not as the word that a table explains. CONTRIBUTING.md has the rule.</summary>
internal static partial class LoadedWords
{
    public static IEnumerable<string> In(Passage passage) =>
        passage.Kind is PassageKind.Number || (passage.Kind is PassageKind.Told && IsData(passage)) ? [] : In(passage.Text);

    public static IEnumerable<string> In(string text) => Judging().Matches(SetApart().Replace(text, " ")).Select(m => m.Value).Distinct();

    // A string without a space is a word to search for; one that stands in the text is a quotation that the run has checked.
    private static bool IsData(Passage passage) => !passage.Text.Contains(' ', StringComparison.Ordinal) || TheText.Has(passage.Text);

    [GeneratedRegex(@"“[^”]*”|(?<!\p{L})‘[^‘]*?’(?!\p{L})|```.*?```|`[^`]*`|(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)|^\|[^|\n]*\|", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SetApart();

    [GeneratedRegex(@"\b(?:regimes?|rigged|rigging|coups?|mobs?|revolutions?|revolutionar\w+|tyrants?|tyrann\w+|thugs?|puppets?|dictator\w*|notorious\w*|brutal\w*|apparatchiks?|imperialis\w+|stalinis\w+|mafia\w*|just|simply|obviously|of course)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();
}
