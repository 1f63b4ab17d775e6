using System.Security.Cryptography;
using System.Text;

namespace Lessons.Teaching;

/// <summary>A text locked with a word, such as a solution that opens with the teacher's word for the day.</summary>
/// <remarks>AES-GCM under PBKDF2-SHA256 of the word. It is as strong as the word: three words by chance hold for years, “apple” for minutes.</remarks>
public sealed class LockedText
{
    private const int SaltSize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] bytes;

    private LockedText(byte[] bytes) => this.bytes = bytes;

    /// <summary>Locks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word that opens it; capitals and spaces around it make no difference.</param>
    /// <param name="place">What it belongs to: it opens nowhere else.</param>
    public static LockedText Of(string text, string word, string place)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(place);
        var (salt, nonce, tag, plain) = (RandomNumberGenerator.GetBytes(SaltSize), RandomNumberGenerator.GetBytes(NonceSize), new byte[TagSize], Encoding.UTF8.GetBytes(text));
        var locked = new byte[plain.Length];
        using var cipher = new AesGcm(Key(word, place, salt), TagSize);
        cipher.Encrypt(nonce, plain, locked, tag);
        return new([.. salt, .. nonce, .. tag, .. locked]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is not whole.</summary>
    /// <param name="text">The text.</param>
    public static LockedText? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length >= SaltSize + NonceSize + TagSize ? new(bytes[..length]) : null;
    }

    /// <summary>The text; null when the word is another one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="place">What it belongs to.</param>
    public string? Open(string word, string place)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(place);
        var plain = new byte[bytes.Length - SaltSize - NonceSize - TagSize];
        using var cipher = new AesGcm(Key(word, place, bytes[..SaltSize]), TagSize);
        try
        {
            cipher.Decrypt(bytes.AsSpan(SaltSize, NonceSize), bytes.AsSpan(SaltSize + NonceSize + TagSize), bytes.AsSpan(SaltSize + NonceSize, TagSize), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            // Another word: that is how it shows.
            return null;
        }
    }

    /// <summary>One line of text.</summary>
    public override string ToString() => Convert.ToBase64String(bytes);

    private static byte[] Key(string word, string place, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes($"{place}\n{TextMatch.Plain(word)}"), salt, SealedKey.Iterations, HashAlgorithmName.SHA256, 32);
}
