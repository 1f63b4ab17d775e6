using System.Globalization;
using System.Text;

namespace Lessons;

/// <summary>
/// A text with the differences taken out that a keyboard makes: curly and straight quotation marks are one, all dashes are one
/// (with or without space around them), and any white space is one space. Each character knows where it came from.
/// </summary>
internal sealed class Folded
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>Folds a text.</summary>
    public Folded(string original)
    {
        Original = original;
        var text = new StringBuilder(original.Length);
        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            if (IsInvisible(c))
            {
                continue;
            }

            if (IsDash(c))
            {
                TrimSpace(text);
                if (text.Length > 0 && text[^1] == '-')
                {
                    ends[^1] = i + 1;
                    continue;
                }

                Add(text, '-', i);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] is not (' ' or '-') && !(text.Length >= 3 && text[^1] == '.' && text[^2] == '.' && text[^3] == '.'))
                {
                    Add(text, ' ', i);
                }
            }
            else if (c == '…' || (c == '.' && i + 2 < original.Length && original[i + 1] == '.' && original[i + 2] == '.'))
            {
                // Three dots are one sign, with or without space around it.
                TrimSpace(text);
                var last = c == '…' ? i : i + 2;
                Add(text, '.', i);
                Add(text, '.', i);
                Add(text, '.', i);
                ends[^1] = ends[^2] = ends[^3] = last + 1;
                i = last;
            }
            else if (!char.IsSurrogate(c) && i + 1 < original.Length && IsMark(original[i + 1]))
            {
                i = AddWithMarks(text, i) - 1;
            }
            else
            {
                Add(text, Plain(c), i);
            }
        }

        TrimSpace(text);
        Text = text.ToString();
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The folded text, without white space at its ends.</summary>
    public string Text { get; }

    /// <summary>Every place where the folded words stand, as spans of the original.</summary>
    public IEnumerable<(int Start, int End)> Places(string folded)
    {
        for (var at = Text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            yield return (starts[at], ends[at + folded.Length - 1]);
        }
    }

    private void Add(StringBuilder text, char c, int from)
    {
        text.Append(c);
        starts.Add(from);
        ends.Add(from + 1);
    }

    // A letter and the marks on it are one sign, whether they are stored as one character or as several, as some systems do with й and é.
    private int AddWithMarks(StringBuilder text, int from)
    {
        var end = from + 1;
        while (end < Original.Length && IsMark(Original[end]))
        {
            end++;
        }

        foreach (var sign in Original[from..end].Normalize())
        {
            Add(text, Plain(sign), from);
            ends[^1] = end;
        }

        return end;
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private void TrimSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            starts.RemoveAt(starts.Count - 1);
            ends.RemoveAt(ends.Count - 1);
        }
    }

    private static char Plain(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' or '‹' or '›' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        _ => c,
    };

    private static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−';

    // Soft hyphen, zero-width space and joiners, byte order mark: nobody sees them.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
