using System.Text;

namespace Lessons.Kernel.Wire;

/// <summary>Remembers the messages of late, so that one which comes a second time is known.</summary>
public sealed class Replays
{
    private const int Remembered = 65_536;

    private readonly Lock gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> byAge = new();

    /// <summary>Tells whether this came for the first time, and remembers it.</summary>
    /// <param name="mark">What no two messages share: the signature, or, without signatures, the header with its id and date.</param>
    public bool IsNew(ReadOnlySpan<byte> mark)
    {
        var key = Encoding.Latin1.GetString(mark);
        lock (gate)
        {
            if (!known.Add(key))
            {
                return false;
            }

            byAge.Enqueue(key);
            if (byAge.Count > Remembered)
            {
                known.Remove(byAge.Dequeue());
            }

            return true;
        }
    }
}
