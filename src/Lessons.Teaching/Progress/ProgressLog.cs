namespace Lessons.Teaching;

/// <summary>What stands in a progress file.</summary>
/// <param name="Events">The events that can be read and stand as they were written, oldest first.</param>
/// <param name="Changed">The lines, from 1, that do not stand as they were written, or do not follow the line before them.</param>
/// <param name="IsTorn">Whether a line was cut off while it was written.</param>
public sealed record ProgressLog(IReadOnlyList<ProgressEvent> Events, IReadOnlyList<int> Changed, bool IsTorn)
{
    /// <summary>Reads the lines of a file.</summary>
    /// <param name="text">The file's text.</param>
    internal static ProgressLog Parse(string text)
    {
        var events = new List<ProgressEvent>();
        var changed = new List<int>();
        var (previous, isTorn) = (ProgressLine.Beginning, false);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var (happened, isChained) = ProgressLine.Read(lines[i], previous);
            if (ProgressLine.HashOf(lines[i]) is not { } hash)
            {
                // A line without its end was cut off, and is told while it is the last; one with an end but no hash was written by somebody else.
                isTorn = i == lines.Length - 1;
                changed.AddRange(lines[i].EndsWith('}') ? [i + 1] : []);
                continue;
            }

            if (happened is not null && isChained)
            {
                events.Add(happened);
            }
            else
            {
                changed.Add(i + 1);
            }

            // The chain goes on from the line as it stands, so that one change shows once.
            previous = hash;
        }

        return new(events, changed, isTorn);
    }
}
