using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Notebooks;

/// <summary>Makes a notebook of its JSON, and says where the JSON is not one.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed partial class NotebookReader(string path)
{
    /// <summary>Reads the top of the file. nbformat 4.5, "Top-level structure".</summary>
    /// <param name="root">What the file holds.</param>
    public Notebook Read(JsonNode? root)
    {
        if (root is not JsonObject file)
        {
            throw NotebookWords.NotANotebook(path, $"it holds {Json.Name(root)} where a notebook has an object with nbformat and cells");
        }

        RequireVersion(file);
        var shape = new Shape(path, null);
        var metadata = file.ContainsKey("metadata") ? shape.Object(file["metadata"], "the metadata") : [];
        var cells = shape.Array(file["cells"], "the list of cells").Select((c, i) => ReadCell(c, i + 1)).ToList();
        return new Notebook(metadata, WithIds(cells));
    }

    private void RequireVersion(JsonObject file)
    {
        if (!file.TryGetPropertyValue("nbformat", out var version))
        {
            throw NotebookWords.NotANotebook(path, "it does not say its nbformat");
        }

        if (!Json.TryInteger(version, out var major))
        {
            throw NotebookWords.WrongShape(path, null, "nbformat", "a whole number", Json.Name(version));
        }

        if (major != 4)
        {
            throw NotebookWords.WrongVersion(path, major.ToString(CultureInfo.InvariantCulture));
        }
    }

    // nbformat 4.5, "Cell Types".
    private Cell ReadCell(JsonNode? node, int number)
    {
        var shape = new Shape(path, number);
        if (node is not JsonObject cell)
        {
            throw NotebookWords.WrongShape(path, number, "the content", "an object", Json.Name(node));
        }

        var kind = shape.Text(cell["cell_type"], "the cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw NotebookWords.WrongShape(path, number, "the cell_type", "code, markdown or raw", $"\"{other}\""),
        };
        var read = new Cell(
            cell.TryGetPropertyValue("id", out var id) ? ReadId(id, number) : "",
            kind,
            shape.Lines(cell["source"], "the source").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            cell.ContainsKey("metadata") ? shape.Object(cell["metadata"], "the metadata") : [])
        {
            Attachments = cell.TryGetPropertyValue("attachments", out var attachments) ? shape.Object(attachments, "the attachments") : null,
        };
        return kind != CellKind.Code ? read : read with
        {
            ExecutionCount = cell["execution_count"] is { } count ? shape.Integer(count, "the execution_count") : null,
            Outputs = cell.ContainsKey("outputs") ? [.. shape.Array(cell["outputs"], "the list of outputs").Select(o => OutputJson.Read(o, shape))] : [],
        };
    }

    private string ReadId(JsonNode? node, int number) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && CellId().IsMatch(Json.String(value))
            ? Json.String(value)
            : throw NotebookWords.InvalidId(path, number, node is JsonValue v && v.GetValueKind() == JsonValueKind.String ? Json.String(v) : node?.ToJsonString() ?? "null");

    private List<Cell> WithIds(List<Cell> cells)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Id.Length > 0 && !taken.TryAdd(cells[i].Id, i + 1))
            {
                throw NotebookWords.DuplicateId(path, i + 1, taken[cells[i].Id], cells[i].Id);
            }
        }

        // By place, so that reading a file twice gives the same ids.
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Id.Length == 0)
            {
                var id = $"cell-{i + 1}";
                for (var n = 2; !taken.TryAdd(id, i + 1); n++)
                {
                    id = $"cell-{i + 1}-{n}";
                }

                cells[i] = cells[i] with { Id = id };
            }
        }

        return cells;
    }

    // nbformat 4.5, "Cell ids".
    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z")]
    private static partial Regex CellId();
}
