namespace Lessons.Kernel.Language;

/// <summary>A language that runs cells: the seam between what asks (a headless run, a Jupyter front end) and what computes.</summary>
/// <remarks>One language holds the state of one session. Cells run one at a time; what a cell defines is there for the next.</remarks>
public interface ILanguage : IAsyncDisposable
{
    /// <summary>What this language is called and what its files look like.</summary>
    LanguageInfo Info { get; }

    /// <summary>Runs one cell to its end, and sends everything it shows to <paramref name="outputs"/>, in order, as it happens; an error that ends it comes last.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="outputs">Where streams, displays and the result go. May be called from any thread.</param>
    /// <param name="interrupt">Asks the cell to end early. The session and its variables live on.</param>
    /// <returns>How the cell ended. An error in the cell is a value here, never an exception.</returns>
    Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt);
}

/// <summary>What a language is called and what its files look like.</summary>
/// <param name="Name">The name in a notebook's <c>language_info</c>, such as <c>C#</c>.</param>
/// <param name="Version">Its version, such as <c>14.0</c>.</param>
/// <param name="FileExtension">With the dot, such as <c>.cs</c>.</param>
/// <param name="MimeType">Such as <c>text/x-csharp</c>.</param>
public sealed record LanguageInfo(string Name, string Version, string FileExtension, string MimeType)
{
    /// <summary>What the Pygments highlighter calls the language, such as <c>csharp</c>; null when it is the name in small letters.</summary>
    public string? PygmentsLexer { get; init; }
}

/// <summary>Where a running cell sends what it shows.</summary>
public interface IOutputs
{
    /// <summary>Takes one output, in the order in which the cell made it.</summary>
    /// <param name="output">What the cell showed.</param>
    void Send(Output output);
}
