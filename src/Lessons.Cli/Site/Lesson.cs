using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Site;

/// <summary>A notebook that has run, as the pages tell of it.</summary>
/// <param name="Name">The file's name without its ending, such as <c>01-meet-the-text</c>.</param>
/// <param name="Notebook">The notebook with its outputs.</param>
/// <param name="Failed">The cell that ended the run early, or null when every cell ran.</param>
/// <param name="Folder">The folder the notebook came from, for its pictures; null for none.</param>
internal sealed record Lesson(string Name, Notebook Notebook, FailedCell? Failed, string? Folder)
{
    /// <summary>The lesson's title: its first level-one heading, or its file's name when it has none.</summary>
    public string Title => Notebook.Cells.Where(c => c.Kind == CellKind.Markdown)
        .Select(c => Prose.TakeTitle(c.Source)?.Title)
        .FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? Name;

    /// <summary>The lesson's first paragraph, as plain text; null when it has none.</summary>
    public string? Opening => Notebook.Cells.Where(c => c.Kind == CellKind.Markdown)
        .Select(c => Prose.FirstParagraph(c.Source))
        .FirstOrDefault(t => t is not null);

    /// <summary>How many cells hold code.</summary>
    public int CodeCells => Notebook.Cells.Count(c => c.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(c.Source));
}
