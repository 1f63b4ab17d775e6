namespace Lessons;

/// <summary>"Did you mean": the nearest of some names to what was typed.</summary>
internal static class Nearest
{
    /// <summary>A sentence with a space behind it, such as <c>Did you mean "tulip-revolution"? </c>, or nothing when no name is near.</summary>
    public static string Sentence(string typed, IEnumerable<string> names) =>
        Of(typed, names) is { } name ? $"Did you mean \"{name}\"? " : "";

    /// <summary>The nearest name: one that holds what was typed, or that few changes turn into it; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var word = typed.ToLowerInvariant();
        return names
            .Select(name => (Name: name, Distance: Distance(word, name.ToLowerInvariant())))
            .Where(n => (word.Length >= 3 && n.Distance <= Math.Max(1, word.Length / 3)) || (word.Length >= 3 && n.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    /// <summary>How many characters must be put in, taken out or changed to turn one word into the other (Levenshtein).</summary>
    public static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
