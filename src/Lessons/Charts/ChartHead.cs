using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>What stands above and below every chart.</summary>
internal sealed record ChartHead(string Title, string Source, string? Summary)
{
    /// <summary>Checks the title and finds the source: the one given, or else what the frame's own <c>source</c> column says.</summary>
    public static ChartHead Of(DataFrame frame, string title, string? source, string? summary)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (string.IsNullOrWhiteSpace(title))
        {
            throw new ArgumentException("A chart needs a title. Say what it shows, for example title: \"Seats after the election of 2005\".");
        }

        return new(TableCell.Harmless(title).Trim(), TableCell.Harmless(source is null ? FromFrame(frame) : NotBlank(source)).Trim(), summary);
    }

    private static string FromFrame(DataFrame frame)
    {
        var at = frame.Columns.Select(column => column.Name).ToList().IndexOf("source");
        var said = at < 0 ? [] : FrameColumns.Rows(frame.Columns[at]).Where(value => !string.IsNullOrWhiteSpace(value?.ToString())).Select(TableCell.Text).Distinct();
        return NotBlank(string.Join("; ", said));
    }

    private static string NotBlank(string source) => string.IsNullOrWhiteSpace(source)
        ? throw new ArgumentException("A chart must say where its numbers come from. Give source: \"…\", for example source: \"World Bank, 2003\", or give the frame a column called source.")
        : source;
}
