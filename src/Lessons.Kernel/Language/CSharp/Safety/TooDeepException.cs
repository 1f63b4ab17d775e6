namespace Lessons.Kernel.Language.CSharp;

/// <summary>Unwinds calls that are nested too deeply. It stands for the exception inside it, and for the line where it was thrown.</summary>
/// <param name="sentence">What it means, in the person's language; null for .NET's own sentence.</param>
/// <remarks>Whatever catches it on the way and writes it down (a display does so for a property that throws) would write ten thousand frames, for twenty seconds.</remarks>
#pragma warning disable CA1032, CA1064 // Only stop points throw it, and only this assembly tells what it means.
internal sealed class TooDeepException(string? sentence) : AggregateException(new InsufficientExecutionStackException(sentence))
#pragma warning restore CA1032, CA1064
{
    /// <inheritdoc/>
    public override string? StackTrace => null;

    /// <inheritdoc/>
    public override string ToString() => InnerException!.Message;
}
