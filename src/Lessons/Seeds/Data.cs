using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Data.Analysis;

namespace Lessons;

/// <summary>Data seeds: tables in <c>seeds/*.csv</c>, each with its provenance and, in its own columns, the source of each number.</summary>
public static class Data
{
    /// <summary>Loads a table, such as <c>Data.Load("gni-per-capita")</c>.</summary>
    /// <param name="name">The file's name in <c>seeds/</c>, with or without <c>.csv</c>, or a path.</param>
    /// <returns>A frame with a column for each heading: whole numbers, numbers, or text. An empty cell is null.</returns>
    /// <exception cref="SeedException">There is no such file, or it is not a table: empty, not UTF-8, a row with too few or too many cells.</exception>
    public static DataFrame Load(string name)
    {
        var path = SeedFolder.Find(name, ".csv");
        var (text, _) = SeedText.Read(path, name);
        var (headings, rows) = Read(text, Path.GetFileName(path), name);
        return new DataFrame(headings.Select((heading, i) => Column(heading, [.. rows.Select(r => r[i])])));
    }

    private static (string[] Headings, List<string[]> Rows) Read(string text, string file, string asked)
    {
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read())
        {
            throw new SeedException(asked, $"The data file {file} is empty. Its first row names the columns.");
        }

        var headings = csv.Record!;
        if (headings is [var only] && only.IndexOfAny([';', '\t']) >= 0)
        {
            throw new SeedException(asked, $"The data file {file} parts its columns with {(only.Contains('\t', StringComparison.Ordinal) ? "tabs" : "semicolons")}. Save it with commas between the columns (CSV, comma separated).");
        }

        if (headings.GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)) is { } wrong)
        {
            throw new SeedException(asked, string.IsNullOrWhiteSpace(wrong.Key)
                ? $"The data file {file} has a column without a name. Name every column in the first row."
                : $"The data file {file} has two columns called \"{wrong.Key}\". Give each its own name.");
        }

        var rows = new List<string[]>();
        while (csv.Read())
        {
            var row = csv.Record!;
            if (row.Length != headings.Length)
            {
                if (csv.RawRecord.Count(c => c == '"') % 2 == 1)
                {
                    throw new SeedException(asked, $"A quotation mark that opens on line {csv.RawRow - csv.RawRecord.TrimEnd().Count(c => c == '\n')} of the data file {file} is never closed. Close it, or take it away.");
                }

                throw new SeedException(asked, $"Line {csv.RawRow} of the data file {file} has {row.Length} cell{(row.Length == 1 ? "" : "s")}, but the first row names {headings.Length} columns. Put text that holds a comma in double quotes.");
            }

            rows.Add(row);
        }

        return (headings, rows);
    }

    // 007 is a name: as a number it would lose its zeros.
    private static bool IsCode(string cell) => cell.TrimStart('-') is ['0', >= '0' and <= '9', ..];

    private static DataFrameColumn Column(string heading, string[] cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToArray();
        if (filled.Length > 0 && filled.All(c => !IsCode(c) && int.TryParse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            return new Int32DataFrameColumn(heading, cells.Select(c => c.Length == 0 ? (int?)null : int.Parse(c, CultureInfo.InvariantCulture)));
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return filled.Length > 0 && filled.All(c => !IsCode(c) && double.TryParse(c, Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            ? new DoubleDataFrameColumn(heading, cells.Select(c => c.Length == 0 ? (double?)null : double.Parse(c, Plain, CultureInfo.InvariantCulture)))
            : new StringDataFrameColumn(heading, cells.Select(c => c.Length == 0 ? null : c));
    }
}
