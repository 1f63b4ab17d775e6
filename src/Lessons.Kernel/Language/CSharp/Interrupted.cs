namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell was interrupted.</summary>
internal static class Interrupted
{
    private const string Stopped = "The cell was interrupted before its end. Everything that earlier cells defined is still there.";
    private const string LeftBehind = "The cell was interrupted, but it is inside code that cannot be stopped, so it is left behind. Everything that earlier cells defined is still there.";

    /// <summary>Puts the end of a cell into words.</summary>
    /// <param name="end">How it ended.</param>
    public static CellError Describe(CellInterruptedException end)
    {
        var sentence = end.Ended ? Stopped : LeftBehind;
        return new CellError("Interrupted", sentence, null, null, sentence);
    }
}
