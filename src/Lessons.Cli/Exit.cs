namespace Lessons.Cli;

/// <summary>How <c>lessons</c> ends.</summary>
internal static class Exit
{
    /// <summary>What was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>A cell of a notebook failed.</summary>
    public const int CellFailed = 1;

    /// <summary>A lesson has something to mend.</summary>
    public const int ToMend = 1;

    /// <summary>The tool was used wrongly, or a file is not what it should be.</summary>
    public const int UsedWrongly = 2;

    /// <summary>Ctrl-C; by custom 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
