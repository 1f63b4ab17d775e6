using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Tells the parts of a page apart: title, subtitle, headings, body and boilerplate.</summary>
internal static partial class PageLayout
{
    private const int LongestHeading = 90;

    /// <summary>The numbered paragraphs of a text, in order.</summary>
    public static IReadOnlyList<Paragraph> Read(string text)
    {
        var pieces = Lines.Of(text);
        var parts = Parts(pieces);
        var paragraphs = new List<Paragraph>(pieces.Count);
        string? section = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var words = parts[i] is Part.Body or Part.Boilerplate ? pieces[i].Text : Unmarked(pieces[i].Text);
            section = parts[i] switch
            {
                Part.Heading => words,
                Part.Boilerplate => null,
                _ => section,
            };
            var sentences = parts[i] is Part.Body or Part.Boilerplate
                ? Sentences.Of(i + 1, words)
                : [new Sentence(i + 1, 1, words, 0)];
            paragraphs.Add(new(i + 1, parts[i], words, section, sentences));
        }

        return paragraphs;
    }

    private static Part[] Parts(IReadOnlyList<Lines.Piece> pieces)
    {
        var parts = new Part[pieces.Count];
        var end = Boilerplate.Start([.. pieces.Select(p => p.Text)]);
        var body = Masthead(pieces, parts, end);
        var numbered = Enumerable.Range(body, pieces.Count - body).Count(i => IsHeading(pieces[i]) && Numbered().IsMatch(pieces[i].Text)) >= 2;
        for (var i = body; i < pieces.Count; i++)
        {
            parts[i] = i >= end || (i == pieces.Count - 1 && i > 0 && Dates.Whole(pieces[i].Text) is not null) ? Part.Boilerplate
                : IsHeading(pieces[i]) && i + 1 < end && !(numbered && IsCaption(pieces, i)) ? Part.Heading
                : Part.Body;
        }

        return parts;
    }

    // Where headings have numbers, a line without one right above a table is what the table is called.
    private static bool IsCaption(IReadOnlyList<Lines.Piece> pieces, int i) =>
        pieces[i].Text[0] != '#' && !Numbered().IsMatch(pieces[i].Text) && (pieces[i + 1].Text.Count(c => c == '|') >= 2 || pieces[i + 1].Text.Contains('\t', StringComparison.Ordinal));

    // The title is the first line, when it is one; a subtitle, a by-line and a date may follow it.
    private static int Masthead(IReadOnlyList<Lines.Piece> pieces, Part[] parts, int end)
    {
        if (end < 2 || !(IsHeading(pieces[0]) || IsLongTitle(pieces[0]) || IsCall(pieces[0])))
        {
            return 0;
        }

        parts[0] = Part.Title;
        var i = 1;
        for (; i < Math.Min(end - 1, 5); i++)
        {
            var line = pieces[i];
            var isSubtitle = i == 1 && line.Text[0] != '#' && !Numbered().IsMatch(line.Text) && (IsHeading(line) || IsLongTitle(line)) && Words.Of(line.Text).Count() >= 4;
            var isRule = i == 1 && line.Text.All(c => c is '=' or '-');
            if (!ByLine().IsMatch(line.Text) && Dates.Whole(line.Text) is null && !isSubtitle && !isRule)
            {
                break;
            }

            parts[i] = isSubtitle && !ByLine().IsMatch(line.Text) && Dates.Whole(line.Text) is null ? Part.Subtitle : Part.Masthead;
        }

        return i;
    }

    private static string Unmarked(string heading) => heading.TrimStart('#').Trim() is { Length: > 0 } words ? words : heading;

    // "Workers of the world, unite!", "We are lost.": a first line that stands alone and is short is a title, whatever mark ends it.
    private static bool IsCall(Lines.Piece piece) =>
        piece.Alone && piece.Text.Length <= LongestHeading && piece.Text.Any(char.IsLetter) && Words.Of(piece.Text).Count() <= 10
        && Sentences.Of(1, piece.Text).Count == 1 && piece.Text[^1] is not (',' or ';' or ':');

    private static bool IsHeading(Lines.Piece piece) =>
        piece.Text[0] == '#' || (piece.Alone && piece.Text.Length <= LongestHeading && IsTitleLike(piece.Text));

    private static bool IsLongTitle(Lines.Piece piece) => piece.Text.Length <= 2 * LongestHeading && IsTitleLike(piece.Text);

    private static bool IsTitleLike(string line) =>
        line.Any(char.IsLetter) && line[^1] is not ('.' or ',' or ';' or ':') && !line.Contains('|', StringComparison.Ordinal)
        && !line.Contains('\t', StringComparison.Ordinal) && line[0] is not ('-' or '*' or '•' or '“' or '"')
        && !EndsSpeech().IsMatch(line) && Words.Of(line).Count() <= 25;

    [GeneratedRegex(@"^(By|BY|From|Written by) \p{Lu}[\p{L}'’.-]*( (and|de|da|dos|van|von|bin|al|\p{Lu}[\p{L}'’.-]*)){0,8}(,.*)?$")]
    private static partial Regex ByLine();

    [GeneratedRegex(@"^\d+(\.\d+)*\.? ")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[.!?][”’""')]+$|!$")]
    private static partial Regex EndsSpeech();
}
