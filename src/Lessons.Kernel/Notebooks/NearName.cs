namespace Lessons.Kernel.Notebooks;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearName
{
    /// <summary>The name that takes the fewest changed letters to come to, or null when even the nearest is another word.</summary>
    /// <param name="asked">What was written.</param>
    /// <param name="names">What there is.</param>
    public static string? Of(string asked, IEnumerable<string> names)
    {
        var near = names.Select(n => (Name: n, Distance: Distance(asked.ToLowerInvariant(), n.ToLowerInvariant())))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return near.Name is not null && near.Distance <= Math.Max(2, asked.Length / 3) ? near.Name : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
