namespace Lessons.Kernel.Language;

/// <summary>A language that can tell about the word under the cursor. Optional: without it, nothing is found.</summary>
public interface IInspects
{
    /// <summary>Tells about what stands at the cursor.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">Where the cursor stands: an index into <paramref name="code"/>, as C# counts.</param>
    /// <param name="interrupt">Nobody waits for the answer any more.</param>
    /// <returns>What there is to tell, or null when there is nothing.</returns>
    Task<MimeBundle?> InspectAsync(string code, int cursor, CancellationToken interrupt);
}
