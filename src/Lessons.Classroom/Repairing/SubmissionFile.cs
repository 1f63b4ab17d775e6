using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Reads a notebook that a learner has handed in, also where it is damaged. Outputs are not read: whoever grades runs the cells.</summary>
public static partial class SubmissionFile
{
    private const int Deepest = 200;

    // JsonNode keeps what it parses as text; a program that nests deeper than this writes no notebook.
    private static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <summary>Reads a notebook.</summary>
    /// <param name="file">What the file holds.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The notebook, and what was done so that it could be read.</returns>
    /// <exception cref="CourseException">It is no notebook, or too little is left of it.</exception>
    public static RepairedNotebook Read(ReadOnlySpan<byte> file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var told = new List<string>();
        var text = FileText.Of(file, told);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CourseException($"{name} is empty, so there is no notebook in it. Ask for it again.");
        }

        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            throw new CourseException($"{name} is not a notebook: it is {Guess(text)}. Ask for the file that ends in .ipynb.");
        }

        if (Conflict().IsMatch(text))
        {
            throw new CourseException($"{name} holds two versions at once, with the marks that git leaves when a merge needs a decision. Ask the learner to choose one version and hand in again.");
        }

        var root = Parse(text, name, told);
        var cells = CellsOf(root, told) ?? throw new CourseException($"{name} is JSON but not a notebook: it has no list of cells. Ask for the file that ends in .ipynb.");
        return new(new(root is JsonObject { } o && o["metadata"] is JsonObject metadata ? (JsonObject)metadata.DeepClone() : [], Read(cells, told)), told);
    }

    private static JsonNode Parse(string text, string name, List<string> told)
    {
        foreach (var (json, sentence) in Tries(text))
        {
            try
            {
                using var document = JsonDocument.Parse(json, Lax);
                var node = Node(document.RootElement);
                if (sentence is not null)
                {
                    told.Add(sentence);
                }

                return node ?? throw new CourseException($"{name} is not a notebook: it holds nothing. Ask for it again.");
            }
            catch (JsonException e) when (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
            {
                throw new CourseException(string.Create(CultureInfo.InvariantCulture, $"{name} cannot be read: it is nested more than {Deepest} levels deep, which no notebook is. Ask for it again."));
            }
            catch (JsonException)
            {
                // The next try mends more of it.
            }
        }

        throw new CourseException($"{name} cannot be read: its text is not JSON, and too much of it is damaged. Ask for it again.");
    }

    private static IEnumerable<(string Json, string? Sentence)> Tries(string text)
    {
        yield return (text, null);
        var (mended, isCut) = JsonMender.Mend(text);
        yield return (mended, isCut ? "The file breaks off before its end; what came until then was read." : "The file was not proper JSON; it was read as far as it could be.");
    }

    // A copy without the outputs, and where a name stands twice the last one counts. A lone half of a character becomes �.
    private static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Node)]),
        JsonValueKind.String => JsonValue.Create(String(element)),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element.Clone()),
    };

    private static JsonObject Object(JsonElement element)
    {
        var made = new JsonObject();
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not "outputs" and var name)
            {
                made[name] = Node(property.Value);
            }
        }

        return made;
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a character in a name: no name of ours.
            return "\uFFFD";
        }
    }

    private static string String(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LoneHalf().Replace(element.GetRawText(), "\\ufffd") is var raw && JsonDocument.Parse(raw) is var document ? document.RootElement.GetString()! : "";
        }
    }

    // nbformat 4: cells; nbformat 3: worksheets, each with cells. A bare list of cells is taken for one too.
    private static List<JsonObject>? CellsOf(JsonNode root, List<string> told)
    {
        if (root is JsonArray bare && bare.OfType<JsonObject>().Any(c => c.ContainsKey("cell_type")))
        {
            told.Add("The file held a bare list of cells; they were read.");
            return [.. bare.OfType<JsonObject>()];
        }

        if (root is not JsonObject file)
        {
            return null;
        }

        if (file["nbformat"] is not JsonValue version || !version.TryGetValue<JsonElement>(out var number) || number.ValueKind is not JsonValueKind.Number || !number.TryGetInt32(out var major))
        {
            major = 0;
        }

        if (file["cells"] is JsonArray cells)
        {
            if (major != 4)
            {
                told.Add(major == 0 ? "The file does not say the version of its format; it was read as version 4." : string.Create(CultureInfo.InvariantCulture, $"The file is in version {major} of the notebook format; it was read as version 4."));
            }

            return [.. cells.OfType<JsonObject>()];
        }

        if (file["worksheets"] is JsonArray sheets)
        {
            told.Add("The file is in version 3 of the notebook format; it was read as version 4.");
            return [.. sheets.OfType<JsonObject>().Select(s => s["cells"]).OfType<JsonArray>().SelectMany(c => c.OfType<JsonObject>())];
        }

        return null;
    }

    private static List<Cell> Read(List<JsonObject> found, List<string> told)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var (cells, twice) = (new List<Cell>(), 0);
        foreach (var cell in found)
        {
            var source = Source(cell["source"] ?? cell["input"]);
            var kind = Text(cell["cell_type"]) switch
            {
                "code" => CellKind.Code,
                "markdown" or "heading" => CellKind.Markdown,
                "raw" => CellKind.Raw,
                _ => Segment.KeyOf(Segment.First(source)) is not null ? CellKind.Code : CellKind.Markdown,
            };
            if (Text(cell["cell_type"]) == "heading")
            {
                source = $"{new string('#', cell["level"] is JsonValue l && l.TryGetValue<JsonElement>(out var e) && e.ValueKind is JsonValueKind.Number && e.TryGetInt32(out var n) ? Math.Clamp(n, 1, 6) : 1)} {source}";
            }

            var id = Text(cell["id"]) is { } given && Id().IsMatch(given) ? given : "";
            if (id.Length > 0 && !ids.Add(id))
            {
                twice++;
                id = "";
            }

            cells.Add(new(id, kind, source, cell["metadata"] is JsonObject metadata ? (JsonObject)metadata.DeepClone() : []) { Attachments = cell["attachments"] is JsonObject attachments ? (JsonObject)attachments.DeepClone() : null });
        }

        if (twice > 0)
        {
            told.Add(twice == 1 ? "One cell had the id of another; it got one of its own." : string.Create(CultureInfo.InvariantCulture, $"{twice} cells had the ids of others; they got their own."));
        }

        // Not cell-1, cell-2: a release may have these.
        for (var i = 0; i < cells.Count; i++)
        {
            for (var n = i + 1; cells[i].Id.Length == 0; n++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"nameless-{n}");
                cells[i] = ids.Add(id) ? cells[i] with { Id = id } : cells[i];
            }
        }

        return cells;
    }

    private static string Source(JsonNode? node)
    {
        var text = node is JsonArray lines ? string.Concat(lines.Select(l => Text(l) ?? "")) : Text(node) ?? "";
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace("\uFEFF", "", StringComparison.Ordinal);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Guess(string text) => text.AsSpan().TrimStart() switch
    {
        ['P', 'K', ..] => "a zip or an Office document",
        ['%', 'P', 'D', 'F', ..] => "a PDF",
        ['<', ..] => "a web page",
        ['\u0089', ..] or ['G', 'I', 'F', ..] or ['\uFFFD', 'P', 'N', 'G', ..] => "a picture",
        _ => "another kind of file",
    };

    [GeneratedRegex(@"^<<<<<<< ", RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex LoneHalf();
}
