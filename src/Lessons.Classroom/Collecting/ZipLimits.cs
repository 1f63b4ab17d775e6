namespace Lessons.Classroom;

/// <summary>How much a zip may hold.</summary>
/// <param name="Entries">Files and folders.</param>
/// <param name="FileBytes">Bytes in one file.</param>
/// <param name="AllBytes">Bytes in all files.</param>
internal sealed record ZipLimits(int Entries, long FileBytes, long AllBytes)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>How many times smaller than its content a file may be packed. Text is packed to a tenth; blanks alone go beyond a hundredth.</summary>
    public const int Ratio = 200;

    /// <summary>Below this, nobody is harmed by what is packed well.</summary>
    public const long Small = Megabyte;

    /// <summary>What a learner hands in.</summary>
    public static ZipLimits HandIn { get; } = new(500, 150 * Megabyte, 200 * Megabyte);

    /// <summary>What a platform gives a teacher: the hand-ins of a class.</summary>
    public static ZipLimits Download { get; } = new(5_000, 200 * Megabyte, 2_000 * Megabyte);
}
