using System.Text;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Reads what stands behind a directive's name: values by place, options by name, quotes around values with blanks in them.</summary>
internal static class DirectiveArguments
{
    /// <summary>One word behind a directive's name.</summary>
    /// <param name="Text">The word without quotes.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Quoted">Whether it began with a quote, so that it is a value whatever it looks like.</param>
    internal sealed record Word(string Text, int Start, int End, bool Quoted);

    /// <summary>What was read: the values by parameter with their places, or what is wrong.</summary>
    internal sealed record Reading(Dictionary<string, string> Values, Dictionary<string, (int Column, int Length)> Places)
    {
        /// <summary>The parameters whose values stand in quotes.</summary>
        public HashSet<string> Quoted { get; } = new(StringComparer.Ordinal);

        /// <summary>What is wrong; null when nothing is.</summary>
        public string? Problem { get; init; }

        /// <summary>The word that is wrong; null when one is missing.</summary>
        public Word? At { get; init; }
    }

    /// <summary>Reads a line against what the directive takes.</summary>
    /// <param name="info">The directive.</param>
    /// <param name="rest">What stands behind its name.</param>
    /// <param name="column">The column at which that begins, from 1.</param>
    /// <param name="told">What a person reads when the line is wrong.</param>
    public static Reading Read(DirectiveInfo info, string rest, int column, DirectiveWords told)
    {
        var reading = new Reading(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var words = new Queue<Word>(Split(rest));
        var places = new Queue<DirectiveParameter>(info.Parameters.Where(p => !p.IsOption));
        while (words.TryDequeue(out var word))
        {
            var isOption = !word.Quoted && word.Text.Length > 1 && word.Text[0] == '-' && !char.IsAsciiDigit(word.Text[1]);
            if (!isOption)
            {
                if (!places.TryDequeue(out var place))
                {
                    return reading with { Problem = told.TooMany(info, word.Text), At = word };
                }

                Keep(place, word.Text, word);
                continue;
            }

            var (name, joined) = Joined(word.Text);
            if (info.Parameters.FirstOrDefault(p => p.IsOption && p.IsCalled(name)) is not { } option)
            {
                return reading with { Problem = told.NoOption(info, name), At = word };
            }

            if (reading.Values.ContainsKey(option.Name))
            {
                return reading with { Problem = told.Twice(info, option), At = word };
            }

            if (option.IsFlag)
            {
                Keep(option, joined ?? "", word);
            }
            else if (joined is not null)
            {
                Keep(option, joined, word);
            }
            else if (words.TryDequeue(out var value))
            {
                Keep(option, value.Text, value);
            }
            else
            {
                return reading with { Problem = told.NoValue(info, option), At = word };
            }
        }

        return info.Parameters.FirstOrDefault(p => p.Required && !reading.Values.ContainsKey(p.Name)) is { } missing
            ? reading with { Problem = told.Missing(info, missing) }
            : reading;

        void Keep(DirectiveParameter parameter, string text, Word word)
        {
            reading.Values[parameter.Name] = text;
            if (word.Quoted)
            {
                reading.Quoted.Add(parameter.Name);
            }

            reading.Places[parameter.Name] = (column + word.Start, word.End - word.Start);
        }
    }

    /// <summary>Takes a line apart into words. <c>//</c> between words begins a remark.</summary>
    /// <param name="rest">What stands behind the directive's name.</param>
    public static IEnumerable<Word> Split(string rest)
    {
        var at = 0;
        while (true)
        {
            while (at < rest.Length && char.IsWhiteSpace(rest[at]))
            {
                at++;
            }

            if (at >= rest.Length || rest.AsSpan(at).StartsWith("//"))
            {
                yield break;
            }

            var start = at;
            var text = new StringBuilder();
            while (at < rest.Length && !char.IsWhiteSpace(rest[at]))
            {
                at = rest[at] switch
                {
                    '"' or '\'' => Quoted(rest, at, text),
                    '{' or '[' when text.Length == 0 || text[^1] is ':' or '@' => Json(rest, at, text),
                    _ => Plain(rest, at, text),
                };
            }

            yield return new Word(text.ToString(), start, at, rest[start] is '"' or '\'');
        }
    }

    private static int Plain(string rest, int at, StringBuilder text)
    {
        text.Append(rest[at]);
        return at + 1;
    }

    // A quote that is not closed takes the rest of the line.
    private static int Quoted(string rest, int at, StringBuilder text)
    {
        var quote = rest[at];
        for (at++; at < rest.Length && rest[at] != quote; at++)
        {
            if (rest[at] == '\\' && at + 1 < rest.Length && rest[at + 1] == quote)
            {
                at++;
            }

            text.Append(rest[at]);
        }

        return Math.Min(rest.Length, at + 1);
    }

    private static int Json(string rest, int at, StringBuilder text)
    {
        var depth = 0;
        var inText = false;
        for (; at < rest.Length; at++)
        {
            var c = rest[at];
            text.Append(c);
            if (inText && c == '\\' && at + 1 < rest.Length)
            {
                text.Append(rest[++at]);
            }
            else if (c == '"')
            {
                inText = !inText;
            }
            else if (!inText && c is '{' or '[')
            {
                depth++;
            }
            else if (!inText && c is '}' or ']' && --depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    // --name=x and --name:x are read like --name x.
    private static (string Name, string? Value) Joined(string word)
    {
        var sign = word.IndexOfAny(['=', ':']);
        return sign < 0 ? (word, null) : (word[..sign], word[(sign + 1)..]);
    }
}
