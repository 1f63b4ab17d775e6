using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Notebooks;

/// <summary>Makes the text of a notebook's file. nbformat 4.5.</summary>
internal static partial class NotebookWriter
{
    // Like Jupyter's own writer, so that a notebook saved there and here shows no difference in git.
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the text; the same notebook gives the same text.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string Format(Notebook notebook)
    {
        var file = new JsonObject
        {
            ["cells"] = new JsonArray([.. notebook.Cells.Select(Write)]),
            ["metadata"] = notebook.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Layout))
        {
            file.WriteTo(writer);
        }

        return Escape().Replace(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), Unescaped) + "\n";
    }

    // The most relaxed encoder still escapes characters beyond the first 65,536, such as 🌷, and a few rare blanks; Jupyter writes them as they are.
    private static string Unescaped(Match escape) =>
        escape.Length == 6 && int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var code and > 0x7F ? ((char)code).ToString() : escape.Value;

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|.)")]
    private static partial Regex Escape();

    // Keys stand in the order in which Jupyter sorts them.
    private static JsonObject Write(Cell cell)
    {
        var written = new JsonObject();
        if (cell.Attachments is { } attachments)
        {
            written["attachments"] = attachments.DeepClone();
        }

        written["cell_type"] = cell.Kind.ToString().ToLowerInvariant();
        if (cell.Kind == CellKind.Code)
        {
            written["execution_count"] = cell.ExecutionCount;
        }

        written["id"] = cell.Id;
        written["metadata"] = cell.Metadata.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            written["outputs"] = new JsonArray([.. cell.Outputs.Select(o => OutputJson.Write(o, cell.ExecutionCount))]);
        }

        written["source"] = OutputJson.Lines(cell.Source);
        return written;
    }
}
