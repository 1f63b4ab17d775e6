using System.Globalization;
using System.Text;

namespace Lessons.Classroom;

/// <summary>Names of people, so that one person's name is known in the forms that platforms make of it.</summary>
internal static class PersonName
{
    /// <summary>“Bee, Ann” as “Ann Bee”.</summary>
    public static string FirstNameFirst(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var last, var first] ? $"{first} {last}" : name.Trim();

    /// <summary>The name's words in the order of the alphabet, without capitals, accents and marks: “Bee, Ánn” and “ann bee” are the same.</summary>
    public static string Plain(string name) => string.Join(' ', Words(name).Order(StringComparer.Ordinal));

    /// <summary>The name as Canvas has it in file names: last name first, letters and digits alone.</summary>
    public static IEnumerable<string> Joined(string name)
    {
        var words = Words(name);
        return Enumerable.Range(0, words.Count).Select(i => string.Concat(words.Skip(i).Concat(words.Take(i))));
    }

    /// <summary>A text's letters and digits, without capitals and accents.</summary>
    public static string Letters(string text) => string.Concat(Words(text));

    private static List<string> Words(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case var _ when char.IsLetterOrDigit(c):
                    plain.Append(char.ToLowerInvariant(c));
                    break;
                default:
                    plain.Append(' ');
                    break;
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
