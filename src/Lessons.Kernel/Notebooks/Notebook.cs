using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>A notebook in the Jupyter format (nbformat 4.5): cells in order, and what the file says about itself.</summary>
/// <param name="Metadata">The notebook's own metadata, kept as found.</param>
/// <param name="Cells">The cells in order.</param>
public sealed record Notebook(JsonObject Metadata, IReadOnlyList<Cell> Cells)
{
    /// <summary>The kernel the notebook asks for (<c>metadata.kernelspec.name</c>), or null when it names none.</summary>
    public string? KernelName =>
        (Metadata["kernelspec"] as JsonObject)?["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    /// <summary>The words of the first level-one heading in a Markdown cell, or null when there is none.</summary>
    public string? Title => Cells.Where(c => c.Kind == CellKind.Markdown)
        .SelectMany(c => c.Source.Split('\n'))
        .FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
}

/// <summary>One cell of a notebook.</summary>
/// <param name="Id">The cell's id (1 to 64 letters, digits, - and _), unique in the notebook.</param>
/// <param name="Kind">Code, Markdown or raw.</param>
/// <param name="Source">The cell's text, lines parted by <c>\n</c>.</param>
/// <param name="Metadata">The cell's metadata, kept as found.</param>
public sealed record Cell(string Id, CellKind Kind, string Source, JsonObject Metadata)
{
    /// <summary>The number the cell got when it ran, from 1; null when it has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What the cell showed when it ran.</summary>
    public IReadOnlyList<Output> Outputs { get; init; } = [];

    /// <summary>The cell's tags (<c>metadata.tags</c>), as Jupyter shows them; none when the metadata holds no list of words there.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.OfType<JsonValue>().Select(t => t.TryGetValue<string>(out var tag) ? tag : null).OfType<string>()] : [];

    /// <summary>The language that .NET notebooks say the cell is in (<c>metadata.polyglot_notebook.kernelName</c>, or <c>metadata.dotnet_interactive.language</c> of older ones), such as <c>sql</c>; null when they say none.</summary>
    public string? Language => Text("polyglot_notebook", "kernelName") ?? Text("dotnet_interactive", "language");

    /// <summary>What a Markdown or raw cell carries along (<c>attachments</c>), kept as found; null when there is none.</summary>
    public JsonObject? Attachments { get; init; }

    private string? Text(string part, string name) => (Metadata[part] as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>The kinds of cell.</summary>
public enum CellKind
{
    /// <summary>Code to run.</summary>
    Code,

    /// <summary>Markdown to read.</summary>
    Markdown,

    /// <summary>Text that is neither.</summary>
    Raw,
}
