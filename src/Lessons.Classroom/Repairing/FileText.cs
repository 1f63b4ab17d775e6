using System.Text;

namespace Lessons.Classroom;

/// <summary>The text of a file in whatever encoding it was saved.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, without a byte order mark.</summary>
    /// <param name="file">What the file holds.</param>
    /// <param name="told">Where to tell that it was not UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> file, List<string> told)
    {
        var wide = Wide(file);
        if (wide is not null)
        {
            told.Add("The file was UTF-16 and was read as such.");
            return wide.GetString(file).TrimStart('\uFEFF');
        }

        if (file is [0xEF, 0xBB, 0xBF, ..])
        {
            told.Add("The file began with a byte order mark, which was left out.");
            file = file[3..];
        }

        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            told.Add("Some characters of the file are not UTF-8; they stand as �.");
            return Encoding.UTF8.GetString(file);
        }
    }

    // JSON begins with a letter of ASCII, so one of its first two bytes is 0 in UTF-16.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xFE, ..] => new(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] => new(bigEndian: true, byteOrderMark: true),
        [(byte)'{' or (byte)'[', 0, ..] => new(bigEndian: false, byteOrderMark: false),
        [0, (byte)'{' or (byte)'[', ..] => new(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
