using System.Globalization;
using System.Text;

namespace Lessons;

/// <summary>Reads a seed's characters: UTF-8, and nothing that is not a text.</summary>
internal static class SeedText
{
    /// <summary>The largest text that is read, in bytes: several thick books.</summary>
    public const int LargestBytes = 20_000_000;

    /// <summary>Reads a whole text. A byte order mark is left out; line ends become <c>\n</c>.</summary>
    /// <exception cref="SeedException">The file is empty, too large, binary, not UTF-8, or cannot be opened.</exception>
    public static (string Text, byte[] Bytes) Read(string path, string asked)
    {
        var name = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestBytes)
            {
                throw new SeedException(asked, $"The seed {name} is {Mega(length)} MB. A text may have up to {Mega(LargestBytes)} MB: keep the part that the lesson reads.");
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SeedException(asked, $"The seed {name} is there but cannot be opened: {e.Message} Close other programs that use it, and check that you may read it.", e);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new SeedException(asked, $"The seed {name} is saved as UTF-16. Save it as UTF-8 and load it again.");
        }

        if (Array.IndexOf(bytes, (byte)0) is >= 0 and var zero)
        {
            throw new SeedException(asked, $"The seed {name} is not a text: byte {zero + 1} is zero, as in a picture, a PDF or a word processor's file. Save it as plain text (UTF-8).");
        }

        var text = Decode(bytes, name, asked).ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SeedException(asked, $"The seed {name} is empty. Put the text into it, or load another seed.");
        }

        var controls = text.Count(c => char.IsControl(c) && c is not ('\n' or '\t' or '\f'));
        return controls * 50 > text.Length
            ? throw new SeedException(asked, $"The seed {name} is not a text: {controls} of its {text.Length} characters are control characters. Save it as plain text (UTF-8).")
            : (text, bytes);
    }

    private static string Decode(byte[] bytes, string name, string asked)
    {
        try
        {
            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.Take(Math.Max(0, e.Index)).Count(b => b == (byte)'\n');
            throw new SeedException(asked, $"The seed {name} is not saved as UTF-8: line {line} has a byte that UTF-8 does not allow. Open it in an editor, save it with the encoding UTF-8, and load it again.", e);
        }
    }

    private static string Mega(long bytes) => (bytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture);
}
