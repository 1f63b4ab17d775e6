using System.Text;

namespace Lessons.Cli.Starter;

/// <summary>The encoding that a file looks like when it is not UTF-8.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="InVsCode">What VS Code's list calls it.</param>
internal sealed record GuessedEncoding(string Name, string InVsCode)
{
    private static readonly GuessedEncoding Utf16 = new("UTF-16", "UTF-16 LE");
    private static readonly GuessedEncoding Western = new("Windows-1252 (Western European)", "Western (Windows 1252)");

    private static readonly (int Page, GuessedEncoding Guess)[] Cyrillic =
    [
        (1251, new("Windows-1251 (Cyrillic)", "Cyrillic (Windows 1251)")),
        (20866, new("KOI8-R (Cyrillic)", "Cyrillic (KOI8-R)")),
        (866, new("DOS 866 (Cyrillic)", "Cyrillic (CP 866)")),
    ];

    /// <summary>Whether bytes are UTF-16: with its mark, or with a zero in every other byte as Latin letters have there.</summary>
    public static GuessedEncoding? AsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Utf16;
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Utf16 with { InVsCode = "UTF-16 BE" };
        }

        var (even, odd, pairs) = (0, 0, Math.Min(bytes.Length, 4000) / 2);
        for (var i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return pairs < 4 ? null
            : odd > 0.4 * pairs && even == 0 ? Utf16
            : even > 0.4 * pairs && odd == 0 ? Utf16 with { InVsCode = "UTF-16 BE" }
            : null;
    }

    /// <summary>The likeliest encoding of bytes that are not UTF-8: the one in which most of what is not ASCII is what Russian writes most.</summary>
    public static GuessedEncoding Of(byte[] bytes)
    {
        byte[] high = [.. bytes.Where(b => b >= 0x80).Take(20_000)];
        var best = Cyrillic
            .Select(c => (c.Guess, Score: (double)CodePagesEncodingProvider.Instance.GetEncoding(c.Page)!.GetString(high).Count(IsUsual) / high.Length))
            .MaxBy(c => c.Score);

        // In a Western text letters beyond ASCII are few between the others; in a Cyrillic one they are the text.
        var letters = bytes.Count(b => char.IsAsciiLetter((char)b));
        return best.Score > 0.6 && high.Length > 0.3 * (letters + high.Length) ? best.Guess : Western;
    }

    // The small letters of Russian without the rarest: wrong tables give capitals, frames and rare letters instead.
    private static bool IsUsual(char c) => "оеаинтсрвлкмдпуяыьгзбчйхжшю".Contains(c, StringComparison.Ordinal);
}
