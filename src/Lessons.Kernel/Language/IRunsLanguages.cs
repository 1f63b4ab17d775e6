namespace Lessons.Kernel.Language;

/// <summary>A language whose cells may be in several languages, where the notebook's file says which. Optional: without it, every cell is run as it is.</summary>
public interface IRunsLanguages
{
    /// <summary>Runs one cell, as <see cref="ILanguage.RunAsync"/> does.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="language">The language it begins in, such as <c>sql</c>. An unknown one is an error in the cell.</param>
    /// <param name="outputs">Where streams, displays and the result go.</param>
    /// <param name="interrupt">Asks the cell to end early.</param>
    Task<CellEnd> RunAsync(string code, string language, IOutputs outputs, CancellationToken interrupt);
}
