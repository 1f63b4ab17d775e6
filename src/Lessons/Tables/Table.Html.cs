using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Table
{
    private const int HtmlColumns = 30;

    /// <summary>The frame as an HTML table that a screen reader can announce and that reads on a dark page and on a light one. No script, no style sheet.</summary>
    /// <param name="frame">The frame; it may have no rows or no columns.</param>
    /// <param name="rows">How many rows to show at most.</param>
    /// <param name="caption">What the table is; its size is added. Without it the caption is the size alone.</param>
    /// <returns>One element. Columns after the thirtieth are left out and counted in the caption.</returns>
    public static string Html(DataFrame frame, int rows = 20, string? caption = null)
    {
        var shown = RowsToShow(frame, rows);
        var columns = frame.Columns.Take(HtmlColumns).ToList();
        var size = Size(frame, shown, columns.Count);
        var words = Escape(string.IsNullOrWhiteSpace(caption) ? size : $"{TableCell.Harmless(caption)} ({size})");
        var html = new StringBuilder();

        // A wide table scrolls inside its own box, which the keyboard can reach, so that a page on a phone does not slide sideways.
        html.Append("<div role=\"region\" tabindex=\"0\" aria-label=\"").Append(words).Append("\" style=\"overflow-x:auto;max-width:100%\">\n")
            .Append("<table style=\"border-collapse:collapse;background:transparent;color:inherit;margin:0.3em 0;font-variant-numeric:tabular-nums\">\n")
            .Append("<caption style=\"text-align:left;caption-side:top;color:inherit;padding:0.2em 0;font-size:0.9em\">").Append(words).Append("</caption>\n");
        if (columns.Count > 0)
        {
            html.Append("<thead>\n<tr style=\"background:transparent\">");
            foreach (var column in columns)
            {
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"{Style(column, "1px solid currentColor")}\">{Escape(TableCell.Short(column.Name))}</th>");
            }

            html.Append("</tr>\n</thead>\n<tbody>\n");
            for (var row = 0; row < shown; row++)
            {
                html.Append("<tr style=\"background:transparent\">");
                foreach (var column in columns)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Style(column, "1px solid rgba(128,128,128,0.35)")}\">{Escape(TableCell.Text(column[row]))}</td>");
                }

                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n");
        }

        return html.Append("</table>\n</div>").ToString();
    }

    private static string Style(DataFrameColumn column, string rule) =>
        $"text-align:{(TableCell.IsNumber(column.DataType) ? "right" : "left")};vertical-align:top;padding:0.25em 0.8em 0.25em 0;border:0;border-bottom:{rule};color:inherit;background:transparent";

    private static string Escape(string text) => SecurityElement.Escape(text);
}
