using System.CommandLine;
using System.Globalization;
using Lessons.Classroom;

namespace Lessons.Cli.Verbs;

/// <summary>The options that say how much a hand-in may take.</summary>
internal sealed class AskedLimits
{
    private static readonly GradingLimits Usual = new();

    /// <summary>How long the whole hand-in may take.</summary>
    public Option<double> Seconds { get; } = new("--seconds") { HelpName = "N", DefaultValueFactory = _ => Usual.Whole.TotalSeconds };

    /// <summary>How long a cell may run.</summary>
    public Option<double> CellSeconds { get; } = new("--cell-seconds") { HelpName = "N", DefaultValueFactory = _ => Usual.Cell.TotalSeconds };

    /// <summary>How much memory it may hold.</summary>
    public Option<int> Megabytes { get; } = new("--megabytes") { HelpName = "N", DefaultValueFactory = _ => Usual.Megabytes };

    /// <summary>The limits that were asked for.</summary>
    /// <exception cref="UsageException">A limit is too small or too large for anything to be graded.</exception>
    public GradingLimits Of(ParseResult parsed)
    {
        var (seconds, cell, megabytes) = (parsed.GetValue(Seconds), parsed.GetValue(CellSeconds), parsed.GetValue(Megabytes));
        return seconds is >= 1 and <= 86_400 && cell is >= 0.1 and <= 86_400 && megabytes is >= 256 and <= 1_000_000
            ? new() { Whole = TimeSpan.FromSeconds(seconds), Cell = TimeSpan.FromSeconds(cell), Megabytes = megabytes }
            : throw new UsageException("--seconds takes 1 to 86400, --cell-seconds 0.1 to 86400 and --megabytes 256 to 1000000. Without them, the usual limits hold.");
    }

    /// <summary>The same limits, for another process of the tool.</summary>
    public static IReadOnlyList<string> Again(GradingLimits limits) =>
    [
        "--seconds", limits.Whole.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        "--cell-seconds", limits.Cell.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        "--megabytes", limits.Megabytes.ToString(CultureInfo.InvariantCulture),
    ];
}
