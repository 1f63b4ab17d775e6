namespace Lessons.Kernel.Channels;

/// <summary>Places in a text, counted as the protocol counts (Unicode code points) and as C# counts (UTF-16). Messaging in Jupyter, "cursor_pos and unicode offsets".</summary>
internal static class CodePoints
{
    /// <summary>The index of a place that is counted in code points. A place beyond the text is its end; no place is its end, too.</summary>
    public static int ToIndex(string text, int? codePoints)
    {
        var index = 0;
        for (var left = codePoints ?? int.MaxValue; left > 0 && index < text.Length; left--)
        {
            index += Width(text, index);
        }

        return index;
    }

    /// <summary>How many code points stand before an index.</summary>
    public static int FromIndex(string text, int index)
    {
        var end = Math.Clamp(index, 0, text.Length);
        var count = 0;
        for (var i = 0; i < end; count++)
        {
            i += Width(text, i);
        }

        return count;
    }

    private static int Width(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
