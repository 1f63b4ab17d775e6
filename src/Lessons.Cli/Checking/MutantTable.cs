using System.Globalization;
using Lessons.Classroom;

namespace Lessons.Cli.Checking;

/// <summary>How many mutants of solutions the checks find wrong: a row for each exercise, and all together.</summary>
internal static class MutantTable
{
    /// <summary>The table, in plain text.</summary>
    public static string Of(IReadOnlyList<LessonReport> reports)
    {
        var all = reports.SelectMany(r => r.Mutants).ToList();
        string[][] rows =
        [
            ["Mutants of", "made", "caught", "survived", "same", "share"],
            .. reports.SelectMany(r => r.Mutants.Select(m => Row($"{r.Name}, {m.Id}", [m])).Append(r.Mutants.Count > 1 ? Row($"{r.Name}, all", r.Mutants) : null)).OfType<string[]>(),
            .. reports.Count > 1 ? (string[][])[Row("all lessons", all)] : [],
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        var table = string.Join('\n', rows.Select(r => "  " + string.Join("  ", r.Select((t, c) => c == 0 ? t.PadRight(widths[c]) : t.PadLeft(widths[c])))));
        var leftOut = all.Sum(m => m.LeftOut);
        return table + "\n  same: comes to the same values and outputs as the solution, and does not count.\n"
            + (leftOut == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  {leftOut} more were left out: of long solutions, mutants spread over all of it are tried.\n"));
    }

    // Rounded down: 100 % is all of them.
    private static string[] Row(string name, IReadOnlyList<MutationReport> mutants)
    {
        var (made, caught) = (mutants.Sum(m => m.Made), mutants.Sum(m => m.Caught));
        return [name, Number(made), Number(caught), Number(made - caught), Number(mutants.Sum(m => m.Same)), made == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * caught / made} %")];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
