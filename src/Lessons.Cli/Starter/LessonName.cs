using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Cli.Starter;

/// <summary>Makes a lesson's name of a file's: letters from a to z, digits and hyphens, so that it can stand behind <c>#!lesson</c>, in a link and on every disk.</summary>
internal static partial class LessonName
{
    private const int Longest = 40;

    private static readonly Dictionary<char, string> Latin = Pairs(
        "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n ң ng о o ө o п p р r с s т t у u ү u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u қ k ғ g ә a ұ u һ h ß ss æ ae ø o ł l đ d þ th ð d œ oe ı i");

    /// <summary>The name for a file, such as <c>shkolny-sad</c> for <c>Школьный сад.txt</c>; <c>text</c> when none of its letters can be written so.</summary>
    public static string Of(string fileName)
    {
        var name = Hyphens().Replace(Spelled(fileName), "-").Trim('-');
        name = name.Length <= Longest ? name : Cut(name);
        return name.Length == 0 ? "text" : name;
    }

    /// <summary>Whether a name that a person chose will do.</summary>
    public static bool IsOne(string name) => Form().IsMatch(name);

    private static string Spelled(string name)
    {
        var spelled = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            spelled.Append(
                char.IsAsciiLetterOrDigit(c) ? c.ToString()
                : Latin.TryGetValue(c, out var latin) ? latin.Replace("-", "", StringComparison.Ordinal)
                : c is '\'' or '’' ? ""
                : c.ToString().Normalize(NormalizationForm.FormD) is [var first, _, ..] parts && char.IsAsciiLetter(first) && CharUnicodeInfo.GetUnicodeCategory(parts[1]) is UnicodeCategory.NonSpacingMark ? first.ToString()
                : "-");
        }

        return spelled.ToString();
    }

    private static string Cut(string name) => name[..Longest].LastIndexOf('-') is var hyphen and > 10 ? name[..hyphen] : name[..Longest];

    private static Dictionary<char, string> Pairs(string list) => list.Split(' ').Chunk(2).ToDictionary(p => p[0][0], p => p[1]);

    [GeneratedRegex("-{2,}")]
    private static partial Regex Hyphens();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Form();
}
