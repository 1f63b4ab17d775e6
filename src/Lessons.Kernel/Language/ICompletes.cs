namespace Lessons.Kernel.Language;

/// <summary>A language that can say how a word may go on. Optional: without it, nothing is offered.</summary>
public interface ICompletes
{
    /// <summary>Finds what may stand at the cursor.</summary>
    /// <param name="code">The cell's text so far.</param>
    /// <param name="cursor">Where the cursor stands: an index into <paramref name="code"/>, as C# counts.</param>
    /// <param name="interrupt">Nobody waits for the answer any more.</param>
    Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt);
}

/// <summary>What may stand at the cursor, and the span it takes the place of.</summary>
/// <param name="Start">Index of the span's first character.</param>
/// <param name="End">Index after the span's last character.</param>
/// <param name="Items">What may stand there, best first.</param>
public sealed record Completions(int Start, int End, IReadOnlyList<Completion> Items);

/// <summary>One way to go on.</summary>
/// <param name="Text">The text that takes the place of the span.</param>
/// <param name="Kind">What it is, in one word such as <c>property</c>; null when there is nothing to tell.</param>
public sealed record Completion(string Text, string? Kind = null);
