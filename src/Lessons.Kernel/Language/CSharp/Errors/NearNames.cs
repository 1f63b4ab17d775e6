namespace Lessons.Kernel.Language.CSharp;

/// <summary>"Did you mean" for names in code: other capitals first, then few changes, then what merely begins the same.</summary>
internal static class NearNames
{
    /// <summary>The name that differs in its capitals alone; null when there is none.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What there is, the likeliest first.</param>
    public static string? ByCapitals(string typed, IEnumerable<string> names) =>
        names.FirstOrDefault(n => n != typed && n.Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>The nearest name; null when none is near. Of two that are equally near, the first given.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What there is, the likeliest first.</param>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var all = names.Where(n => n != typed).Distinct(StringComparer.Ordinal).ToList();
        return ByCapitals(typed, all)
            ?? all.Select(n => (Name: n, Changes: Changes(typed, n))).Where(n => n.Changes <= (SameBeginning(typed, n.Name) ? Limit(typed) : typed.Length < 5 ? 0 : 1)).OrderBy(n => n.Changes).Select(n => n.Name).FirstOrDefault();
    }

    // One letter says nothing; a long word may have three mistakes.
    private static int Limit(string typed) => typed.Length switch
    {
        < 3 => 0,
        < 6 => 1,
        < 10 => 2,
        _ => 3,
    };

    // Person is not a slip for Version, nor shar for Char.
    private static bool SameBeginning(string typed, string name) => char.ToLowerInvariant(typed[0]) == char.ToLowerInvariant(name[0]);

    // Two letters that changed places are one slip of the fingers, and an underscore is a habit of another language.
    private static int Changes(string typed, string name)
    {
        var (a, b) = (Plain(typed), Plain(name));
        if (Math.Abs(a.Length - b.Length) > Limit(typed))
        {
            return int.MaxValue;
        }

        return Swapped(a, b) ? 1 : Nearest.Distance(a, b);
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool Swapped(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        var differ = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differ is [var i, var j] && j == i + 1 && a[i] == b[j] && a[j] == b[i];
    }
}
