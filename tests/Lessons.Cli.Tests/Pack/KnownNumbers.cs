using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Microsoft.Data.Analysis;

namespace Lessons.Cli.Tests.Pack;

/// <summary>Where the numbers of a lesson can come from.</summary>
/// <remarks>
/// A number is known when it stands in the text; in a table that the lesson loads; in a row, of any table, whose reference the same cell
/// names; in what code shows; in a sum that is written out; or when everybody can count it: days, months, hours, percent, a thousand.
/// Code, and a code span in prose, may hold 0 to 10, prose 0 and 1. A number in code is known by what other cells before it show, so that none vouches for itself.
/// What this cannot see: a known number in a wrong sentence.
/// </remarks>
internal sealed partial class KnownNumbers
{
    private static readonly HashSet<decimal> Everyday = [0, 1, 7, 12, 24, 60, 100, 365, 365.25m, 366, 1000, 1_000_000, 1.609m];
    private static readonly HashSet<decimal> Text =
        [.. Numbers.In(string.Join('\n', TheText.Source.Paragraphs.Select(p => p.Text))), .. TheText.Source.Figures.Select(f => f.Value).OfType<double>().Select(v => (decimal)v)];

    private static readonly Dictionary<string, DataFrame> Tables = Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.csv").ToDictionary(f => Path.GetFileNameWithoutExtension(f), Data.Load);

    private readonly List<Cell> executed;
    private readonly HashSet<decimal> loaded;
    private readonly Dictionary<string, HashSet<decimal>> shown;

    public KnownNumbers(Notebook executed)
    {
        this.executed = [.. executed.Cells];
        loaded = [.. executed.Cells.SelectMany(c => Load().Matches(c.Source)).Select(m => m.Groups["name"].Value).Where(Tables.ContainsKey).SelectMany(InTable)];
        shown = executed.Cells.ToDictionary(c => c.Id, c => c.Kind is CellKind.Code && Passages.Directive(c) is "" or "exercise" ? c.Outputs.SelectMany(Plain).ToHashSet() : []);
    }

    /// <summary>The numbers of a passage that come from nowhere.</summary>
    public IEnumerable<decimal> Unknown(Passage passage)
    {
        if (passage.Kind is PassageKind.Mistake)
        {
            return [];
        }

        var cited = Key().Matches(passage.Cell.Source).SelectMany(m => Cited(m.Groups["key"].Value)).ToHashSet();
        var isProse = passage.Kind is PassageKind.Prose;
        var before = executed.TakeWhile(c => isProse || c.Id != passage.Cell.Id).SelectMany(c => shown[c.Id]).ToHashSet();
        var text = isProse ? CodeSpan().Replace(passage.Text, m => SmallNumber().Replace(m.Value, " ")) : passage.Text;
        var sums = Numbers.SumsIn(text).ToHashSet();
        return Numbers.ClaimedIn(text).Where(n => !(
            sums.Contains(n) || Everyday.Contains(n) || Text.Contains(n) || loaded.Contains(n) || cited.Contains(n) || before.Contains(n) || (!isProse && n <= 10 && n == Math.Floor(n))));
    }

    private static IEnumerable<decimal> InTable(string name) =>
        Tables[name].Columns.SelectMany(c => Numbers.In(c.Name)).Concat(Tables[name].Rows.SelectMany(InRow));

    private static IEnumerable<decimal> InRow(DataFrameRow row) => row.SelectMany(cell => Numbers.In(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));

    private static IEnumerable<decimal> Cited(string key) => Tables.SelectMany(t => t.Value.Columns.Select(c => c.Name).FirstOrDefault(c => c is "source_keys" or "key") is not { } keys ? []
        : t.Value.Rows.Where(r => (r[keys] as string ?? "").Split(';', StringSplitOptions.TrimEntries).Contains(key)).SelectMany(InRow));

    private static IEnumerable<decimal> Plain(Output output) => output switch
    {
        ResultOutput result => Plain(result.Data.PlainText),
        DisplayOutput display => Plain(display.Data.PlainText),
        StreamOutput stream => Numbers.In(stream.Text),
        _ => [],
    };

    // A grade counts points, and vouches for nothing else.
    private static IEnumerable<decimal> Plain(string text) => text.StartsWith("✓ ", StringComparison.Ordinal) ? [] : Numbers.In(text);

    [GeneratedRegex(@"Data\.Load\(""(?<name>[^""]+)""\)")]
    private static partial Regex Load();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<![\d.,])(?:10|\d)(?![\d.,])")]
    private static partial Regex SmallNumber();

    // In square brackets, or in a table of references.
    [GeneratedRegex(@"\b(?<key>[A-Z]{2,}\d*[a-z]?)\b")]
    private static partial Regex Key();
}
