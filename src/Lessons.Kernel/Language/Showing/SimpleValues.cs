using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Lessons.Kernel.Language.Showing;

/// <summary>Values that one line of text shows best: text, numbers, dates.</summary>
internal static class SimpleValues
{
    /// <summary>Writes a value the same way on every machine.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="text">The text, when the value is simple.</param>
    public static bool TryWrite(object value, [NotNullWhen(true)] out string? text)
    {
        text = value switch
        {
            string s => s,
            StringBuilder s => s.ToString(),
            bool or char or Enum or Guid or Uri or Version => value.ToString() ?? "",

            // Not the invariant culture's 03/04/2005, which half of the world reads as another day.
            DateTime d => d.ToString(d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset d => d.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly t => t.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan t => t.ToString("c", CultureInfo.InvariantCulture),
            IFormattable n when IsNumber(n) => n.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return text is not null;
    }

    private static bool IsNumber(object value) =>
        (value.GetType().IsPrimitive && value is not (nint or nuint)) || value is decimal or BigInteger or Half or Int128 or UInt128 or Complex;
}
