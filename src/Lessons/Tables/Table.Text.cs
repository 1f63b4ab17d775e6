using System.Text;
using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Table
{
    /// <summary>A wider line wraps in most terminals and screen readers, and then no column lines up.</summary>
    private const int LineWidth = 160;

    /// <summary>The frame as aligned plain text: a header, the first rows, and a last line that says how big the whole frame is.</summary>
    /// <param name="frame">The frame; it may have no rows or no columns.</param>
    /// <param name="rows">How many rows to show at most.</param>
    /// <returns>Lines parted by <c>\n</c>, with no line break at the end. Columns that would not fit in 160 characters are left out and counted.</returns>
    public static string Text(DataFrame frame, int rows = 20)
    {
        var shown = RowsToShow(frame, rows);
        var columns = new List<string[]>();
        var width = 0;
        foreach (var column in frame.Columns)
        {
            var cells = Aligned(column, shown);
            width += TableCell.Width(cells[0]) + (columns.Count == 0 ? 0 : 2);
            if (width > LineWidth && columns.Count > 0)
            {
                break;
            }

            columns.Add(cells);
        }

        var text = new StringBuilder();
        if (columns.Count > 0)
        {
            for (var line = 0; line < columns[0].Length; line++)
            {
                text.Append(string.Join("  ", columns.Select(cells => cells[line])).TrimEnd()).Append('\n');
            }
        }

        return text.Append(Size(frame, shown, columns.Count)).ToString();
    }

    /// <summary>A column's name, a rule and its cells, all of one width.</summary>
    private static string[] Aligned(DataFrameColumn column, int rows)
    {
        var cells = new List<string> { TableCell.Short(column.Name) };
        for (var row = 0; row < rows; row++)
        {
            cells.Add(TableCell.Short(column[row]));
        }

        var width = cells.Max(TableCell.Width);
        cells.Insert(1, new string('-', Math.Max(1, width)));
        var right = TableCell.IsNumber(column.DataType);
        return [.. cells.Select(cell => Pad(cell, width, right))];
    }

    private static string Pad(string cell, int width, bool right)
    {
        var space = new string(' ', width - TableCell.Width(cell) is var gap && gap > 0 ? gap : 0);
        return right ? space + cell : cell + space;
    }
}
