using System.Security.Cryptography;
using System.Text;

namespace Lessons.Teaching;

/// <summary>Short fingerprints of texts (SHA-256, the first 16 hexadecimal digits).</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of some texts, each kept apart from the next.</summary>
    public static string Of(params IEnumerable<string> texts) => Whole(string.Join('\u001F', texts))[..16];

    /// <summary>All 64 digits.</summary>
    public static string Whole(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
