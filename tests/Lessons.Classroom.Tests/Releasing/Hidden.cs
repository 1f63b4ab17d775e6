using System.Text;
using System.Text.Json;

namespace Lessons.Classroom.Tests.Releasing;

/// <summary>Looks for words in bytes, however they are written.</summary>
internal static class Hidden
{
    /// <summary>Those of some secrets that stand in a file: as they are, in UTF-16, in base64 at each of its three places, escaped, in hexadecimal, or backwards.</summary>
    public static IReadOnlyList<string> In(string file, IEnumerable<string> secrets)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        return [.. secrets.Where(s => Forms(s).Any(f => bytes.AsSpan().IndexOf(f) >= 0))];
    }

    /// <summary>A text in every way in which it could be written.</summary>
    public static IEnumerable<byte[]> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Encoding.BigEndianUnicode.GetBytes(text);
        yield return Ascii(JsonSerializer.Serialize(text).Trim('"'));
        yield return Ascii(string.Concat(text.Select(c => $"\\u{(int)c:x4}")));
        yield return Ascii(string.Concat(text.Select(c => $"\\u{(int)c:X4}")));
        yield return Ascii(Convert.ToHexString(utf8));
        yield return Ascii(Convert.ToHexStringLower(utf8));
        yield return Ascii(Uri.EscapeDataString(text));
        yield return Ascii(new string([.. text.Reverse()]));

        // Base64 depends on where in a group of three a text begins; its ends mix with what stands beside it.
        foreach (var raw in (byte[][])[utf8, Encoding.Unicode.GetBytes(text)])
        {
            for (var before = 0; before < 3; before++)
            {
                var all = Convert.ToBase64String([.. new byte[before], .. raw]);
                yield return Ascii(all[(before == 0 ? 0 : 4)..(all.Length - 4)]);
            }
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
