using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>
/// Draws a data frame. Every chart has a title, says where its numbers come from (<c>source:</c>, or the frame's own column called
/// <c>source</c>), and comes with a one-sentence summary and its numbers in words. A wrong column, an empty cell or a number that
/// cannot be drawn is an <see cref="ArgumentException"/> that says what to do.
/// </summary>
public static partial class Charts
{
    /// <summary>Two rows with one label are nearly always a filter that was forgotten; a chart of both would mislead.</summary>
    private static void RefuseRepeats(IEnumerable<string> labels, string column)
    {
        var repeated = labels.GroupBy(label => label).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw new ArgumentException($"\"{TableCell.Short(repeated.Key)}\" stands in {repeated.Count()} rows of \"{column}\", and this chart needs one row for each. Filter the frame first, for example to one year or one source.");
        }
    }

    private static int Find(string[] labels, string? wanted, string column)
    {
        if (wanted is null)
        {
            return -1;
        }

        var at = Array.IndexOf(labels, TableCell.Harmless(wanted));
        return at >= 0 ? at : throw new ArgumentException($"I cannot highlight \"{wanted}\": no row of \"{column}\" says that. The rows say: {string.Join(", ", labels.Distinct().Take(20))}.");
    }

    private static void RefuseSame(string one, string other)
    {
        if (one == other)
        {
            throw new ArgumentException($"The column \"{one}\" was named twice. Name one column for each part of the chart.");
        }
    }

    private static DataFrame Frame(params DataFrameColumn[] columns) => new(columns);
}
