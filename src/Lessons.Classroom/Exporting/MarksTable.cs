using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Lessons.Classroom;

/// <summary>Writes a table as CSV: UTF-8, commas, and no cell that a spreadsheet runs.</summary>
internal static class MarksTable
{
    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create(",;|\t\"\r\n");

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        // A spreadsheet that parts cells at ; or | must not find the beginning of a cell inside one.
        ShouldQuote = args => args.Field is { Length: > 0 } field && (field[0] is ' ' or '\'' || field[^1] == ' ' || field.AsSpan().ContainsAny(Parting)),
    };

    /// <summary>The table's bytes.</summary>
    /// <param name="header">The columns' names.</param>
    /// <param name="rows">The cells: a text is made safe, a number is written with a point, null is empty.</param>
    /// <param name="mark">Whether the file begins with the mark by which Excel knows UTF-8.</param>
    public static byte[] Bytes(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool mark)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var row in rows.Prepend([.. header]))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Text(cell));
                }

                csv.NextRecord();
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return mark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double points => PointsText.Of(points),
        string text => SafeCell.Of(text),
        _ => throw new ArgumentException($"A cell is a text or a number and not {cell.GetType().Name}.", nameof(cell)),
    };
}
