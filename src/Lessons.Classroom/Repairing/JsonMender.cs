using System.Globalization;
using System.Text;

namespace Lessons.Classroom;

/// <summary>Makes JSON of what was JSON once: closes what breaks off, and mends what some programs write.</summary>
internal static class JsonMender
{
    private enum Next
    {
        Name,
        Colon,
        Value,
        Comma,
    }

    /// <summary>The text, mended.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What it became, and whether it broke off.</returns>
    public static (string Json, bool IsCut) Mend(string text)
    {
        var json = new StringBuilder(text.Length + 16);
        var open = new Stack<char>();
        var next = new Stack<Next>([Next.Value]);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '{' or '[':
                    Missing(json, next, open);
                    json.Append(c);
                    open.Push(c);
                    next.Push(c == '{' ? Next.Name : Next.Value);
                    break;
                case '}' or ']':
                    if (open.Count == 0)
                    {
                        return (json.ToString(), false);
                    }

                    Complete(json, next.Pop());
                    json.Append(open.Pop() == '{' ? '}' : ']');
                    After(next);
                    if (open.Count == 0)
                    {
                        return (json.ToString(), false);
                    }

                    break;
                case ',':
                    if (next.Peek() is Next.Comma)
                    {
                        json.Append(c);
                        Set(next, open.Count > 0 && open.Peek() == '{' ? Next.Name : Next.Value);
                    }

                    break;
                case ':':
                    if (next.Peek() is Next.Colon)
                    {
                        json.Append(c);
                        Set(next, Next.Value);
                    }

                    break;
                case '"':
                    Missing(json, next, open);
                    i = Words(text, i, json);
                    After(next);
                    break;
                case var _ when char.IsWhiteSpace(c):
                    json.Append(' ');
                    break;
                default:
                    var end = i;
                    while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ':' or '{' or '}' or '[' or ']' or '"'))
                    {
                        end++;
                    }

                    if (next.Peek() is Next.Value)
                    {
                        // NaN and Infinity, as Python writes them, and what broke off.
                        var word = text[i..end];
                        json.Append(word is "true" or "false" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && char.IsAsciiDigit(word[^1]) ? word : "null");
                        After(next);
                    }

                    i = end - 1;
                    break;
            }
        }

        while (open.Count > 0)
        {
            Complete(json, next.Pop());
            json.Append(open.Pop() == '{' ? '}' : ']');
        }

        return (json.ToString(), true);
    }

    // Line breaks inside words, and the end of the text.
    private static int Words(string text, int at, StringBuilder json)
    {
        json.Append('"');
        for (var i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    json.Append('"');
                    return i;
                case '\\' when i + 1 < text.Length && text[i + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                    json.Append(text[i]).Append(text[++i]);
                    break;
                case '\\' when i + 5 < text.Length && text[i + 1] == 'u' && char.IsAsciiHexDigit(text[i + 2]) && char.IsAsciiHexDigit(text[i + 3]) && char.IsAsciiHexDigit(text[i + 4]) && char.IsAsciiHexDigit(text[i + 5]):
                    json.Append(text, i, 6);
                    i += 5;
                    break;
                case '\\':
                    json.Append(i + 6 < text.Length ? @"\\" : "");
                    break;
                case < ' ':
                    json.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
                    break;
                default:
                    json.Append(text[i]);
                    break;
            }
        }

        json.Append('"');
        return text.Length;
    }

    private static void Set(Stack<Next> next, Next value)
    {
        next.Pop();
        next.Push(value);
    }

    private static void After(Stack<Next> next)
    {
        var now = next.Pop();
        next.Push(now is Next.Name ? Next.Colon : Next.Comma);
    }

    // A comma that is not there.
    private static void Missing(StringBuilder json, Stack<Next> next, Stack<char> open)
    {
        if (next.Peek() is Next.Comma && open.Count > 0)
        {
            json.Append(',');
            Set(next, open.Peek() == '{' ? Next.Name : Next.Value);
        }
    }

    private static void Complete(StringBuilder json, Next next)
    {
        json.Append(next is Next.Colon ? ":null" : next is Next.Value && LastOf(json) == ':' ? "null" : "");
        if (LastOf(json) == ',')
        {
            while (json[^1] != ',')
            {
                json.Length--;
            }

            json.Length--;
        }
    }

    private static char LastOf(StringBuilder json)
    {
        var at = json.Length - 1;
        while (at > 0 && char.IsWhiteSpace(json[at]))
        {
            at--;
        }

        return at < 0 ? ' ' : json[at];
    }
}
