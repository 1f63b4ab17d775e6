using System.Security.Cryptography;
using System.Text;

namespace Lessons.Kernel.Wire;

/// <summary>Signs messages and tells whether a signature is right. Messaging in Jupyter, "The Wire Protocol".</summary>
/// <param name="key">The connection file's key. Empty: signatures are empty, and every message is right.</param>
public sealed class Signature(string key)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(key ?? throw new ArgumentNullException(nameof(key)));

    /// <summary>Whether messages carry a signature.</summary>
    public bool Signs => key.Length > 0;

    /// <summary>Signs the four JSON parts of a message.</summary>
    /// <param name="parts">Header, parent header, metadata and content, as they stand on the wire.</param>
    /// <returns>HMAC-SHA256 in lower-case hexadecimal, as ASCII; empty when there is no key.</returns>
    public byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (!Signs)
        {
            return [];
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hmac.AppendData(part.Span);
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(hash);
        var hex = new byte[hash.Length * 2];
        Convert.TryToHexStringLower(hash, hex, out _);
        return hex;
    }

    /// <summary>Tells whether a signature belongs to the four JSON parts of a message. Takes as long for a wrong one as for a right one.</summary>
    /// <param name="signature">What the message carries.</param>
    /// <param name="parts">Header, parent header, metadata and content, as they stand on the wire.</param>
    public bool Verify(ReadOnlySpan<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> parts) =>
        !Signs || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
