using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Recognises what comes along when code is copied from a page or a word processor: curly quotes, dashes, unseen characters, line numbers.</summary>
internal static partial class PastedText
{
    private const string Unseen = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private const string Dashes = "–—−‐‑";

    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => !cause.IsUnreadable ? null : Numbers(cause) ?? (cause.Id == "CS1056" ? Character(cause) : null);

    private static Said? Character(Cause cause)
    {
        var at = Math.Min(cause.Place.Start, cause.Written.Length - 1);
        var sign = cause.Written[at];
        var place = new TextSpan(at, 1);
        return sign switch
        {
            '“' or '”' or '„' or '«' or '»' => Quotes(cause, "Pasted.Quotes", place, "[“”„«»]", "\""),
            '‘' or '’' or '‚' => Quotes(cause, "Pasted.Quote", place, "[‘’‚]", SingleQuote(cause.LineText)),
            '`' => new Said("Pasted.Backtick") { Place = place },
            _ when Dashes.Contains(sign, StringComparison.Ordinal) => new Said("Pasted.Dash", sign) { Place = place, Mend = [new(place, "-")] },
            _ when Unseen.Contains(sign, StringComparison.Ordinal) => new Said("Pasted.Unseen", ((int)sign).ToString("X4", CultureInfo.InvariantCulture)) { Place = place, Mend = [new(place, "")] },
            _ => new Said("Pasted.Sign", char.IsHighSurrogate(sign) ? cause.Written.ToString(new TextSpan(at, 2)) : sign) { Place = place },
        };
    }

    private static Said Quotes(Cause cause, string id, TextSpan first, string pattern, string straight)
    {
        var line = cause.Line;
        var all = Regex.Matches(cause.LineText, pattern).Select(m => new TextSpan(line.Start + m.Index, 1)).Where(s => s.Start >= first.Start).ToList();
        return new Said(id)
        {
            Place = all.Count > 1 ? TextSpan.FromBounds(first.Start, all[1].End) : first,
            Mend = [.. all.Select(s => new TextChange(s, straight))],
        };
    }

    private static string SingleQuote(string line) => Regex.IsMatch(line, "[‘’‚](?:.|\\\\.)[‘’‚]") ? "'" : "\"";

    // A number in one line may be a number; the sign of a listing is that the lines count up, or that a colon or a bar follows.
    private static Said? Numbers(Cause cause)
    {
        if (Prompt().Match(cause.LineText) is { Success: true } prompt)
        {
            return Cut(cause, new Said("Pasted.Prompt", prompt.Groups[1].Value), prompt);
        }

        return LineNumber().Match(cause.LineText) is { Success: true } number && Follows(cause, number) ? Cut(cause, new Said("Pasted.Number"), number) : null;
    }

    private static bool Follows(Cause cause, Match number) =>
        number.Groups[2].Value.Trim().Length > 0
        || Neighbours(cause).Any(n => Math.Abs(n - int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture)) == 1)
        || number.Groups[1].Value == "1";

    private static IEnumerable<int> Neighbours(Cause cause)
    {
        var lines = cause.Written.Lines;
        return from i in new[] { cause.Line.LineNumber - 1, cause.Line.LineNumber + 1 }
               where i >= 0 && i < lines.Count
               let match = LineNumber().Match(lines[i].ToString())
               where match.Success
               select int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // All lines are mended, so that the one that is shown can be read; only one is shown.
    private static Said Cut(Cause cause, Said said, Match first) => said with
    {
        Place = new TextSpan(cause.Line.Start + first.Groups[1].Index, first.Groups[1].Length),
        Mend = [.. from line in cause.Written.Lines
                   where line.LineNumber >= cause.Line.LineNumber
                   let text = line.ToString()
                   let match = Prompt().Match(text) is { Success: true } prompt ? prompt : LineNumber().Match(text)
                   where match.Success
                   select new TextChange(new TextSpan(line.Start, match.Length), "")],
    };

    [GeneratedRegex(@"^\s*(>>>|\.\.\.|(?:In|Out) ?\[\d*\]:|PS>|\$ )\s?")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^\s*(\d{1,4})(\s*[:|]\s?|\.\s|\)\s|\s+)(?=[\p{L}_{}/(\[])")]
    private static partial Regex LineNumber();
}
