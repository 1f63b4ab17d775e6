using System.Globalization;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell was stopped, or when less was shown than it wrote.</summary>
internal static class StopWords
{
    /// <summary>Instead of what Environment.Exit does.</summary>
    public const string Exit = "Environment.Exit would end the session and lose every variable, so only this cell was ended. " + Kept;

    private const string Kept = "Everything that earlier cells defined is still there.";

    /// <summary>Puts the end of a cell into words.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="limits">What it was allowed.</param>
    public static CellError Describe(CellEndedEarlyException end, CellLimits limits)
    {
        var (name, sentence) = end.Reason switch
        {
            CellStop.Time => ("TimeLimit", $"The cell was ended because it ran longer than {Span(limits.Time ?? TimeSpan.Zero)}, the most that a cell may. {Kept}"),
            CellStop.Memory => ("MemoryLimit", $"The cell was ended because its values took more than {Size(limits.Memory)} of memory, the most that a session may. {Kept}"),
            CellStop.Output => ("OutputLimit", $"The cell was ended because it went on writing without end. {Kept}"),
            CellStop.Threads => ("ThreadLimit", $"The cell was ended because it kept more than {limits.Threads} threads busy at once. {Kept}"),
            CellStop.Exit => ("ExitRefused", Exit),
            _ when !end.Ended => ("Interrupted", $"The cell was interrupted, but it is inside code that cannot be stopped, so it is left behind. {Kept}"),
            _ => ("Interrupted", $"The cell was interrupted before its end. {Kept}"),
        };
        return new CellError(name, sentence, null, null, sentence);
    }

    /// <summary>Some of a cell's output was not shown.</summary>
    /// <param name="characters">How many characters.</param>
    /// <param name="displays">How many displays.</param>
    /// <param name="limits">What is shown.</param>
    public static string LeftOut(long characters, long displays, CellLimits limits)
    {
        var much = (characters, displays) switch
        {
            (_, 0) => $"{Number(characters)} more characters",
            (0, _) => $"{Number(displays)} more displays",
            _ => $"{Number(characters)} more characters and {Number(displays)} more displays",
        };
        return $"[The output was cut here: {much} were left out. A cell shows {Number(limits.Output)} characters and {Number(limits.Displays)} displays at most.]";
    }

    /// <summary>Something that a cell started failed when the cell had already ended.</summary>
    /// <param name="error">What went wrong.</param>
    public static string FailedLater(CellError error) => $"Something that this cell started failed after its end.\n{error.Text}\n";

    private static string Number(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Span(TimeSpan span) => span.TotalSeconds switch
    {
        1 => "1 second",
        < 120 and var seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} seconds"),
        var seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.##} minutes"),
    };

    private static string Size(long bytes) => bytes >= 1L << 30
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0} MB");
}
