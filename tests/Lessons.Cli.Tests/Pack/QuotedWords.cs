using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Testing;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Looks up what stands in quotation marks.</summary>
/// <remarks>
/// Words with a ¶ behind them stand in that paragraph. Four words or more without one stand in the text, and then the passage names a
/// paragraph where they do, or in a table of seeds/. Fewer words may be a term.
/// </remarks>
internal static partial class QuotedWords
{
    private const int Term = 3;

    private static readonly string Seeds = Plain(string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.csv").Select(File.ReadAllText)));

    /// <summary>The quotations of a passage that do not stand where they should.</summary>
    public static IEnumerable<string> NotFound(Passage passage)
    {
        var text = Space().Replace(passage.Text, " ");
        return passage.Kind is PassageKind.Mistake or PassageKind.Number ? []
            : Cited().Matches(text).Where(m => !TheText.Has(m.Groups["words"].Value, Paragraph(m))).Select(m => $"{m.Value} does not stand in ¶{Paragraph(m)}")
                .Concat(Marked().Matches(text).Where(m => !IsKnown(m.Groups["words"].Value, text)).Select(m => $"{m.Value} has no place: it stands in no paragraph that is named here, and in no table of seeds/"))
                .Concat(Place().Matches(text).Where(m => Paragraph(m) is < 1 or > 52).Select(m => $"{m.Value} is not a paragraph"));
    }

    private static bool IsKnown(string marked, string passage)
    {
        var words = marked.TrimEnd('.', ',', '?', '…', ' ');
        return words.Split(' ').Count(w => w.Any(char.IsLetterOrDigit)) <= Term
            || (TheText.Has(words) ? Place().Matches(passage).Any(m => TheText.Has(words, Paragraph(m))) : Seeds.Contains(Plain(words), StringComparison.OrdinalIgnoreCase));
    }

    private static string Plain(string words) => words.Replace("\"\"", "\"", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');

    private static int Paragraph(Match m) => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);

    // “words” (¶4), and ‘words’ (¶4) where the text has single marks.
    [GeneratedRegex(@"“(?<words>[^“”]+)” \(¶(?<n>\d+)\)|‘(?<words>[^‘’]+)’ \(¶(?<n>\d+)\)")]
    private static partial Regex Cited();

    [GeneratedRegex(@"“(?<words>[^“”]+)”(?! \(¶)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"¶(?<n>\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
