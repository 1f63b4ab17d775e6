namespace Lessons.Teaching;

/// <summary>Words that a learner puts between quotation marks.</summary>
/// <param name="Words">The words between the marks.</param>
/// <param name="Start">Where the opening mark stands, in characters from 0.</param>
/// <param name="End">The character after the closing mark.</param>
internal sealed record QuotedWords(string Words, int Start, int End)
{
    /// <summary>Every quotation in a text, whatever marks it has: “ ”, „ “, « », " ", ‘ ’, ‹ › and ' '.</summary>
    public static IReadOnlyList<QuotedWords> In(string text)
    {
        var found = new List<QuotedWords>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Closing(text, i) is { Length: > 0 } marks && EndOf(text, i, marks) is { } end)
            {
                if (text[(i + 1)..end].Trim().Length > 0)
                {
                    found.Add(new(text[(i + 1)..end].Trim(), i, end + 1));
                }

                i = end;
            }
        }

        return found;
    }

    /// <summary>Where a mark opens that nothing closes; null when every one is closed.</summary>
    public static int? Unclosed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Closing(text, i) is { Length: > 0 } marks)
            {
                if (EndOf(text, i, marks) is { } end)
                {
                    i = end;
                }
                else if (text[i] is not ('\'' or '‘'))
                {
                    return i;
                }
            }
        }

        return null;
    }

    // The marks that can close what this one opens; none when it does not open anything.
    private static string Closing(string text, int at) => text[at] switch
    {
        '“' or '‟' => "”“\"",
        '„' => "“”‟\"",
        '«' => "»",
        '»' => "«",
        '"' or '＂' => "\"”＂",
        '‹' => "›",
        '‘' or '‚' when IsWordStart(text, at) => "’‘",
        '\'' when IsWordStart(text, at) => "'",
        _ => "",
    };

    private static int? EndOf(string text, int open, string marks)
    {
        var isSingle = marks[0] is '’' or '\'';
        for (var i = open + 1; i < text.Length; i++)
        {
            // A quotation does not run over an empty line.
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                return null;
            }

            // A single mark inside or right behind a word is an apostrophe, as in people’s.
            if (marks.Contains(text[i], StringComparison.Ordinal) && (!isSingle || i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsWordStart(string text, int at) => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
}
